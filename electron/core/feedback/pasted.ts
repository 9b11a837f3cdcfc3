/**
 * Text from the clipboard as a file that can be imported. It lies in a private folder (mode 0700) that goes when the
 * process ends; what a process that was killed left behind goes when the next one keeps something.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';

let folder: string | null = null;

/** @returns the path of a file with the text in UTF-8 @throws SojournError `diskFull` where there is no room */
export function keepPasted(text: string): string {
  try {
    folder ??= makeFolder();
    const path = join(folder, `${randomBytes(8).toString('hex')}.txt`);
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new SojournError('diskFull', 'The disk has no room for what was pasted.', {
      remedy: 'Free some space, then paste again.',
      cause: error,
    });
  }
}

function makeFolder(): string {
  sweep();
  const made = mkdtempSync(join(tmpdir(), `sojourn-pasted-${process.pid}-`));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Removes the folders of processes that are no more: pasted feedback must not lie about. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^sojourn-pasted-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
    if (pid === undefined || lives(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another person's: theirs to remove.
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
