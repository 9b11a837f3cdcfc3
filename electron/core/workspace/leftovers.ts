/**
 * Journals without their database. SQLite would play a log that lies beside a new file of the same name into it, so
 * no file is put where one is left.
 */
import { rmSync, statSync } from 'node:fs';
import { SojournError } from '../../../shared/contract/errors.ts';

/** Whether a journal with content lies beside a path. */
export function hasLeftovers(path: string): boolean {
  return ['-wal', '-journal'].some((ending) => sizeOf(path + ending) > 0);
}

/**
 * Makes sure that a new file at a path starts without journals: removes empty ones.
 * @throws SojournError `badInput` where one has content, which may be all that is left of a deleted workspace
 */
export function clearLeftovers(path: string): void {
  if (hasLeftovers(path)) {
    throw new SojournError('badInput', `Beside ${path} lies the log of a file of that name that is gone.`, {
      remedy: 'Choose another name, or put the old file back.',
      where: { file: path },
    });
  }
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
