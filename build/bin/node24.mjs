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
 * What Node 24 is started with. V8 compiles a wrapper for each function that WebAssembly calls often, and when two threads
 * do so it may free one of them twice, which ends the process (UnregisterWasmAllocation below TierUpWasmToJSWrapper, seen in
 * a core; nodejs/node issue 64500). Node takes types out of TypeScript with WebAssembly, in each thread: so none is compiled.
 */
export const NODE_FLAGS =
  Number(process.versions.node.split('.')[0]) > WANTED ? [] : ['--wasm-wrapper-tiering-budget=1000000000'];

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
