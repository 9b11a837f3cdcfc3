/** `sojourn serve`: the browser host. */
import { wholeNumber, type AddCommand } from './command.ts';
import { runHost } from './run-host.ts';

interface Options {
  readonly port?: number;
  readonly json?: boolean;
  readonly readOnly?: boolean;
  readonly open: boolean;
}

export const addServe: AddCommand = (program, run) => {
  program
    .command('serve')
    .description('show Sojourn in the browser, served by this computer to itself alone')
    .argument('[FILE]', 'workspace to open; without it the last one, or the sample')
    .option('--port <N>', 'port to listen on (default: a free one)', wholeNumber(1, 65_535))
    .option('--no-open', 'do not open the default browser')
    .option('--read-only', 'open the workspace for reading only')
    .option('--json', 'print one line of JSON: {"url", "workspace", "pid"}')
    .action((file: string | undefined, options: Options) =>
      run((context) => {
        const { port = 0, json = false, readOnly = false, open: openBrowser } = options;
        return runHost({ file, port, json, readOnly, openBrowser }, context);
      }),
    );
};
