/** Where Sojourn keeps what belongs to the person: preferences, the sample, new workspaces, backups. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, resolve, win32 } from 'node:path';
import { SojournError } from '../../shared/contract/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The data folder's path: `SOJOURN_HOME` where set, else the system's usual place for a program's data.
 * Pure: nothing is created.
 * @param platform as `process.platform`
 * @param home the person's home folder
 */
export function dataFolderPath(env: Environment, platform: string, home: string): string {
  if (env['SOJOURN_HOME']) return resolve(env['SOJOURN_HOME']);
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Sojourn');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Sojourn');
  // The XDG specification has relative paths ignored.
  const xdg = env['XDG_DATA_HOME'];
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), 'Sojourn');
}

/**
 * The data folder of this process, created where it is missing (readable by its owner alone).
 * @throws SojournError `readOnly` where it cannot be created
 */
export function ensureDataFolder(): string {
  const folder = dataFolderPath(process.env, process.platform, homedir());
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SojournError('readOnly', `The data folder cannot be created: ${(cause as Error).message}.`, {
      remedy: 'Set SOJOURN_HOME to a folder that can be written.',
      where: { file: join(folder) },
      cause,
    });
  }
  return folder;
}
