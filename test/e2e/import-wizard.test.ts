/** The import of feedback as a person meets it in a real Chromium: what a file was taken for, corrections, a name for them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { allFindings } from '../support/axe.ts';
import { encode } from '../support/encode.ts';
import { csvOf, VOICES, writeFile } from '../support/feedback-files.ts';
import { PLAY_BYTES } from '../support/known-exports/google-play-reviews.ts';
import { QUALTRICS_TEXT } from '../support/known-exports/qualtrics.ts';
import { workbook } from '../support/workbook.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { freshFolder } from '../support/start-host.ts';

const files = freshFolder();
let app: OpenApp;

beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
  await app.page.getByRole('link', { name: 'Feedback' }).click();
});
afterAll(async () => {
  await app?.close();
  rmSync(files, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => app.page.getByRole('button', { name });
const role = (column: string): Locator => app.page.getByRole('combobox', { name: `What “${column}” is` });

async function choose(path: string): Promise<void> {
  await chooseFiles(app.page, [path], () => button('Import…').click());
}

async function picture(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `import-${name}-${theme}.png`) });
  }
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

const axe = (): Promise<string[]> => allFindings(app.page);

test('a mapping is corrected, kept under a name, taken again, and imported with Enter', async () => {
  const { page } = app;
  await choose(writeFile(files, 'voices.csv', csvOf(VOICES)));
  await page.getByText('CSV, UTF-8, separated by comma').waitFor();
  await page.getByText('Not a known export').waitFor();
  await role('remark').click();
  await page.getByRole('option', { name: 'Leave out' }).click();
  await expect.poll(() => role('remark').innerText()).toContain('Leave out');
  await page.getByRole('textbox', { name: 'Ground for keeping it' }).fill('згода в анкеті');
  await page.getByLabel('Keep until').fill('2030-01-31');
  await picture('columns');
  expect(await axe()).toEqual([]);

  await button('Remember…').click();
  await page.getByRole('textbox', { name: 'Remember this mapping as' }).fill('Голоси');
  await page.keyboard.press('Enter');
  await page.getByText('Remembered as “Голоси”.').waitFor();
  await button('As guessed').click();
  await expect.poll(() => role('remark').innerText()).not.toContain('Leave out');
  await button('Read it as…').click();
  await page.getByRole('menuitemradio', { name: 'Голоси' }).click();
  await expect.poll(() => role('remark').innerText()).toContain('Leave out');

  await page.getByRole('heading', { name: 'Import voices.csv' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Rejected rows' }).waitFor();
  await picture('report');
  await button('Show in inbox').click();
  await expect.poll(() => page.getByRole('option').count()).toBe(11);
});

/** The text of the part that says what the file is, and that of the items as they will be. */
const known = (): Promise<string> => app.page.getByRole('region', { name: 'What the file is' }).innerText();
const items = (): Promise<string> => app.page.getByRole('region', { name: 'As they will be' }).innerText();

async function importIt(count: number, file: string): Promise<void> {
  await button('Import').last().click();
  await app.page.getByText(`${count} items of ${file} are in the inbox.`).waitFor();
  await button('Show in inbox').click();
}

test('Qualtrics is known by its three header rows, and previews of the survey are left out', async () => {
  await choose(writeFile(files, 'export-1.csv', QUALTRICS_TEXT));
  await expect.poll(known).toContain('Qualtrics export');
  expect(await known()).toContain('a header of three rows with import ids');
  const scale = app.page.getByRole('group', { name: /Scale of “Q1 – Чи порекомендуєте ви нас\?”/ });
  await expect.poll(() => scale.innerText()).toContain('recommendation is asked from 0 to 10');
  expect(await items()).toContain('Доставка тривала три тижні');
  expect(await items()).toContain('a preview of the survey, not a customer’s answer');
  await picture('qualtrics');
  expect(await axe()).toEqual([]);
  await importIt(3, 'export-1.csv');
});

test('Google Play is known by its columns in UTF-16, with ratings that have no text', async () => {
  await choose(writeFile(files, 'reviews_202403.csv', PLAY_BYTES));
  await expect.poll(known).toContain('Google Play reviews export');
  expect(await known()).toContain('UTF-16');
  expect(await items()).toContain('แอปค้างตอนจ่ายเงินทุกครั้ง');
  await picture('google-play');
  await importIt(3, 'reviews_202403.csv');
});

test('a sheet of a workbook is chosen, and its dates are dates', async () => {
  const { page } = app;
  const bytes = workbook([
    { name: 'Tentang', rows: [['Laporan kuartal ini']] },
    {
      name: 'Ulasan',
      rows: [
        ['Tanggal', 'Kepuasan', 'Komentar'],
        ['5 Mei 2024', 'Sangat puas', 'Barang sampai tepat waktu.'],
        ['6 Mei 2024', 'Tidak puas', 'Kemasan rusak dan tidak ada jawaban.'],
      ],
    },
  ]);
  await choose(writeFile(files, 'laporan.xlsx', bytes));
  await page.getByRole('combobox', { name: 'Sheet' }).click();
  await page.getByRole('option', { name: 'Ulasan' }).click();
  await expect.poll(items).toContain('Kemasan rusak');
  expect(await items()).toContain('2024');
  await expect.poll(() => role('Kepuasan').innerText()).toContain('Score');
  await picture('workbook');
  await importIt(2, 'laporan.xlsx');
});

test('a Windows-1251 file is read as what it is', async () => {
  const rows = [
    ['дата', 'оцінка', 'відгук'],
    ['12 січня 2024', '2', 'Кур’єр запізнився, а ґудзики відірвалися ще в коробці.'],
    ['13 січня 2024', '5', 'Їм подобається наш сервіс, і це чути з першого дзвінка.'],
  ];
  await choose(writeFile(files, 'vidguky.csv', encode(csvOf(rows).replaceAll(',', ';'), 'windows-1251')));
  await expect.poll(known).toContain('Windows-1251');
  await expect.poll(items).toContain('Їм подобається наш сервіс');
  await picture('windows-1251');
  await importIt(2, 'vidguky.csv');
});

test('dates told from another day count from the day that is chosen, and that is said', async () => {
  const { page } = app;
  const rows = [
    ['ulasan', 'nilai', 'kapan'],
    ['Kemasan rusak waktu sampai', '2', '3 hari yang lalu'],
    ['Tidak ada jawaban dari toko', '1', 'sebulan yang lalu'],
  ];
  await choose(writeFile(files, 'ulasan.csv', csvOf(rows)));
  const day = page.getByLabel('“3 days ago” counts from');
  await day.fill('2026-03-02');
  await expect.poll(items).toContain('27 Feb 2026');
  expect(await items()).toContain('2026-02');
  await page.getByText('count back from 2026-03-02 (as you chose)').first().waitFor();
  await picture('relative-dates');
  expect(await axe()).toEqual([]);
  await importIt(2, 'ulasan.csv');
});

test('a table that was copied is pasted on the feedback screen', async () => {
  const { page } = app;
  await page.evaluate(() => navigator.clipboard.writeText('text\tscore\nส่งช้ามาก\t1\nдуже добре\t5\n'));
  await page.getByRole('listbox', { name: 'Feedback, newest first' }).focus();
  await page.keyboard.press('Control+v');
  await page.getByRole('heading', { name: 'Import Clipboard' }).waitFor();
  await expect
    .poll(() => page.getByRole('region', { name: 'As they will be' }).innerText())
    .toContain('ส่งช้ามาก');
  await button('Import').last().click();
  await page.getByText('2 items of Clipboard are in the inbox.').waitFor();
  expect(app.problems).toEqual([]);
});
