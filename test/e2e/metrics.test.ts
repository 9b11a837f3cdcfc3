/** Metrics in a real browser on the built host: the sample's history, a value by keyboard, a table of values, a card on a map. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { workbook } from '../support/workbook.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
});
afterAll(() => app?.close());

async function pictures(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `metrics-${name}-${colorScheme}.png`) });
    expect(await seriousFindings(app.page)).toEqual([]);
  }
}

test('metrics are read, entered, imported, compared, and put on a map', async () => {
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const row = (text: string) => page.locator('.ms-list tbody tr', { hasText: text });
  await page.keyboard.press('Alt+5');
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
  // Eighteen months of the sample, and the feedback's own scores on their scales.
  expect(await row('NPS').count()).toBe(2);
  await row('NPS').nth(1).getByRole('button').click();
  await page.getByRole('img', { name: /^NPS, May 2025 to Oct 2026\./ }).waitFor();
  await pictures('list');

  // By channel within a segment and a touchpoint, by keyboard.
  const choose = async (field: string, option: string | RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: field, exact: true }).press('Enter');
    await page.getByRole('option', { name: option }).press('Enter');
  };
  await choose('Hold fixed', 'Segment');
  await choose('Within segment', /^Busy parents/);
  await choose('Hold fixed', 'Touchpoint');
  await choose('Within touchpoint', /^Checkout/);
  await button('NPS').first().click();
  await page.getByText('Year', { exact: true }).click();
  await page
    .getByText('Channels compared within segment Busy parents and touchpoint Checkout', { exact: true })
    .waitFor();
  await pictures('within');
  await button('Of every touchpoint again').press('Enter');
  await button('Of every segment again').press('Enter');
  await page.getByText('Channels compared', { exact: true }).waitFor();
  await page.getByText('Month', { exact: true }).click();

  // A value by keyboard alone.
  await button('Parcels later than promised').click();
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Enter a value: Parcels later than promised' });
  await dialog.waitFor();
  await page.keyboard.type('2.4');
  await dialog.getByRole('textbox', { name: 'Period' }).fill('Apr 2025');
  await pictures('enter');
  await page.keyboard.press('Enter');
  await page.getByText('Parcels later than promised of Apr 2025 entered').waitFor();

  // A table of values by channel, with a row that is wrong.
  const file = join(RESULTS, 'metric-values.csv');
  writeFileSync(
    file,
    'month,metric,value,n,channel\n2026-09,CSAT,81 %,200,app\n2026-09,CSAT,64 %,180,email\nsoon,CSAT,1,1,app\n',
  );
  await chooseFiles(page, file, () => page.getByRole('button', { name: 'Import', exact: true }).click());
  const found = page.getByRole('dialog', { name: 'Import metrics' });
  await found.getByText('“soon” is no period or date').waitFor();
  await pictures('import');
  await found.getByRole('button', { name: 'Import 2 values' }).click();
  await page.getByRole('combobox', { name: 'Metrics of' }).click();
  await page.getByRole('option', { name: 'Channel' }).click();
  await page.getByRole('combobox', { name: 'Channel' }).click();
  await page.getByRole('option', { name: /^app/ }).click();
  await row('entered values').filter({ hasText: '81 %' }).waitFor();

  // A sheet of a workbook, whose columns are corrected; the next one like it is known.
  const book = join(RESULTS, 'สาขา.xlsx');
  const months = ['ส.ค. 2569', 'ก.ย. 2569', 'ต.ค. 2569'];
  const rows = months.flatMap((month, at) => [
    [month, 'Pay', 'Bangkok', 82.5 + at, 210],
    [month, 'ชำระเงิน', 'Чернівці', 61 + at, 95],
  ]);
  writeFileSync(
    book,
    workbook([
      { name: 'Огляд', rows: [['Про що'], ['Нічого тут']] },
      { name: 'รายเดือน', rows: [['เดือน', 'ขั้นตอน', 'สาขา', 'ตัวเลข', 'ผู้ตอบ'], ...rows] },
    ]),
  );
  const open = async (): Promise<void> => {
    await chooseFiles(page, book, () => page.getByRole('button', { name: 'Import', exact: true }).click());
    await found.waitFor();
  };
  await open();
  await found.getByText('No column says the period.').waitFor();
  const pick = async (field: string | RegExp, option: string): Promise<void> => {
    await found.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await pick('Sheet', 'รายเดือน');
  await pick(/What “ขั้นตอน” is/, 'Leave out');
  await pick(/What “สาขา” is/, 'Of a segment');
  await pick(/What “ตัวเลข” is/, 'Value');
  await pick(/What “ผู้ตอบ” is/, 'n: answers');
  await pick(/names no metric/, 'CSAT');
  await found
    .getByText('2 segments are not known here, in 6 rows, which are taken: Bangkok, Чернівці.')
    .waitFor();
  await pictures('import-columns');
  await found.getByRole('button', { name: 'Import 6 values' }).click();
  await page.getByText('6 values imported').waitFor();
  // Known by its columns, on its sheet.
  await open();
  await found.getByRole('button', { name: 'Import 6 values' }).waitFor();
  await pictures('import-known');
  await found.getByRole('button', { name: 'Cancel' }).click();

  // On a map, in one step.
  await row('entered values').filter({ hasText: '81 %' }).getByRole('button').click();
  await button('Put on a map').click();
  const place = page.getByRole('dialog', { name: 'Put a metric on a map' });
  await place.getByRole('combobox', { name: 'Stage or step' }).waitFor();
  await place.getByRole('button', { name: 'Put on the map' }).click();
  await page.getByText('Metric put on the map').waitFor();
  await button('Refresh its card').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => button('Refresh its card').count()).toBe(0);
  expect(app.problems).toEqual([]);
});
