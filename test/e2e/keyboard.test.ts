/** Hands on the keyboard: the palette, quick capture, find and replace, and selecting many, as a person uses them. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await app?.close();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const lane = (title: string): Locator => page.locator('.header-lane', { hasText: title });
const card = (text: string): Locator => page.locator('.card', { hasText: text });
const said = (): Promise<string> => page.locator('.map-area output').innerText();
const palette = (): Locator => page.getByRole('dialog', { name: 'Commands and places' });
const picked = (): Locator => page.getByRole('option', { selected: true });
const hasKeyboard = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.classList.contains('card-editor') ?? false);
const toClipboard = (text: string): Promise<void> =>
  page.evaluate((given) => navigator.clipboard.writeText(given), text);
const counts = (): Promise<string> => page.locator('.status-bar, .statusbar').first().innerText();

test('the palette makes a map, names a lane of one’s own, and gives the keyboard back', async () => {
  await press('Control+k');
  await palette().waitFor();
  expect(await seriousFindings(page, '.palette')).toEqual([]);
  await press('Escape');
  await expect.poll(hasKeyboard).toBe(true);
  await press('Control+k');
  await page.keyboard.insertText('new blank');
  await expect.poll(() => picked().innerText()).toContain('New blank map');
  await press('Enter');
  await page.getByRole('heading', { name: 'Untitled map', level: 1 }).waitFor({ state: 'attached' });
  await lane('Pain points').waitFor();
  await expect.poll(hasKeyboard).toBe(true);
  await press('Alt+l');
  await page.locator('.palette-input:focus').waitFor();
  await page.keyboard.insertText('Очікування');
  await expect.poll(() => picked().innerText()).toBe('Custom lane “Очікування”');
  await press('Enter');
  await expect.poll(said).toBe('Lane Очікування');
  await expect.poll(hasKeyboard).toBe(true);
});

test('a chat becomes cards over the steps, in one step of undo', async () => {
  await lane('Pain points').click();
  await press('ArrowRight');
  const chat = Array.from(
    { length: 20 },
    (_, index) => `[12/03/2024, 14:05:${10 + index}] Mai: Thanh toán lỗi ${index}\nรอนานมาก`,
  );
  await toClipboard(chat.join('\n'));
  await press('Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Quick capture' });
  await dialog.getByRole('button', { name: 'Add 20 cards' }).waitFor();
  expect(await seriousFindings(page, '.dialog')).toEqual([]);
  await dialog.getByLabel('Where they go').click();
  await page.getByRole('option', { name: /^Evenly/ }).click();
  await press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.card').count()).toBe(20);
  expect(await card('Thanh toán lỗi 0').innerText()).not.toContain('Mai');
  await expect.poll(said).toBe('20 cards selected');
  await press('Control+z');
  await expect.poll(() => page.locator('.card').count()).toBe(0);
  await press('Control+Shift+z');
  await expect.poll(() => page.locator('.card').count()).toBe(20);
});

test('cells of a spreadsheet spread over the steps; a text of 100,000 lines loses nothing', async () => {
  await lane('Steps').click();
  await press('ArrowRight');
  await toClipboard('Пошук\tКошик\t"Оплата\nкарткою"\n\tдругий\t');
  await press('Control+v');
  await expect.poll(() => card('Оплата').innerText()).toBe('Оплата\nкарткою');
  await expect.poll(said).toBe('4 cards selected');
  await toClipboard(Array.from({ length: 100_000 }, (_, index) => `line ${index}`).join('\n'));
  await press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Quick capture' });
  await dialog.getByText('more lines wait').waitFor();
  await dialog.getByRole('button', { name: 'Empty the field' }).click();
  await press('Escape');
  await expect.poll(hasKeyboard).toBe(true);
  expect(await page.locator('.card').count()).toBe(24);
});

test('words are found without diacritics and replaced in one step', async () => {
  await press('Control+f');
  await page.keyboard.insertText('thanh toan');
  await expect.poll(() => page.locator('.find-count').innerText()).toBe('1 of 20');
  expect(await seriousFindings(page, '.find')).toEqual([]);
  await press('Enter', 'Shift+Enter', 'Shift+Enter');
  await expect.poll(() => page.locator('.find-count').innerText()).toBe('20 of 20');
  await press('Control+h');
  await page.getByLabel('Replace with').fill('Trả tiền');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect.poll(() => card('Trả tiền').count()).toBe(20);
  expect(await card('Thanh toán').count()).toBe(0);
  await page.locator('.toast').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => card('Thanh toán').count()).toBe(20);
});

test('a search over all maps leads to the other map', async () => {
  await press('Control+Shift+f');
  await page.getByLabel('Find on all maps').fill('doorstep');
  await picked().or(page.locator('.find-result')).first().waitFor();
  await press('ArrowDown', 'Enter');
  await page
    .getByRole('heading', { name: 'From order to doorstep', level: 1 })
    .waitFor({ state: 'attached' });
  await page.locator('.find-input:focus').waitFor();
  await press('Escape');
  expect(await page.locator('.find').count()).toBe(0);
  await page.goBack();
  await card('Thanh toán lỗi 0').waitFor();
});

test('Shift and arrows extend the selection, and all of a lane are selected by name', async () => {
  await lane('Steps').click();
  await press('ArrowRight');
  await expect.poll(said).toContain('Пошук');
  await press('Shift+ArrowRight', 'Shift+ArrowRight');
  await expect.poll(said).toBe('3 cards selected');
  await press('Shift+ArrowLeft');
  await expect.poll(said).toBe('2 cards selected');
  await press('Control+k');
  await page.keyboard.insertText('all cards of this lane');
  await press('Enter');
  await expect.poll(said).toBe('4 cards selected');
  await press('Alt+Shift+T');
  await page.keyboard.insertText('Nhóm');
  await press('Enter');
  await press('Control+k');
  await page.keyboard.insertText('select by tag nhom');
  await expect.poll(() => picked().innerText()).toContain('4 cards');
  await press('Escape');
  expect(await counts()).toContain('4 of 24 cards selected');
});

test('the sheet of shortcuts opens with a question mark and is searched', async () => {
  await press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.waitFor();
  expect(await seriousFindings(page, '.dialog')).toEqual([]);
  await page.keyboard.insertText('quick capture');
  await expect.poll(() => sheet.locator('.shortcut-row').count()).toBe(1);
  await sheet.getByRole('button', { name: 'Mac' }).click();
  expect(await sheet.locator('.shortcut-row').innerText()).toContain('⌥Q');
});
