/** Putting a backup in the place of a closed workspace. */
import { existsSync } from 'node:fs';
import { SojournError } from '../../../shared/contract/errors.ts';
import { copyDatabase, integrityProblems } from './copy.ts';
import { takeLock } from './lock.ts';
import { openWorkspace, type Workspace } from './open.ts';
import { damaged } from './sqlite-errors.ts';

/**
 * Opens a backup for reading and checks all of it.
 * @throws SojournError `damaged`, or as `openWorkspace`
 */
export async function openBackup(path: string): Promise<Workspace> {
  const backup = await openWorkspace(path, { readOnly: true });
  try {
    const problems = integrityProblems(backup.db, 1);
    if (problems.length > 0) throw damaged(path, undefined, problems[0]);
    return backup;
  } catch (error) {
    backup.close();
    throw error;
  }
}

/**
 * Replaces the workspace file at `target`, which must be closed, by an open backup. The file is replaced whole or
 * not at all. Making a backup of the present state first is the caller's part.
 * @throws SojournError `locked` where another process opened the workspace meanwhile or still reads it
 */
export async function replaceByBackup(backup: Workspace, target: string): Promise<void> {
  const lock = takeLock(target);
  try {
    // Closing removes the log unless another process reads the file; that one must not be given a new file under it.
    if (existsSync(target) && existsSync(`${target}-wal`)) {
      throw new SojournError('locked', `Another program still reads ${target}, so it was not replaced.`, {
        remedy: 'Close the workspace there and restore the backup again.',
        where: { file: target },
      });
    }
    await copyDatabase(backup.db, target, { replace: true });
  } finally {
    lock.release();
  }
}
