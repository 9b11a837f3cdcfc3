/** The whole product in the Electron shell as built, on the stand-in: the steps of `test/support/shell-steps.ts`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { ROOT } from '../../build/ensure-built.ts';
import { startStandIn } from '../electron-stand-in/driver.ts';
import { launchChromium } from '../support/chromium.ts';
import { smokeTestShell, TITLE, type RunningShell } from '../support/shell-steps.ts';
import { freshFolder } from '../support/start-host.ts';

let browser: Browser;
let home: string;
const homeBefore = process.env['SOJOURN_HOME'];

beforeAll(async () => {
  browser = await launchChromium();
  home = freshFolder();
  process.env['SOJOURN_HOME'] = join(home, 'data');
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
  if (homeBefore === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = homeBefore;
});

async function start(): Promise<RunningShell> {
  const shell = await startStandIn({ browser, main: join(ROOT, 'dist/main/index.js'), documents: home });
  return {
    page: await shell.firstPage(),
    menu: async (...path) => shell.menu(...path),
    answerSaveDialog: async (filePath) =>
      shell.dialogs.answer('showSaveDialog', { canceled: false, filePath }),
    quit: async () => {
      await shell.quit();
    },
  };
}

it('starts with the sample, edits, undoes by the menu, prints, quits, and shows it all again', async () => {
  expect(await smokeTestShell(start, home, join(home, 'data'))).toBe(TITLE);
});
