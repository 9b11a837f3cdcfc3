/** Finds Electron's program for a source folder, or fetches it where that is possible. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../core/app-root.ts';

/** The program, or one sentence why there is none. */
export type ElectronProgram = { readonly path: string } | { readonly missing: string };

/** How long the network may take to deliver a first byte, and later to deliver another, in ms. */
const FIRST_BYTE_MS = 5000;
const STALL_MS = 20_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** False on a Linux machine without a screen to show windows on. */
export function hasDisplay(env: Environment = process.env, platform: string = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Electron's program where it is installed, else null. Loads nothing: importing `electron` would start a download. */
export function installedElectron(root: string, env: Environment = process.env): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const named = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : null;
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = override ? join(override, named ?? 'electron') : named && join(folder, 'dist', named);
  return path && existsSync(path) ? path : null;
}

/** Finds Electron's program, fetches it where it is missing and a window could be shown. */
export async function findElectron(): Promise<ElectronProgram> {
  if (!hasDisplay()) return { missing: 'There is no display to show a window on' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { missing: "Electron's sandbox does not run for the user root" };
  }
  const root = appRoot().folder;
  const installed = installedElectron(root);
  if (installed) return { path: installed };
  const script = join(root, 'build', 'fetch-electron.mjs');
  const mayFetch = existsSync(script) && !process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'];
  if (mayFetch && (await fetched(script))) {
    const path = installedElectron(root);
    if (path) return { path };
  }
  return { missing: `Electron's program is not installed and could not be downloaded` };
}

function fetched(script: string): Promise<boolean> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  return watched(child).finally(() => {
    process.off('exit', stop);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  });
}

/** True when the child ends well; ends it where the network has gone quiet. */
function watched(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => child.kill(), FIRST_BYTE_MS);
    child.on('message', (progress: { transferred: number; total: number | null }) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill(), STALL_MS);
      if (process.stderr.isTTY)
        process.stderr.write(`\rDownloading Electron, once: ${inMegabytes(progress)}`);
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

function inMegabytes({ transferred, total }: { transferred: number; total: number | null }): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);
  return total === null
    ? `${megabytes(transferred)} MB`
    : `${megabytes(transferred)} of ${megabytes(total)} MB`;
}
