/**
 * A private folder for what passes through the browser host: uploads and exports. Gone when the host ends; what a
 * host that was killed left behind goes when the next one starts.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecret } from './guard.ts';
import { cleanFileName } from '../../shared/text/file-name.ts';

export interface TempFolder {
  /** A path for a new file of this name, in a folder of its own, which exists. */
  place(fileName: string): Promise<string>;
  /** Deletes the folder and all in it. Synchronous, so that it works while the process ends. */
  remove(): void;
}

/** Makes the folder, readable by its owner alone (mkdtemp's mode is 0700). */
export function createTempFolder(): TempFolder {
  sweep();
  const root = mkdtempSync(join(tmpdir(), `sojourn-host-${process.pid}-`));
  return {
    async place(fileName) {
      const folder = join(root, newSecret().slice(0, 16));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return join(folder, cleanFileName(fileName));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Removes the folders of hosts that are no more: uploaded feedback must not lie about. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^sojourn-host-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
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
