import { useConnection, core } from '../state/connection.ts';
import { useSaveStatus } from '../state/save-state.ts';
import { leaveForeign, tryWritingAgain, useSession } from '../state/session.ts';
import { attempt } from './toasts.ts';
import { Button } from '../ui/Button.tsx';
import { describeError } from '../../shared/contract/errors.ts';

const editsKept = (pending: number): string =>
  pending === 0
    ? 'Nothing is unsaved.'
    : `Your last ${pending === 1 ? 'edit is' : `${pending} edits are`} kept in this window and saved then.`;

/** Goes on in a new file, with everything that is in this one; what is unsaved goes there too. */
async function saveCopy(): Promise<void> {
  const workspace = await core.call('workspace.saveCopy');
  if (!workspace) return;
  useSession.setState({ workspace });
  tryWritingAgain();
}

/** Bars over the whole width for what concerns everything: core is away, the file cannot be written, read only. */
export function Bars() {
  const { status, opened } = useConnection();
  const { workspace, writeProblem, foreign } = useSession();
  const pending = useSaveStatus((s) => s.pending);
  return (
    <section className="bars" aria-label="Notices">
      {status === 'lost' && opened > 0 ? (
        <div className="bar" data-kind="danger" role="alert">
          <p className="bar-words">Sojourn’s core is not running: start it again. {editsKept(pending)}</p>
          <Button onClick={() => core.retry()}>Try again</Button>
        </div>
      ) : null}
      {status === 'refused' ? (
        <div className="bar" data-kind="danger" role="alert">
          <p className="bar-words">
            This window’s link is not valid any more: open the link that Sojourn printed when it started.{' '}
            {editsKept(pending)}
          </p>
        </div>
      ) : null}
      {foreign && status === 'open' ? (
        <div className="bar" data-kind="danger" role="alert">
          <p className="bar-words">
            Core has another workspace open now;{' '}
            {pending === 1 ? '1 unsaved edit' : `${pending} unsaved edits`} of {workspace?.name} wait in this
            window. Start Sojourn with {workspace?.path} to save them.
          </p>
          <Button kind="danger" onClick={leaveForeign}>
            Discard them
          </Button>
        </div>
      ) : null}
      {writeProblem && status === 'open' ? (
        <div className="bar" data-kind="danger" role="alert">
          <p className="bar-words">
            {describeError(writeProblem)} {editsKept(pending)}
          </p>
          <Button onClick={tryWritingAgain}>Try again</Button>
          <Button onClick={() => attempt(saveCopy)}>Save a copy…</Button>
        </div>
      ) : null}
      {workspace?.readOnly ? (
        <div className="bar" data-kind="info">
          <p className="bar-words">
            {workspace.name} is open for reading only. {workspace.readOnlyReason}
          </p>
        </div>
      ) : null}
    </section>
  );
}
