/** Runs a command of the command line in this process, with nobody at the terminal. */
import { main } from '../../electron/cli.ts';
import type { Terminal } from '../../electron/cli/terminal.ts';

/** @returns the exit code, and the lines of what it printed and of its errors */
export async function runMain(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    fail: (message) => void err.push(message),
    bytes: (content: Uint8Array) => out.push(Buffer.from(content).toString('utf8')),
    progress: () => {},
    answers: false,
    confirm: () => Promise.reject(new Error('nobody is there')),
    flush: async () => {},
  };
  return { code: await main(args, terminal), out, err };
}
