/** Changing the workspace: what is unsaved is saved first, or the change does not happen. */
import { SojournError } from '../../shared/contract/errors.ts';
import { core } from '../state/connection.ts';
import { flushDocuments } from '../state/documents.ts';
import { useSaveStatus } from '../state/save-state.ts';
import { useSession } from '../state/session.ts';

/** Waits until all is saved. @throws SojournError `notSaved` where that fails */
export async function settle(): Promise<void> {
  if (await flushDocuments()) return;
  const { pending, error } = useSaveStatus.getState();
  throw new SojournError(
    'notSaved',
    `${pending === 1 ? '1 edit is' : `${pending} edits are`} not saved yet, so this workspace stays open.`,
    { remedy: error ? `${error.message} ${error.remedy}` : 'Try again in a moment.' },
  );
}

/** Runs a change of workspace; a failure that left none open is kept as the problem that Home shows. */
async function change(work: () => Promise<unknown>): Promise<void> {
  await settle();
  try {
    await work();
    useSession.setState({ problem: null });
  } catch (error) {
    if (error instanceof SojournError && !useSession.getState().workspace) {
      useSession.setState({ problem: error.toPlain() });
    }
    throw error;
  }
}

/** Opens a workspace of the recent list. */
export function openWorkspace(token: string, readOnly = false): Promise<void> {
  return change(() => core.call('workspace.open', { token, readOnly }));
}

/** Asks with the host's dialog (Electron). */
export function pickWorkspace(): Promise<void> {
  return change(() => core.call('workspace.pick'));
}

/** Makes a workspace, empty or with the sample. */
export function createWorkspace(name: string, sample: boolean): Promise<void> {
  return change(() => core.call('workspace.create', { name, sample }));
}

/** Puts a backup in the place of the workspace; core backs up the present state first. */
export function restoreBackup(token: string): Promise<void> {
  return change(() => core.call('workspace.restore', { token }));
}
