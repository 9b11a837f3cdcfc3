import { useCallback, useEffect, useState } from 'react';
import { DatabaseBackup } from 'lucide-react';
import type { BackupInfo } from '../../shared/contract/types.ts';
import { attempt, toast, toastError } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { readOnlyReason } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { sizeWords } from '../ui/when.ts';
import { restoreBackup, settle } from './workspace-actions.ts';

const REASONS: Readonly<Record<BackupInfo['reason'], string>> = {
  automatic: 'by itself',
  manual: 'by hand',
  migration: 'before a new file format',
  merge: 'before another copy was merged in',
  restore: 'before a restore',
};
const SHOWN = 5;

/** The workspace's backups: make one, go back to one. Going back can itself be undone: it is backed up first. */
export function Backups() {
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  const [all, setAll] = useState(false);
  const refresh = useCallback(() => {
    core.call('workspace.backups').then(setBackups, toastError);
  }, []);
  useEffect(refresh, [refresh]);

  const backUp = async (): Promise<void> => {
    await settle();
    const { file } = await core.call('workspace.backup');
    toast('Backup made', { description: file });
    refresh();
  };
  const restore = async (backup: BackupInfo): Promise<void> => {
    await restoreBackup(backup.token);
    toast('Backup restored', { description: 'The state before it is the newest backup now.' });
  };

  const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
  const shown = all ? backups : backups?.slice(0, SHOWN);
  return (
    <section className="section" aria-label="Backups">
      <div className="section-head">
        <h2>Backups</h2>
        <Button icon={<DatabaseBackup size={16} aria-hidden />} onClick={() => attempt(backUp)}>
          Back up now
        </Button>
      </div>
      {backups?.length === 0 ? (
        <p className="secondary">None yet. Sojourn makes them by itself while you work.</p>
      ) : null}
      <ul className="list">
        {shown?.map((backup) => (
          <li className="list-row" key={backup.token}>
            <span className="list-main">
              <span>{format.format(backup.at)}</span>
              <span className="secondary small">
                made {REASONS[backup.reason]}, {sizeWords(backup.size)}
              </span>
            </span>
            <Button
              kind="quiet"
              disabled={readOnlyReason() !== null}
              aria-label={`Restore the backup of ${format.format(backup.at)}`}
              onClick={() => attempt(() => restore(backup))}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      {backups && backups.length > SHOWN && !all ? (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Show all {backups.length}
        </Button>
      ) : null}
    </section>
  );
}
