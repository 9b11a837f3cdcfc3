/** TheyDo's metrics that are dropped into the import of feedback: said plainly, and imported as metrics in one step. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
});
afterAll(() => app?.close());

test('a file of metrics among feedback leads to the import of metrics', async () => {
  const { page } = app;
  const file = join(RESULTS, 'theydo-metrics.json');
  const point = { dateOfMeasurement: '2026-02-28', score: 5.4, respondents: 210 };
  writeFileSync(
    file,
    JSON.stringify({
      format: 'THEYDO_METRICS_V1',
      metrics: [{ type: 'CES', title: 'Effort', unit: 'score', dataPoints: [point] }],
    }),
  );
  await page.evaluate(() => (location.hash = '#/feedback'));
  await chooseFiles(page, file, () => page.getByRole('button', { name: 'Import…', exact: true }).click());
  await page
    .getByText('“theydo-metrics.json” holds values of metrics over time (TheyDo), and no feedback.')
    .waitFor();
  await page.screenshot({ path: join(RESULTS, 'metrics-from-feedback-light.png') });
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import as metrics' }).press('Enter');
  const found = page.getByRole('dialog', { name: 'Import metrics' });
  await found.getByRole('button', { name: 'Import 1 value' }).click();
  await page.getByText('1 value imported').waitFor();
  await page.locator('.ms-list tbody tr', { hasText: 'CES' }).filter({ hasText: '5.4' }).waitFor();
  expect(app.problems).toEqual([]);
});
