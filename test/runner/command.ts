/** Runs a program of the project in the foreground. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../build/ensure-built.ts';

/** Runs a program with the terminal as its own. @returns its exit code; 1 where it could not be started or was killed */
export function foreground(program: string, args: readonly string[], env = process.env): Promise<number> {
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a script of an installed package under this Node. @param script path below node_modules */
export function packageScript(script: string, args: readonly string[], env = process.env): Promise<number> {
  return foreground(process.execPath, [join(ROOT, 'node_modules', script), ...args], env);
}
