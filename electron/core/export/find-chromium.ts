/** Finds an installed Chrome, Chromium or Edge: what prints where there is no Electron. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Programs looked for on the PATH, best first. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

export interface FindOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly isProgram?: (path: string) => boolean;
}

function isProgramFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Places to look at, in order. */
function* candidates(env: NonNullable<FindOptions['env']>, platform: NodeJS.Platform): Generator<string> {
  const ending = platform === 'win32' ? '.exe' : '';
  for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter)) {
    // A relative entry would run whatever lies in the current folder.
    if (isAbsolute(folder)) for (const name of NAMES) yield join(folder, name + ending);
  }
  if (platform === 'darwin') {
    for (const root of ['/Applications', join(env['HOME'] ?? '/', 'Applications')]) {
      for (const app of MAC_APPS) yield join(root, `${app}.app`, 'Contents', 'MacOS', app);
    }
  }
  if (platform === 'win32') {
    for (const variable of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
      const root = env[variable];
      if (root) for (const path of WINDOWS_PATHS) yield join(root, ...path);
    }
  }
  if (platform === 'linux') yield '/snap/bin/chromium';
}

/**
 * Full path of a browser that can print, or null. `SOJOURN_CHROMIUM` (or `CHROME_PATH`) names one and is then the only
 * one considered.
 */
export function findChromium(options: FindOptions = {}): string | null {
  const { env = process.env, platform = process.platform, isProgram = isProgramFile } = options;
  const wanted = env['SOJOURN_CHROMIUM'] ?? env['CHROME_PATH'];
  if (wanted) return isProgram(wanted) ? wanted : null;
  for (const path of candidates(env, platform)) if (isProgram(path)) return path;
  return null;
}
