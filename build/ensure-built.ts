/** Builds `dist` where it is missing or older than its sources, once, whoever asks at the same time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

export const ROOT = dirname(import.meta.dirname);
const STAMP = join(ROOT, 'dist/.built');
const LOCK = join(ROOT, 'node_modules/.sojourn-build');
const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Makes sure that `dist` belongs to the sources as they are. `SOJOURN_SKIP_BUILD=1` takes what is there.
 * @throws Error with the bundler's words where building fails
 */
export async function ensureBuilt(): Promise<void> {
  // `npm test` builds once, at its start, and has all that it starts use that.
  if (process.env['SOJOURN_SKIP_BUILD'] === '1' && existsSync(STAMP)) return;
  if (isBuilt()) return;
  if (!existsSync(join(ROOT, 'node_modules/vite'))) {
    throw new Error('the project is not installed: run "npm ci" first.');
  }
  await lock();
  try {
    if (isBuilt()) return;
    if (process.stderr.isTTY) process.stderr.write('Building Sojourn …\n');
    const print = fingerprint();
    rmSync(STAMP, { force: true });
    await build();
    writeFileSync(STAMP, print);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function isBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Paths, sizes and times of all sources in one hash: notices files that were added, changed or taken away. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(join(ROOT, path)).sort()) addTo(hash, `${path}/${name}`);
  } else if (found) {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`);
  }
}

function build(): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`building failed:\n${withoutStack(output)}`));
    });
  });
}

/** One build at a time: a folder is made by one process only. A lock whose process is gone is removed. */
async function lock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      writeFileSync(join(LOCK, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!(await holderLives())) rmSync(LOCK, { recursive: true, force: true });
    await wait(100);
  }
}

async function holderLives(): Promise<boolean> {
  // Between making the folder and writing the number there is a moment without one.
  await wait(100);
  try {
    process.kill(Number(readFileSync(join(LOCK, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What the bundler says, without where in its own code it said it. */
function withoutStack(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line));
  return lines.join('\n').trim();
}
