import { useEffect, useState } from 'react';
import type { MapSummary, VersionInfo } from '../../shared/contract/types.ts';
import { attempt, toastError } from '../app/toasts.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import { core } from '../state/connection.ts';
import { mapNow } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NameDialog } from '../ui/NameDialog.tsx';
import { compareWithMap, nameNow, renameVersion } from './actions.ts';
import { ask, useVersions } from './store.ts';
import './versions.css';

/** The small dialogs of the version history; one at a time. */
export function VersionDialogs() {
  const asking = useVersions((s) => s.asking);
  if (asking?.kind === 'name') return <VersionName mapId={asking.mapId} version={asking.version} />;
  if (asking?.kind === 'map') return <MapDialog mapId={asking.mapId} />;
  return null;
}

function VersionName({ mapId, version }: { mapId: string; version: VersionInfo | null }) {
  return (
    <NameDialog
      title={version ? 'Name the version' : 'Name this version'}
      description={
        version
          ? 'A named version is kept for good.'
          : 'The map as it is now is kept for good, and can be looked at, compared and restored later.'
      }
      name={(version?.kind === 'named' && version.name) || ''}
      placeholder="e.g. Before the workshop"
      confirm={version ? 'Name it' : 'Keep version'}
      onName={(name) => attempt(() => (version ? renameVersion(mapId, version, name) : nameNow(mapId, name)))}
      onClose={() => ask(null)}
    />
  );
}

/** The other maps of the workspace; those that are the future of this one, or what this one is the future of, first. */
function MapDialog({ mapId }: { mapId: string }) {
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null);
  useEffect(() => {
    core.call('maps.list').then(setMaps, (error: unknown) => {
      toastError(error);
      ask(null);
    });
  }, []);
  const own = mapNow(mapId)?.meta;
  const isRelated = ({ id }: MapSummary): boolean =>
    own?.futureOf === id || mapNow(id)?.meta.futureOf === mapId;
  const others = (maps ?? [])
    .filter((map) => map.id !== mapId && map.trashedAt === null && !map.template && !map.problem)
    .toSorted((a, b) => Number(isRelated(b)) - Number(isRelated(a)));
  const choose = (id: string): void => {
    ask(null);
    attempt(() => compareWithMap(mapId, id));
  };
  // Not before there is something to choose: the keyboard then begins at the first map.
  if (!maps) return null;
  return (
    <Dialog
      open
      onClose={() => ask(null)}
      title="Compare with another map"
      description="Stages, lanes and cards are matched by what they are and say; both maps stay as they are."
      width={460}
      buttons={
        <Button kind="plain" onClick={() => ask(null)}>
          Cancel
        </Button>
      }
    >
      {others.length === 0 ? <p className="secondary">There is no other map in this workspace.</p> : null}
      <ul className="map-choices">
        {others.map((map) => (
          <li key={map.id}>
            <button type="button" className="map-choice" onClick={() => choose(map.id)}>
              <span className="version-name" dir="auto">
                {map.title || 'Untitled map'}
              </span>
              <span className="version-more">
                {[MAP_KIND_WORDS[map.kind].name, ...(isRelated(map) ? ['belongs to this map'] : [])].join(
                  ' · ',
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
