/** `sojourn backup`: a copy of a workspace, also while it is open. */
import { inspectBackup } from '../core/workspace/inspect.ts';
import { DONE, type AddCommand } from './command.ts';
import { readableSize } from './display-width.ts';

export const addBackup: AddCommand = (program, run) => {
  program
    .command('backup')
    .description('copy a workspace into one clean file, also while it is open; never overwrites')
    .argument('<FILE>', 'workspace')
    .argument('<OUT>', 'the copy; must not exist')
    .option('--json', 'print one JSON object: {"file", "size"}')
    .action((file: string, out: string, options: { json?: boolean }) =>
      run(async ({ terminal }) => {
        const size = await inspectBackup(file, out);
        if (options.json) terminal.out(JSON.stringify({ file: out, size }));
        else terminal.out(`Copied to ${out} (${readableSize(size)}).`);
        return DONE;
      }),
    );
};
