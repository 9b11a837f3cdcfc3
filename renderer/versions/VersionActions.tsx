import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { VersionInfo } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { Select } from '../ui/Select.tsx';
import { compareVersions, deleteVersion, previewVersion, restoreVersion } from './actions.ts';
import { ask } from './store.ts';
import { timeWords, versionLabel } from './words.ts';

/** What compares with the map as it is now. */
const NOW = 'now';

/** What can be done with one version. */
export function VersionActions({
  mapId,
  version,
  versions,
  readOnly,
}: {
  mapId: string;
  version: VersionInfo;
  versions: readonly VersionInfo[];
  readOnly: boolean;
}) {
  const [other, setOther] = useState(NOW);
  const options = [
    { value: NOW, label: 'Now' },
    ...versions
      .filter(({ id }) => id !== version.id)
      .map((one) => ({
        value: one.id,
        label: one.name === null ? versionLabel(one) : `${versionLabel(one)} · ${timeWords(one.at)}`,
      })),
  ];
  const compared = options.some(({ value }) => value === other) ? other : NOW;
  return (
    <Panel title={versionLabel(version)}>
      <div className="version-actions">
        <Button kind="plain" onClick={() => attempt(() => previewVersion(mapId, version))}>
          Preview
        </Button>
        {readOnly ? null : (
          <>
            <Button kind="plain" onClick={() => attempt(() => restoreVersion(mapId, version))}>
              Restore
            </Button>
            <Button kind="plain" onClick={() => ask({ kind: 'name', mapId, version })}>
              {version.kind === 'named' ? 'Rename…' : 'Name…'}
            </Button>
            <IconButton
              label="Delete the version"
              shortcut="Delete"
              icon={<Trash2 size={16} aria-hidden />}
              onClick={() => attempt(() => deleteVersion(mapId, version))}
            />
          </>
        )}
      </div>
      <div className="version-compare">
        <Select label="Compare with" value={compared} options={options} onChange={setOther} />
        <Button
          kind="plain"
          onClick={() =>
            attempt(() => compareVersions(mapId, version, versions.find(({ id }) => id === compared) ?? null))
          }
        >
          Compare
        </Button>
      </div>
    </Panel>
  );
}
