/** A copy that takes the place of a workspace whose file was deleted while it was open. */
import { readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { setWorkspaceName } from '../../../shared/model/edits/library.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { tempFolder } from '../workspace/folder.ts';
import { docOf, editOf, screenOf, testCore } from './rig.ts';

it('a copy takes the place of a deleted workspace', async () => {
  const path = join(tempFolder(), 'Team.sojourn');
  const { core } = await testCore({ pickWorkspaceToCreate: () => Promise.resolve(path) });
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Team', sample: true });
  rmSync(path);
  expect((await screen.call('workspace.saveCopy'))?.path).toBe(path);
  expect(await screen.call('maps.list')).toHaveLength(3);
  await core.close();
  expect(readdirSync(dirname(path))).toEqual(['Team.sojourn']);
});

it('a copy takes the place of a deleted workspace whose last changes are in its log, by whatever way it is named', async () => {
  const folder = tempFolder();
  const path = join(folder, 'Команда.sojourn');
  const link = join(tempFolder(), 'link');
  symlinkSync(folder, link);
  let wanted = path;
  const { core } = await testCore({ pickWorkspaceToCreate: () => Promise.resolve(wanted) });
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Команда', sample: false });
  const named = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    editOf(await docOf(screen, LIBRARY_DOC), (ydoc) => setWorkspaceName(ydoc, name));
  for (const way of [path, join(link, 'Команда.sojourn')]) {
    await screen.call('doc.push', { doc: LIBRARY_DOC, update: await named(way) });
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    rmSync(path);
    wanted = way;
    expect((await screen.call('workspace.saveCopy'))?.path).toBe(path);
    expect(readLibrary(await docOf(screen, LIBRARY_DOC)).name).toBe(way);
  }
  await core.close();
  expect(readdirSync(folder)).toEqual(['Команда.sojourn']);
  const copy = await openWorkspace(path);
  expect(copy.db.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});
