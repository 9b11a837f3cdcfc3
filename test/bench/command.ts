/** Runs the command `sojourn` as a person would, with its time and its memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, testEnvironment } from '../support/start-host.ts';
import type { BenchContext } from './line.ts';

export const MB = 1_000_000;
/** How often the memory of a command is looked at, in ms. */
const LOOK = 50;

export interface Ran<Answer> {
  readonly seconds: number;
  /** The most that the process itself held, in MB; 0 where the system does not tell. The browser it prints with is apart. */
  readonly memory: number;
  /** What it printed with `--json`. */
  readonly answer: Answer;
}

/** @throws Error where the command ends with another code than 0 */
export async function command<Answer>(context: BenchContext, args: readonly string[]): Promise<Ran<Answer>> {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args, '--json'], {
    env: testEnvironment(join(context.folder, 'home')),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let memory = 0;
  const status = `/proc/${child.pid}/status`;
  const looking = setInterval(() => {
    if (!existsSync(status)) return;
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? [];
    memory = Math.max(memory, (Number(kilobytes) * 1024) / MB);
  }, LOOK);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(looking);
  if (code !== 0) throw new Error(`sojourn ${args.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - start) / 1000, memory, answer: JSON.parse(out) as Answer };
}
