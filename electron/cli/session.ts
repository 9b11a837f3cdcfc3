/** Workspaces of commands: opened for one piece of work, without touching the list of recent ones. */
import { ensureDataFolder } from '../core/data-folder.ts';
import { backupsRoot, createSession, type Session } from '../core/session.ts';
import { openWorkspace, type Workspace } from '../core/workspace/open.ts';

/** Runs work on a workspace opened for reading, also while another process writes to it. */
export async function reading<T>(file: string, work: (session: Session) => Promise<T>): Promise<T> {
  const dataFolder = ensureDataFolder();
  return inSession(await openWorkspace(file, { readOnly: true }), dataFolder, work);
}

/**
 * Runs work on a workspace opened for writing.
 * @throws SojournError `locked` where another process has it, `readOnly` where it cannot be written
 */
export async function writing<T>(file: string, work: (session: Session) => Promise<T>): Promise<T> {
  const dataFolder = ensureDataFolder();
  const workspace = await openWorkspace(file, { backupsRoot: backupsRoot(dataFolder) });
  return inSession(workspace, dataFolder, (session) => {
    session.workspace.assertWritable();
    return work(session);
  });
}

/** Runs work on an open workspace and closes it in any case. */
async function inSession<T>(
  workspace: Workspace,
  dataFolder: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  let session: Session;
  try {
    session = createSession(workspace, { dataFolder, onProblem: () => {} });
  } catch (error) {
    workspace.close();
    throw error;
  }
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
