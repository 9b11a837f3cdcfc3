/** `sojourn new`: an empty workspace, or one with the sample. */
import { basename } from 'node:path';
import { makeWorkspaceFile } from '../core/new-workspace.ts';
import { writeSample } from '../core/sample/build.ts';
import { WORKSPACE_ENDING } from '../core/workspace/format.ts';
import { DONE, type AddCommand } from './command.ts';

export const addNew: AddCommand = (program, run) => {
  program
    .command('new')
    .description('make a workspace; never overwrites')
    .argument('<FILE>', 'the new workspace, by custom NAME.sojourn')
    .option('--sample', 'fill it with the sample: an online shop, two personas, two maps, feedback')
    .option('--json', 'print one JSON object: {"file"}')
    .action((file: string, options: { sample?: boolean; json?: boolean }) =>
      run(async ({ terminal }) => {
        const name = basename(file, WORKSPACE_ENDING);
        await makeWorkspaceFile(file, name, options.sample ? writeSample : undefined);
        if (options.json) terminal.out(JSON.stringify({ file }));
        else terminal.out(`Made ${file}.`);
        return DONE;
      }),
    );
};
