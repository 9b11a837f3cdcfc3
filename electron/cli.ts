/** The command line: `sojourn COMMAND …`. */
import { Command, CommanderError } from 'commander';
import { describeError, toPlainError } from '../shared/contract/errors.ts';
import { addAnalyse } from './cli/analyse.ts';
import { addAudit } from './cli/audit.ts';
import { addBackup } from './cli/backup.ts';
import { addCheck } from './cli/check.ts';
import { BAD_USAGE, DONE, FAILED, usage, type RunAction } from './cli/command.ts';
import { addCustomers } from './cli/customers.ts';
import { addDrivers } from './cli/drivers.ts';
import { addExport } from './cli/export.ts';
import { addFeedback } from './cli/feedback.ts';
import { addForget } from './cli/forget.ts';
import { addImport } from './cli/import.ts';
import { addImportMap } from './cli/import-map.ts';
import { addInfo } from './cli/info.ts';
import { addMappings } from './cli/mappings.ts';
import { addMerge } from './cli/merge.ts';
import { addMetrics } from './cli/metrics/command.ts';
import { addImportMetrics } from './cli/metrics/import.ts';
import { addNew } from './cli/new.ts';
import { addOpen } from './cli/open.ts';
import { addReport } from './cli/report.ts';
import { addServe } from './cli/serve.ts';
import { untilSignal } from './cli/signals.ts';
import { addThemes } from './cli/themes.ts';
import { addWorth } from './cli/worth.ts';
import { processTerminal, type Terminal } from './cli/terminal.ts';
import { appRoot } from './core/app-root.ts';

const COMMANDS = [
  addOpen,
  addServe,
  addNew,
  addInfo,
  addImport,
  addImportMap,
  addMerge,
  addMappings,
  addCustomers,
  addAnalyse,
  addFeedback,
  addThemes,
  addMetrics,
  addImportMetrics,
  addDrivers,
  addWorth,
  addAudit,
  addForget,
  addExport,
  addReport,
  addCheck,
  addBackup,
];

/**
 * Runs one command. Never throws.
 * @param args without the names of program and script
 * @returns the exit code: 0 done, 1 failed, 2 bad usage
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code = DONE;
  const run: RunAction = async (action) => {
    const abort = new AbortController();
    const signals = untilSignal();
    void signals.caught.then(() => abort.abort());
    try {
      code = await action({ terminal, signal: abort.signal });
    } finally {
      signals.forget();
    }
  };
  try {
    if (args.length === 0) throw usage('give a command; "sojourn --help" lists them');
    await programOf(run, terminal).parseAsync(args, { from: 'user' });
  } catch (error) {
    code = failure(error, terminal);
  }
  await terminal.flush();
  return code;
}

function programOf(run: RunAction, terminal: Terminal): Command {
  const program = new Command('sojourn')
    .description('Customer journey maps with evidence, in one local file.')
    .version(appRoot().version)
    .showSuggestionAfterError(true)
    .helpCommand(false);
  for (const add of COMMANDS) add(program, run);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      // Errors are thrown and reported once, below.
      writeErr: () => {},
    });
  }
  return program;
}

function failure(error: unknown, terminal: Terminal): number {
  if (!(error instanceof CommanderError)) {
    terminal.fail(describeError(toPlainError(error)));
    return FAILED;
  }
  if (error.exitCode === 0) return DONE;
  terminal.fail(error.message.replace(/^error: /, ''));
  return BAD_USAGE;
}
