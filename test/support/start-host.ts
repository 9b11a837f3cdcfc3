/** Starts the built browser host as a person would, as a process of its own on a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NODE_FLAGS } from '../../build/bin/node24.mjs';

export const ROOT = join(import.meta.dirname, '../..');
/** The command `sojourn`. */
export const COMMAND = join(ROOT, 'build/bin/sojourn.mjs');

export interface HostOptions {
  /** Workspace to open; without one the last one, or the sample. */
  readonly file?: string;
  /** Data folder (`SOJOURN_HOME`); without one a fresh folder that goes with the host. */
  readonly home?: string;
  readonly args?: readonly string[];
}

export interface StartedHost {
  /** The link to open in a browser, token included. */
  readonly url: string;
  /** Full path of the open workspace. */
  readonly workspace: string;
  readonly pid: number;
  readonly home: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does, and waits. @returns the exit code */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would, and waits. The data folder stays. */
  kill(): Promise<void>;
}

/** The environment of the processes that tests start: their own data folder, no display. */
export function testEnvironment(home: string): NodeJS.ProcessEnv {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  return { ...rest, SOJOURN_HOME: home };
}

/** A fresh folder for one test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sojourn-test-'));
}

/** @throws Error with what the host wrote to standard error, where it did not start */
export async function startHost(options: HostOptions = {}): Promise<StartedHost> {
  const home = options.home ?? freshFolder();
  const file = options.file === undefined ? [] : [options.file];
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, COMMAND, 'serve', '--json', '--no-open', ...(options.args ?? []), ...file],
    { cwd: ROOT, env: testEnvironment(home), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => String(text)),
    exited.then(([code]) => {
      throw new Error(`The host ended with ${code}: ${errors.trim()}`);
    }),
  ]);
  const { url, workspace, pid } = JSON.parse(line) as { url: string; workspace: string; pid: number };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(pid, signal);
    return (await exited)[0];
  };
  return {
    url,
    workspace,
    pid,
    home,
    process: child,
    stop: async () => {
      const code = await end('SIGINT');
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
      return code;
    },
    kill: async () => {
      await end('SIGKILL');
    },
  };
}
