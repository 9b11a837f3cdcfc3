/**
 * Sojourn's sources and its SQLite binding need Node 24; the system's own `node` may be older. `npm ci` brings Node 24
 * along (build/node-runtime). This file is plain JavaScript that any Node from 18 on can run.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const WANTED = 24;

/**
 * Threads that compile at once may end the process where the processor has protection keys for memory: V8 then loses
 * count of its pages of code ("Check failed: jit_page.has_value()", seen here on AMD EPYC; nodejs/node issue 64500).
 */
export const NODE_FLAGS =
  process.platform === 'linux' && process.arch === 'x64' ? ['--no-memory-protection-keys'] : [];

/** True where this process is new enough. */
export function isNode24() {
  return Number(process.versions.node.split('.')[0]) >= WANTED;
}

/** The Node 24 that came with `npm ci`, or null. */
export function findNode24() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(ROOT, 'node_modules', name);
  try {
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const path = join(folder, typeof bin === 'string' ? bin : bin.node);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Runs a script under Node 24 in place of this process: same arguments, terminal, signals and exit code.
 * @param {string} script path of the script
 * @param {readonly string[]} args
 */
export function runUnderNode24(script, args) {
  const node = findNode24();
  if (node === null) {
    const advice = existsSync(join(ROOT, 'node_modules'))
      ? `install Node ${WANTED} or newer`
      : `run "npm ci" first, or install Node ${WANTED} or newer`;
    process.stderr.write(`sojourn: Node ${process.versions.node} is too old: ${advice}.\n`);
    process.exit(1);
  }
  const child = spawn(node, [...NODE_FLAGS, script, ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well; the child takes the repetition for what it is.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`sojourn: ${node} cannot be run: ${error.message}.\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
}
