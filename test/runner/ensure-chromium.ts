/** The tests draw, click and print in a real Chromium: finds one, or installs Debian's where that may be done. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../../electron/core/export/find-chromium.ts';
import { foreground } from './command.ts';
import { heading } from './tally.ts';

/** @throws Error that says what to install */
export async function ensureChromium(): Promise<void> {
  if (findChromium() !== null) return;
  const named = process.env['SOJOURN_CHROMIUM'] ?? process.env['CHROME_PATH'];
  if (named) throw new Error(`The browser that the environment names, ${named}, cannot be run.`);
  if (!mayInstall()) throw new Error(advice());
  heading('Installing the package chromium, which the tests need (apt-get)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await foreground('apt-get', ['update', '-q'], env);
  const install = await foreground(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    env,
  );
  if (findChromium() === null) {
    throw new Error(`Installing chromium failed (apt-get ended with ${update} and ${install}). ${advice()}`);
  }
}

function mayInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get');
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function advice(): string {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'Install the package "chromium" (Debian, Ubuntu: sudo apt-get install chromium)',
    darwin: 'Install Google Chrome (brew install --cask google-chrome)',
    win32: 'Install Google Chrome or Microsoft Edge',
  };
  return `The tests need Chrome or Chromium. ${how[process.platform] ?? how.linux}, or set SOJOURN_CHROMIUM to the program.`;
}
