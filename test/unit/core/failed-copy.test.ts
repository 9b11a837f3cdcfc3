import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../workspace/folder.ts';
import { screenOf, testCore } from './rig.ts';

it('work that begins after a copy failed is still ended before the workspace is closed', async () => {
  const taken = join(tempFolder(), 'Taken.sojourn');
  writeFileSync(taken, 'somebody else');
  const { core, folder } = await testCore({ pickWorkspaceToCreate: () => Promise.resolve(taken) });
  await core.openInitial();
  const screen = screenOf(core);
  const { path } = core.workspace()!;
  await expect(screen.call('workspace.saveCopy')).rejects.toMatchObject({ code: 'badInput' });
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i},words of the customer number ${i}`);
  const file = join(folder, 'many.csv');
  writeFileSync(file, `id,review\n${rows.join('\n')}\n`);
  const { job } = await screen.call('feedback.import', { file: core.addFile(file).token });
  await core.close();
  const states = screen.seen('job.changed').filter((change) => change.id === job);
  expect(states.at(-1)?.state).toBe('cancelled');
  // One clean file: nobody has it open any more.
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([
    basename(path),
  ]);
});
