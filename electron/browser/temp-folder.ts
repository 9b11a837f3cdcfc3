/** A private folder for what passes through the browser host: uploads and exports. Gone when the host ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeFileName } from './file-name.ts';
import { newSecret } from './guard.ts';

export interface TempFolder {
  /** A path for a new file of this name, in a folder of its own, which exists. */
  place(fileName: string): Promise<string>;
  /** Deletes the folder and all in it. Synchronous, so that it works while the process ends. */
  remove(): void;
}

/** Makes the folder, readable by its owner alone (mkdtemp's mode is 0700). */
export function createTempFolder(): TempFolder {
  const root = mkdtempSync(join(tmpdir(), 'sojourn-'));
  return {
    async place(fileName) {
      const folder = join(root, newSecret().slice(0, 16));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return join(folder, safeFileName(fileName));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
