/** A customer table as a person meets it in a real Chromium: columns, report, segments in filter and evidence, undo. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { allFindings } from '../support/axe.ts';
import { csvOf, writeFile } from '../support/feedback-files.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { pdfText } from '../support/pdf-facts.ts';
import { freshFolder } from '../support/start-host.ts';

const files = freshFolder();
let app: OpenApp;

const VOICES = csvOf([
  ['id', 'customer id', 'stars', 'comment'],
  ['1', 'K-001', '1', 'ค่าจัดส่งแพงเกินไป'],
  ['2', 'K-002', '2', 'Вартість доставки з’явилася наприкінці'],
  ['3', 'K-003', '5', 'Phí giao hàng hợp lý'],
  ['4', 'K-001', '2', 'Ongkos kirim mahal'],
  ['5', 'K-777', '4', 'Fine'],
]);
const TABLE = csvOf([
  ['Mã khách hàng', 'Tên', 'Phân khúc', 'Doanh thu', 'Ngày đăng ký', 'Đã rời bỏ', 'Thành phố'],
  ['K-001', 'Nguyễn Văn A', 'Doanh nghiệp', '1.250.000,50', '13/02/2021', 'không', 'Huế'],
  ['K-002', 'Trần Thị B', 'Cá nhân', '80.000', '17/11/2022', 'có', 'Đà Nẵng'],
  ['K-003', 'Lê C', 'Cá nhân', '95.000,00', '01/03/2023', 'không', 'Hà Nội'],
  ['', 'Phạm D', 'Cá nhân', '1', '', '', ''],
  ['K-004', 'Hoàng E', 'Doanh nghiệp', '2.000.000', '05/06/2020', 'không', 'Huế'],
]);

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

async function choose(by: string | RegExp, path: string): Promise<void> {
  await chooseFiles(app.page, [path], () => button(by).click());
}

async function picture(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `customers-${name}-${theme}.png`) });
  }
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

const axe = (): Promise<string[]> => allFindings(app.page);

test('a table is checked, imported and told', async () => {
  const { page } = app;
  await choose('Import…', writeFile(files, 'voices.csv', VOICES));
  await page.getByRole('combobox', { name: 'What “customer id” is' }).click();
  await page.getByRole('option', { name: /^Customer/ }).click();
  await button('Import').last().click();
  await page.getByText('5 items of voices.csv are in the inbox.').waitFor();
  await button('Show in inbox').click();

  // The sample has a table of its own; this one is to stand alone.
  await button('Remove the customer table').click();
  await choose('Customer table…', writeFile(files, 'khách hàng.csv', TABLE));
  await page.getByText('3 of 5 rows looked at are customers whom this workspace knows.').waitFor();
  const rows = page.getByRole('region', { name: 'As they will be' });
  await expect.poll(() => rows.innerText()).toContain('1,250,000.5');
  expect(await rows.innerText()).toContain('Left out: no key.');
  expect(await rows.innerText()).not.toContain('Nguyễn');
  await picture('columns');
  expect(await axe()).toEqual([]);
  await button('Import').last().click();
  await page.getByText('4 customers of khách hàng.csv are in the workspace.').waitFor();
  expect(await page.getByRole('region', { name: 'Import a customer table' }).innerText()).toContain(
    '4 of the 300 items that name a customer are theirs',
  );
  await picture('report');
  expect(await axe()).toEqual([]);
  await button('Go to the inbox').click();
});

test('feedback is filtered by segment, and an item tells of its customer', async () => {
  const { page } = app;
  await page.getByText('4 customers, 2 segments').waitFor();
  await button('Segment: any').click();
  await page.getByRole('menuitemcheckbox', { name: 'Doanh nghiệp (2)' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('option').count()).toBe(2);
  await page.getByText('Ongkos kirim mahal').first().click();
  await page.getByRole('heading', { name: 'Customer', exact: true }).waitFor();
  await page.getByText('Huế').waitFor();
  await picture('item');
  expect(await axe()).toEqual([]);
  await button('Show all 2 items of this customer').click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Search feedback' }).inputValue())
    .toBe('customer:"k-001"');
  await expect.poll(() => page.getByRole('option').count()).toBe(2);
});

test('the evidence of a card is told by segment, and limited to that of a persona', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'Personas' }).click();
  const segment = page.getByRole('textbox', { name: 'Segment' });
  await segment.fill('families');
  await segment.blur();
  await page.getByText('There are: Cá nhân, Doanh nghiệp.').waitFor();
  await segment.fill('cá nhân');
  await segment.blur();
  await page.getByRole('link', { name: 'Feedback' }).click();
  await page.getByRole('textbox', { name: 'Search feedback' }).fill('source:voices');
  await expect.poll(() => page.getByRole('option').count()).toBe(5);
  await button(/^Choose a card/).click();
  await page
    .locator('.fb-target-card', { hasText: 'Delivery fee appears on the last screen' })
    .first()
    .click();
  for (const place of [0, 1, 2, 3, 4]) {
    const option = page.getByRole('option').nth(place);
    await option.click();
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('e');
  }
  await page.getByRole('region', { name: 'Evidence for' }).getByRole('button').first().click();
  const table = page.getByRole('table', { name: 'By segment' });
  await expect.poll(() => table.innerText()).toContain('Doanh nghiệp');
  await page.setViewportSize({ width: 1280, height: 1400 });
  await picture('evidence');
  expect(await axe()).toEqual([]);
  await page.getByRole('combobox', { name: 'Whose feedback counts' }).click();
  await page.getByRole('option', { name: /: cá nhân$/ }).click();
  await page.getByText('Only that of customers in this segment').waitFor();
  await expect.poll(() => page.getByText('Sources: voices 2').count()).toBe(1);
  await picture('persona');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Feedback' }).click();
});

const PRINTED = join(files, 'segment.pdf');

test('paper and presentation are of the segment that counts on screen', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'Maps' }).click();
  await page.getByText('Buying a pair of shoes online').first().click();
  await page.getByRole('main', { name: /^Map / }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  const panel = page.getByRole('dialog', { name: 'Export map' });
  const whose = panel.getByRole('combobox', { name: 'Whose feedback counts' });
  await expect.poll(() => whose.innerText()).toBe('Segment: Cá nhân');
  await panel.getByText('and every page says so').scrollIntoViewIfNeeded();
  await picture('export');
  expect(await axe()).toEqual([]);
  for (const [field, option] of [
    ['Paper', 'A4 (210 × 297 mm)'],
    ['Layout', 'Pages to read, headers on each'],
  ] as const) {
    await panel.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: option }).click();
  }
  await panel.getByRole('checkbox', { name: 'Evidence' }).check();
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await (await downloading).saveAs(PRINTED);

  await page.keyboard.press('F5');
  const slides = page.getByRole('dialog', { name: /^Presentation of / });
  await slides.getByText('backed by 2 feedback items · Feedback of segment: cá nhân').waitFor();
  await picture('slides-title');
  // The pain point is on one of the slides, with those two as its verbatims.
  const fee = slides.getByRole('region', { name: /Delivery fee appears on the last screen/ });
  for (let at = 0; at < 40 && (await fee.count()) === 0; at += 1) await page.keyboard.press('ArrowRight');
  await slides.getByText('2 feedback items').waitFor();
  await slides.getByText('Phí giao hàng hợp lý').waitFor();
  expect(await slides.getByText('Ongkos kirim mahal').count()).toBe(0);
  await expect.poll(() => slides.getByRole('contentinfo').innerText()).toContain('Feedback of segment');
  await picture('slides-pain');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Feedback' }).click();
});

test('every page that was printed says so, and quotes no others', () => {
  const printed = pdfText(PRINTED);
  if (printed === null) return;
  const pages = printed.split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(3);
  for (const text of pages) expect(text).toContain('Feedback of segment: Cá nhân');
  expect(printed).toContain('Phí giao hàng hợp lý');
  expect(printed).not.toContain('Ongkos kirim mahal');
  expect(printed).toContain('2 items of 2 people');
});

test('the table is removed, and brought back with Undo', async () => {
  const { page } = app;
  await button('Remove the customer table').click();
  await button('Customer table…').waitFor();
  await page.locator('body').press('ControlOrMeta+z');
  await page.getByText('4 customers, 2 segments').waitFor();
  expect(app.problems).toEqual([]);
});
