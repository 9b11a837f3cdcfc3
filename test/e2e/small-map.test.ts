/** A map of one low lane begins below its heads, and stays there when it is opened again. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder } from '../support/start-host.ts';

let app: OpenApp;
let home = '';
beforeAll(async () => {
  home = freshFolder();
  const file = join(home, 'small.sojourn');
  const map = join(home, 'map.md');
  writeFileSync(
    map,
    '# Small\n\n| Stage | ซื้อ | Оплата |\n| --- | --- | --- |\n| Pain points | ราคาแพง | Довго |\n',
  );
  for (const args of [
    ['new', file],
    ['import-map', file, map],
  ]) {
    const { code, err } = await sojourn(args, home);
    if (code !== 0) throw new Error(err);
  }
  app = await openApp({ file });
});
afterAll(async () => {
  await app?.close();
  rmSync(home, { recursive: true, force: true });
});

test('its lane stands right below the heads of its stages', async () => {
  const { page } = app;
  for (const opened of ['first', 'again']) {
    await page.getByRole('main', { name: /^Map / }).waitFor();
    const top = (of: string): Promise<number> =>
      page
        .locator(of)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(() => page.locator('.grid-lane').count()).toBe(1);
    const strip = await top('.lane-headers');
    await expect.poll(async () => [opened, (await top('.grid-lane')) - strip]).toEqual([opened, 0]);
    await page.reload();
  }
});
