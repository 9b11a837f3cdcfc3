/** `sojourn open` and `npm start`: the Electron window where Electron can run, otherwise the browser host. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SojournError } from '../../shared/contract/errors.ts';
import { appRoot } from '../core/app-root.ts';
import { DONE, FAILED, wholeNumber, type AddCommand, type CommandContext } from './command.ts';
import { findElectron } from './electron-binary.ts';
import { runHost } from './run-host.ts';

interface Options {
  readonly browser?: boolean;
  readonly open: boolean;
  readonly port?: number;
  readonly workspace?: string;
  readonly json?: boolean;
  readonly readOnly?: boolean;
}

export const addOpen: AddCommand = (program, run) => {
  program
    .command('open')
    .description('open Sojourn: its own window, or the browser where Electron cannot run')
    .argument('[FILE]', 'workspace to open; without it the last one, or the sample')
    .option('--browser', 'use the browser even where Electron could run')
    .option('--no-open', 'do not open the default browser (means --browser)')
    .option('--port <N>', 'port of the browser host (means --browser)', wholeNumber(1, 65_535))
    .option('--workspace <FILE>', 'the same as FILE')
    .option('--read-only', 'open the workspace for reading only (means --browser)')
    .option('--json', 'print one line of JSON: {"url", "workspace", "pid"} (means --browser)')
    .action((argument: string | undefined, options: Options) =>
      run(async (context) => {
        const file = argument ?? options.workspace;
        const { port, json = false, readOnly = false, open: openBrowser } = options;
        const needsHost = json || readOnly || !openBrowser || port !== undefined;
        if (!options.browser && !needsHost) {
          const code = await openWindow(file, context);
          if (code !== null) return code;
        }
        return runHost({ file, port: port ?? 0, json, readOnly, openBrowser }, context);
      }),
    );
};

/** How soon an end with an error counts as "could not start", in ms. */
const START_MS = 10_000;

/** Runs Electron until its window is closed. Null: it cannot run here, and the person has been told why. */
async function openWindow(file: string | undefined, context: CommandContext): Promise<number | null> {
  if (file !== undefined && !existsSync(file)) {
    throw new SojournError('notFound', `There is no file ${file}.`, {
      remedy: 'Make it with "sojourn new".',
      where: { file },
    });
  }
  const electron = await findElectron();
  if ('missing' in electron) return sayWhy(electron.missing);
  const startedAt = performance.now();
  const code = await runElectron(electron.path, file, context.signal);
  const startedBadly = code !== DONE && performance.now() - startedAt < START_MS;
  if (startedBadly && !context.signal.aborted) return sayWhy('Electron could not start');
  return code;
}

function sayWhy(why: string): null {
  process.stderr.write(`${why}, so Sojourn opens in the browser instead.\n`);
  return null;
}

function runElectron(program: string, file: string | undefined, signal: AbortSignal): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const args = [appRoot().folder, ...(file === undefined ? [] : [resolve(file)])];
  const child = spawn(program, args, { stdio: 'inherit', env });
  const end = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  return new Promise((resolved) => {
    child.on('error', () => resolved(FAILED));
    child.on('exit', (code) => resolved(signal.aborted ? DONE : (code ?? FAILED)));
  });
}
