/** An export never replaces what it is made of, under whatever name that is asked for. */
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { assertNotInput, guardTargets } from '../../../electron/core/export/own-inputs.ts';
import type { Host } from '../../../electron/core/host.ts';
import { freshFolder } from '../../support/start-host.ts';

let folder = '';
let workspace = '';
let logo = '';
beforeEach(() => {
  folder = freshFolder();
  workspace = join(folder, 'shop.sojourn');
  logo = join(folder, 'logo.svg');
  writeFileSync(workspace, 'w');
  writeFileSync(`${workspace}-wal`, 'l');
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
});

test.each(['shop.sojourn', 'shop.sojourn-wal', 'logo.svg', './x/../logo.svg'])(
  '%s is refused, and why is said',
  async (name) => {
    mkdirSync(join(folder, 'x'));
    await expect(assertNotInput(`${folder}/${name}`, workspace, [logo])).rejects.toMatchObject({
      code: 'badInput',
      message: expect.stringContaining('is not replaced by the export'),
    });
  },
);

test.skipIf(process.platform === 'win32')('so is a link to it', async () => {
  symlinkSync(logo, join(folder, 'soft.svg'));
  linkSync(workspace, join(folder, 'hard.pdf'));
  for (const name of ['soft.svg', 'hard.pdf'])
    await expect(assertNotInput(join(folder, name), workspace, [logo])).rejects.toThrow(/not replaced/);
});

test('other files, there or not, are free', async () => {
  writeFileSync(join(folder, 'other.svg'), 'o');
  for (const name of ['other.svg', 'none.svg'])
    await expect(
      assertNotInput(join(folder, name), workspace, [logo, join(folder, 'gone.png')]),
    ).resolves.toBeUndefined();
});

test('what a person picks in the app is looked at, too', async () => {
  const host = (path: string) =>
    ({ pickExportTarget: async () => ({ path, download: null }) }) as unknown as Host;
  await expect(guardTargets(host(workspace), () => workspace).pickExportTarget('a')).rejects.toThrow(
    /not replaced/,
  );
  expect(await guardTargets(host(logo), () => workspace).pickExportTarget('a')).toMatchObject({ path: logo });
  expect(await guardTargets(host(workspace), () => null).pickExportTarget('a')).toMatchObject({
    path: workspace,
  });
});
