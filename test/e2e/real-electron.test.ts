/**
 * The same steps on the real Electron, where its program is installed and a display is there (on Linux under
 * `xvfb-run`). Elsewhere it is skipped, and says why.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { ROOT } from '../../build/ensure-built.ts';
import { hasDisplay, installedElectron } from '../../electron/cli/electron-binary.ts';
import { smokeTestShell, TITLE, type RunningShell } from '../support/shell-steps.ts';
import { freshFolder } from '../support/start-host.ts';

const program = installedElectron(ROOT);

function whyNot(): string | null {
  if (program === null) return 'skipped: no Electron binary';
  if (!hasDisplay()) return 'skipped: no display';
  // Chromium's sandbox refuses to run for root, and this test is about the product as it is shipped.
  return process.platform === 'linux' && process.getuid?.() === 0 ? 'skipped: the user is root' : null;
}

async function start(dataFolder: string): Promise<RunningShell> {
  const electron = await _electron.launch({
    executablePath: String(program),
    args: [ROOT],
    env: { ...process.env, SOJOURN_HOME: dataFolder },
  });
  return {
    page: await electron.firstWindow(),
    menu: (...path) =>
      electron.evaluate(({ Menu }, labels) => {
        let menu = Menu.getApplicationMenu();
        for (const [i, label] of labels.entries()) {
          const item = menu?.items.find((candidate) => candidate.label === label);
          if (!item) throw new Error(`the menu has no ${labels.join(' > ')}`);
          if (i === labels.length - 1) item.click();
          menu = item.submenu ?? null;
        }
      }, path),
    answerSaveDialog: (filePath) =>
      electron.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      }, filePath),
    quit: () => electron.close(),
  };
}

it('starts with the sample, edits, undoes by the menu, prints, quits, and shows it all again', async ({
  skip,
}) => {
  const reason = whyNot();
  if (reason !== null) {
    console.log(reason);
    skip(reason);
  }
  const home = freshFolder();
  const dataFolder = join(home, 'data');
  mkdirSync(dataFolder);
  try {
    expect(await smokeTestShell(() => start(dataFolder), home, dataFolder)).toBe(TITLE);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
