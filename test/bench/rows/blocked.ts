/** How long the screen's thread is not to be had while 100,000 records are imported through the window. */
import type { Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { inBrowser, openApp } from '../app.ts';
import { feedbackCsv } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace } from '../maps.ts';
import { summariseRuns } from '../stats.ts';

const IDLE_MS = 5000;

async function importInWindow(page: Page, csv: string): Promise<number[]> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^Import.*…$/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles([csv]);
  await page.getByRole('textbox', { name: 'Name of the source' }).fill(`Import ${Date.now()}`);
  await page.waitForTimeout(500);
  await page.evaluate(() => window.meter.watchBlocking());
  await page.getByRole('button', { name: 'Import' }).last().click();
  await page.getByRole('button', { name: 'Show in inbox' }).waitFor();
  return page.evaluate(() => window.meter.takeBlocking());
}

async function run(context: BenchContext): Promise<Line[]> {
  const csv = feedbackCsv(context, 100_000);
  const host = await startHost({ file: await makeMapsWorkspace(context.folder, 'blocked') });
  const idle: number[][] = [];
  const busy: number[][] = [];
  try {
    for (let rep = 0; rep < context.reps; rep += 1) {
      await inBrowser(async (page) => {
        await openApp(page, host, 'Feedback');
        await page.evaluate(() => window.meter.watchBlocking());
        await page.waitForTimeout(IDLE_MS);
        idle.push(await page.evaluate(() => window.meter.takeBlocking()));
        busy.push(await importInWindow(page, csv));
      });
    }
  } finally {
    await host.stop();
  }
  return [
    {
      what: 'screen blocked by an import',
      unit: 'ms',
      figure: 'max',
      ours: summariseRuns(busy),
      baseline: { what: 'the same screen, idle', ...summariseRuns(idle) },
      budget: { most: 50 },
    },
  ];
}

export const BLOCKED: Row = { name: 'blocked', run };
