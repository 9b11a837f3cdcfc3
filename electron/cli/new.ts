/** `sojourn new`: an empty workspace, or one with the sample. */
import { basename } from 'node:path';
import { ensureDataFolder } from '../core/data-folder.ts';
import { writeSample } from '../core/sample/build.ts';
import { createWorkspace } from '../core/workspace/create.ts';
import { WORKSPACE_ENDING } from '../core/workspace/format.ts';
import { DONE, type AddCommand } from './command.ts';
import { inSession } from './session.ts';

export const addNew: AddCommand = (program, run) => {
  program
    .command('new')
    .description('make a workspace; never overwrites')
    .argument('<FILE>', 'the new workspace, by custom NAME.sojourn')
    .option('--sample', 'fill it with the sample: an online shop, two personas, two maps, feedback')
    .option('--json', 'print one JSON object: {"file", "id"}')
    .action((file: string, options: { sample?: boolean; json?: boolean }) =>
      run(async ({ terminal }) => {
        const id = await make(file, options.sample ?? false);
        if (options.json) terminal.out(JSON.stringify({ file, id }));
        else terminal.out(`Made ${file}.`);
        return DONE;
      }),
    );
};

/** @returns the workspace's id */
async function make(file: string, sample: boolean): Promise<string> {
  const name = basename(file, WORKSPACE_ENDING);
  const workspace = await createWorkspace(file, { name, sample });
  await inSession(workspace, ensureDataFolder(), async (session) => {
    if (sample) writeSample(session);
  });
  return workspace.info.id;
}
