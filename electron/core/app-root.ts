/** Where Sojourn itself lies: the folder with its package.json, as source, as `dist` or inside a package. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface AppRoot {
  readonly folder: string;
  readonly version: string;
  /** The built screens. */
  readonly screens: string;
}

let found: AppRoot | null = null;

/**
 * Looks upward from this file; the bundler may have put it into any folder below `dist`.
 * @throws Error where no package.json named "sojourn" is above
 */
export function appRoot(): AppRoot {
  found ??= look(import.meta.dirname);
  return found;
}

function look(folder: string): AppRoot {
  const about = readPackage(join(folder, 'package.json'));
  if (about?.name === 'sojourn') {
    return { folder, version: about.version, screens: join(folder, 'dist', 'renderer') };
  }
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder of Sojourn was not found.');
  return look(above);
}

function readPackage(path: string): { name: string; version: string } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string };
  } catch {
    return null;
  }
}
