import { useState } from 'react';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import { setWorkspaceName } from '../../shared/model/edits/library.ts';
import { Screen } from '../app/Screen.tsx';
import { attempt } from '../app/toasts.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useConnection } from '../state/connection.ts';
import { edit, readOnlyReason, useLibrary } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { navigate } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Backups } from './Backups.tsx';
import { MapCard } from './MapCard.tsx';
import { MapActions } from './MapsScreen.tsx';
import { useMaps } from './maps.ts';
import { Problem } from './Problem.tsx';
import { RoleLinks } from './RoleLinks.tsx';
import { Workspaces } from './Workspaces.tsx';
import './home.css';

const SHOWN = 6;

/** The workspace's name, edited in place. */
function WorkspaceName() {
  const library = useLibrary();
  const workspace = useSession((s) => s.workspace);
  const shown = library?.name || workspace?.name || '';
  return (
    <>
      <h1 className="visually-hidden">{shown}</h1>
      <TextField
        label="Name of the workspace"
        hideLabel
        bare
        required
        maxLength={200}
        className="screen-title"
        disabled={readOnlyReason() !== null}
        value={shown}
        onCommit={(name) =>
          attempt(() =>
            edit(LIBRARY_DOC, 'Rename workspace', (doc) => setWorkspaceName(doc, name), { merge: 'name' }),
          )
        }
      />
    </>
  );
}

/** Home of an open workspace: its maps, the other workspaces, its backups. */
export function HomeScreen() {
  const { maps } = useMaps();
  const library = useLibrary();
  const [now] = useState(() => Date.now());
  const latest = maps?.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, SHOWN);
  return (
    <Screen name="Home" title={<WorkspaceName />} actions={<MapActions />}>
      <div className="page">
        <section className="section" aria-label="Maps">
          <div className="section-head">
            <h2>Maps</h2>
            {maps && maps.length > SHOWN ? (
              <Button kind="quiet" onClick={() => navigate({ screen: 'maps' })}>
                All {maps.length} maps
              </Button>
            ) : null}
          </div>
          {maps?.length === 0 ? (
            <EmptyState action={{ label: 'New map', run: () => void runCommand('map.new') }}>
              A map shows what customers go through, stage by stage.
            </EmptyState>
          ) : null}
          <ul className="map-grid" aria-label="Latest maps">
            {latest?.map((map) => (
              <MapCard
                key={map.id}
                map={map}
                personas={library?.personas ?? []}
                readOnly={readOnlyReason()}
                now={now}
              />
            ))}
          </ul>
        </section>
        <RoleLinks />
        <div className="columns">
          <Workspaces />
          <Backups />
        </div>
      </div>
    </Screen>
  );
}

/** Home without an open workspace: why, and the ways to one. */
export function NoWorkspaceScreen() {
  const problem = useSession((s) => s.problem);
  // A bar says by itself that the link is not valid: core may well be running.
  const isRefused = useConnection((s) => s.status === 'refused');
  return (
    <Screen name="Home" title="Sojourn">
      <div className="page page-narrow">
        {problem && !isRefused ? <Problem problem={problem} /> : null}
        {isRefused ? null : <Workspaces />}
      </div>
    </Screen>
  );
}
