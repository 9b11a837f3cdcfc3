import { useCallback, useEffect, useState } from 'react';
import { Combine, FolderOpen, Plus } from 'lucide-react';
import type { RecentWorkspace } from '../../shared/contract/types.ts';
import { attempt, toastError } from '../app/toasts.ts';
import { runCommand } from '../commands/dispatch.ts';
import { core } from '../state/connection.ts';
import { readOnlyReason } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Badge } from '../ui/Marks.tsx';
import { Switch } from '../ui/Check.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { whenWords } from '../ui/when.ts';
import { createWorkspace, openWorkspace, pickWorkspace } from './workspace-actions.ts';

function NewWorkspaceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [name, setName] = useState('');
  const [sample, setSample] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const create = (): void => {
    const trimmed = name.trim();
    if (trimmed === '') {
      setError('A workspace needs a name, for example that of the team or client.');
      return;
    }
    attempt(async () => {
      await createWorkspace(trimmed, sample);
      onClose();
    });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New workspace"
      description="One file with all maps, personas and feedback of a team or client."
      buttons={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" onClick={create}>
            Create
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextInput
          label="Name"
          value={name}
          maxLength={200}
          error={error}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
        />
        <Switch label="Fill it with the sample" checked={sample} onChange={setSample} />
      </form>
    </Dialog>
  );
}

/** The workspaces that were open lately, and the ways to others. */
export function Workspaces() {
  const hello = useSession((s) => s.hello);
  const current = useSession((s) => s.workspace);
  const [recents, setRecents] = useState<readonly RecentWorkspace[]>([]);
  const [creating, setCreating] = useState(false);
  const [now] = useState(() => Date.now());

  const refresh = useCallback(() => {
    core.call('app.recent').then(setRecents, toastError);
  }, []);
  useEffect(refresh, [refresh, current]);

  const path = current?.path.replaceAll('\\', '/');
  const isOpen = (recent: RecentWorkspace): boolean =>
    path === `${recent.folder.replaceAll('\\', '/')}/${recent.name}.sojourn`;

  return (
    <section className="section" aria-label="Workspaces">
      <div className="section-head">
        <h2>Workspaces</h2>
        {hello?.host === 'electron' ? (
          <Button icon={<FolderOpen size={16} aria-hidden />} onClick={() => attempt(pickWorkspace)}>
            Open…
          </Button>
        ) : null}
        {current ? (
          <Button
            disabled={readOnlyReason() !== null}
            icon={<Combine size={16} aria-hidden />}
            onClick={() => runCommand('workspace.merge')}
          >
            Merge another copy…
          </Button>
        ) : null}
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => setCreating(true)}>
          New workspace
        </Button>
      </div>
      <ul className="list">
        {recents.map((recent) => (
          <li className="list-row" key={recent.token}>
            <span className="list-main">
              <span className="truncate">{recent.name}</span>
              <span className="secondary small truncate" title={recent.folder}>
                {recent.folder}
              </span>
            </span>
            {recent.openedAt === null ? null : (
              <span className="secondary small">{whenWords(recent.openedAt, now)}</span>
            )}
            {isOpen(recent) ? (
              <Badge>Open</Badge>
            ) : recent.exists ? (
              <Button
                kind="quiet"
                aria-label={`Open ${recent.name}`}
                onClick={() => attempt(() => openWorkspace(recent.token))}
              >
                Open
              </Button>
            ) : (
              <Badge>Not there any more</Badge>
            )}
          </li>
        ))}
      </ul>
      {hello?.host === 'browser' ? (
        <p className="secondary small">
          A file that lies elsewhere opens with <code>sojourn open FILE</code> in a terminal.
        </p>
      ) : null}
      {creating ? <NewWorkspaceDialog open onClose={() => setCreating(false)} /> : null}
    </section>
  );
}
