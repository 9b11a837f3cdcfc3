/** How long the screen's thread is not to be had while 100,000 records are imported through the window. */
import type { Page } from 'playwright-core';
import { chooseFiles } from '../../support/choose-files.ts';
import { startHost } from '../../support/start-host.ts';
import { inBrowser, openApp } from '../app.ts';
import { feedbackCsv } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace } from '../maps.ts';
import { summariseRuns } from '../stats.ts';

/** Imports the file on the open feedback screen, and waits for its report. */
async function importInWindow(page: Page, csv: string): Promise<void> {
  const ask = page.getByRole('button', { name: /^Import.*…$/ }).first();
  await chooseFiles(page, [csv], () => ask.click());
  await page.getByRole('textbox', { name: 'Name of the source' }).fill(`Import ${Date.now()}`);
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Import' }).last().click();
  await page.getByRole('button', { name: 'Show in inbox' }).waitFor();
}

async function run(context: BenchContext): Promise<Line[]> {
  const csv = feedbackCsv(context, 100_000);
  const host = await startHost({ file: await makeMapsWorkspace(context.folder, 'blocked') });
  const screen = { delays: [] as number[][], tasks: [] as number[][] };
  const bystander = { delays: [] as number[][], tasks: [] as number[][] };
  try {
    for (let rep = 0; rep < context.reps; rep += 1) {
      // The empty page waits for the same processor at the same time: what it lacks is the work of the screen.
      await inBrowser((empty) =>
        inBrowser(async (page) => {
          await openApp(page, host, 'Feedback');
          for (const watched of [empty, page]) await watched.evaluate(() => window.meter.watchBlocking());
          await importInWindow(page, csv);
          for (const [watched, noted] of [
            [page, screen],
            [empty, bystander],
          ] as const) {
            const { delays, tasks } = await watched.evaluate(() => window.meter.takeBlocking());
            noted.delays.push(delays);
            noted.tasks.push(tasks.length > 0 ? tasks : [0]);
          }
        }),
      );
    }
  } finally {
    await host.stop();
  }
  const line = { unit: 'ms', figure: 'max', budget: { most: 50 } } as const;
  const what = 'an empty page, meanwhile';
  return [
    {
      ...line,
      what: 'import: screen waits for its turn',
      ours: summariseRuns(screen.delays),
      baseline: { what, ...summariseRuns(bystander.delays) },
    },
    {
      ...line,
      what: 'import: tasks of 50 ms or more',
      ours: summariseRuns(screen.tasks),
      baseline: { what, ...summariseRuns(bystander.tasks) },
    },
  ];
}

export const BLOCKED: Row = { name: 'blocked', run };
