/** The files of the print view, as a page on a private origin asks for them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import { screenFile } from '../screen-files.ts';

/**
 * Path of the print page on its origin; the bundler may keep the source's folder.
 * @throws SojournError `internal` where the screens are not built
 */
export function printPage(folder: string): string {
  const found = ['print.html', 'renderer/print.html'].find((name) => existsSync(join(folder, name)));
  if (found) return `/${found}`;
  throw new SojournError('internal', `The print view is missing in ${folder}.`, {
    remedy: 'Build Sojourn first: npm run build.',
  });
}

/** A built file by its path on the origin, or null: outside the folder, of another type, or not there. */
export async function readPrintFile(
  folder: string,
  pathname: string,
): Promise<{ body: Buffer; contentType: string } | null> {
  const file = screenFile(folder, pathname);
  if (file === null) return null;
  try {
    return { body: await readFile(file.path), contentType: file.type };
  } catch {
    return null;
  }
}
