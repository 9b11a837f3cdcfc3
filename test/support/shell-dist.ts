/**
 * The built shell with the stand-in's own small page in place of the screens: so the shell is tested for itself. The
 * copy lies inside the project, where the bundles find better-sqlite3.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface ShellDist {
  /** The main bundle. */
  readonly main: string;
  remove(): void;
}

export function copyShellDist(): ShellDist {
  const parent = join(ROOT, 'test/results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'shell-'));
  const dist = join(folder, 'dist');
  const built = process.env['SOJOURN_TEST_DIST'] ?? join(ROOT, 'dist');
  for (const part of ['main', 'preload', 'host'])
    cpSync(join(built, part), join(dist, part), { recursive: true });
  cpSync(join(ROOT, 'test/electron-stand-in/page'), join(dist, 'renderer'), { recursive: true });
  return {
    main: join(dist, 'main/index.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
