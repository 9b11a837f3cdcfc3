import { useEffect, useState } from 'react';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import type { ForgetCounts, ForgetTarget } from '../../../shared/contract/types.ts';
import { attempt } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { flushDocuments } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Check.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { countOf } from '../format.ts';
import { forgetRows } from './words.ts';
import './forget.css';

export interface ForgetDialogProps {
  target: ForgetTarget;
  /** What is deleted, e.g. "source “Reviews”". */
  name: string;
  onClose: () => void;
  /** It is being deleted. */
  onGone: () => void;
}

/** Shows what deleting for good would take out, and asks. */
export function ForgetDialog({ target, name, onClose, onGone }: ForgetDialogProps) {
  const { counts, error } = useForgetCounts(target);
  const [backups, setBackups] = useState(false);
  const remove = (): void => {
    onClose();
    attempt(async () => {
      // What is on its way to core would come after the deletion, and stay.
      await flushDocuments();
      await core.call('feedback.forget', { target, backups: backups && (counts?.backups ?? 0) > 0 });
      onGone();
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Delete ${name} for good?`}
      description="This cannot be undone."
      width={460}
      buttons={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="danger" disabled={counts === null} onClick={remove}>
            Delete for good
          </Button>
        </>
      }
    >
      {error ? <ErrorNote error={error} /> : null}
      {counts ? (
        <>
          <table className="forget-counts">
            <caption className="visually-hidden">What is deleted</caption>
            <tbody>
              {forgetRows(counts).map(([what, count]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td className="tabular">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="secondary">
            The same goes from the search index, from saved versions of maps and from the free space of the
            file. Words that you typed elsewhere stay, and so do copies of the file outside Sojourn.
            {counts.links > 0
              ? ' What was done before can no longer be undone afterwards, since it could bring links back.'
              : ''}
          </p>
          {counts.unreadable.length > 0 ? (
            <p className="forget-warning">
              {countOf(counts.unreadable.length, 'map')} cannot be read, so nobody knows what it holds.
            </p>
          ) : null}
          {counts.files.length > 0 ? (
            <div className="forget-warning">
              <p>
                These attached files hold the key and are kept: remove them from their audits and visits by
                hand.
              </p>
              <ul className="forget-files">
                {counts.files.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          ) : null}
          {counts.unsearchedFiles > 0 ? (
            <p className="secondary">
              {countOf(counts.unsearchedFiles, 'attached file')} could not be searched, being no plain text:
              look at {counts.unsearchedFiles === 1 ? 'it' : 'them'} yourself.
            </p>
          ) : null}
          {counts.backups > 0 ? (
            <Checkbox
              label={`Also delete ${countOf(counts.backups, 'backup')} that hold it`}
              checked={backups}
              onChange={setBackups}
            />
          ) : null}
          {counts.undoesMerge && backups ? (
            <p className="secondary">
              One of them is the backup of before the last merge: without it that merge cannot be undone.
            </p>
          ) : null}
          {counts.manualBackups > 0 ? (
            <p className="secondary">
              {countOf(counts.manualBackups, 'backup')} made by hand hold it and are kept; Home lists them.
            </p>
          ) : null}
        </>
      ) : error ? null : (
        <p className="secondary" role="status">
          Counting what it is…
        </p>
      )}
    </Dialog>
  );
}

/** What deleting would take out; null while it is counted. */
function useForgetCounts(target: ForgetTarget): { counts: ForgetCounts | null; error: PlainError | null } {
  const [counts, setCounts] = useState<ForgetCounts | null>(null);
  const [error, setError] = useState<PlainError | null>(null);
  const key = JSON.stringify(target);
  useEffect(() => {
    let stopped = false;
    const ask = async (): Promise<void> => {
      try {
        const found = await core.call('feedback.forgetCounts', { target: JSON.parse(key) as ForgetTarget });
        if (!stopped) setCounts(found);
      } catch (problem) {
        if (!stopped) setError(toPlainError(problem));
      }
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [key]);
  return { counts, error };
}
