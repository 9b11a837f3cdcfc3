/** `sojourn check`: whether a workspace is sound. */
import { inspectCheck } from '../core/workspace/inspect.ts';
import { DONE, FAILED, type AddCommand } from './command.ts';
import { oneLine } from './display-width.ts';

export const addCheck: AddCommand = (program, run) => {
  program
    .command('check')
    .description('check the integrity of a workspace: database, documents, versions, pictures, feedback')
    .argument('<FILE>', 'workspace')
    .option('--json', 'print one JSON object: {"ok", "problems": [{"part", "message"}]}')
    .action((file: string, options: { json?: boolean }) =>
      run(async ({ terminal }) => {
        const problems = await inspectCheck(file);
        const ok = problems.length === 0;
        if (options.json) terminal.out(JSON.stringify({ ok, problems }));
        else if (ok) terminal.out('The workspace is sound.');
        else for (const { part, message } of problems) terminal.out(`${part}: ${oneLine(message)}`);
        if (ok) return DONE;
        const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
        terminal.fail(`${file}: ${count} found. Go back to a backup, or copy what can be read.`);
        return FAILED;
      }),
    );
};
