/** Temporary folders for tests with files, and looks at what lies in them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-test-'));
  folders.push(folder);
  return folder;
}

/** Names and content hashes of a folder's files: equal where nothing was touched, made or removed. */
export function fingerprint(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** The SojournError that `work` ends with. Fails where it ends otherwise. */
export async function errorOf(work: () => unknown): Promise<SojournError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SojournError) return error;
    throw error;
  }
  throw new Error('expected an error, but there was none');
}
