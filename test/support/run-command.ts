/** Runs the command `sojourn` and collects what it wrote. */
import { execFile } from 'node:child_process';
import { NODE_FLAGS } from '../../build/bin/node24.mjs';
import { COMMAND, ROOT, testEnvironment } from './start-host.ts';

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param home data folder (`SOJOURN_HOME`) */
export function sojourn(args: readonly string[], home: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...NODE_FLAGS, COMMAND, ...args],
      { cwd: ROOT, env: testEnvironment(home), maxBuffer: 256 * 1024 * 1024 },
      (error, out, err) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

/** The lines of an output, without the empty last one. */
export function linesOf(output: string): string[] {
  return output.split('\n').slice(0, -1);
}
