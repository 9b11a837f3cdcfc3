/**
 * The map canvas in a real Chromium over the built browser host: filled by keyboard alone, moved by pointer, undone,
 * found again after a reload, looked at in both themes and sizes.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';

const LONG_WORD = 'Найвисококваліфікованішийперевантажувальникелектрообладнання';

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
/** What a screen reader is told about the selection. */
const spoken = (): Locator => page.locator('.map-area output');
const card = (text: string): Locator => page.locator('.card', { hasText: text });
const saved = (): Promise<void> => page.locator('.status-save[data-state="saved"]').waitFor();
const columnsOf = (): Promise<string[]> =>
  page.locator('.header-stage:not(.header-stuck) .header-title').allInnerTexts();
const lanesOf = (): Promise<string[]> =>
  page.locator('.header-lane:not(.header-stuck) .header-title').allInnerTexts();

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('Nothing to be seen there.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 6, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

test('a map is filled without touching the mouse, in every script', async () => {
  await press('Alt+Shift+N');
  await page.getByRole('combobox', { name: /^Find a template/ }).waitFor();
  await press('Enter');
  await expect.poll(() => page.locator('.card').count()).toBe(0);
  await expect.poll(() => spoken().innerText()).toBe('Steps, Discover, empty');
  for (const text of [
    'Sees an advertisement',
    'Бачить рекламу',
    'เห็นโฆษณา',
    'Melihat iklan',
    'Nhìn thấy quảng cáo',
  ]) {
    await page.keyboard.insertText(text);
    await press('Enter');
  }
  await press('ArrowUp');
  await expect.poll(() => spoken().innerText()).toBe('Steps, Discover, step 5 of 5: Nhìn thấy quảng cáo');
  await press('Enter');
  await page.keyboard.insertText(' trên mạng');
  await press('Tab');
  await expect.poll(() => spoken().innerText()).toBe('Steps, Compare, empty');
  await page.keyboard.insertText(LONG_WORD);
  await press('Control+Enter');
  await page.keyboard.insertText('line one');
  await press('Shift+Enter');
  await page.keyboard.insertText('line two');
  await press('Enter');
  await press('Escape');
  expect(await page.locator('.card').count()).toBe(7);
  const box = await card('Найвисоко')
    .locator('.card-text')
    .evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(box).toBeLessThanOrEqual(1);
  await saved();
});

test('Escape while typing leaves the card as it was', async () => {
  await card('Sees an advertisement').click();
  await page.keyboard.insertText('thrown away');
  await press('Escape');
  await expect.poll(() => card('Sees an advertisement').count()).toBe(1);
  expect(await card('thrown away').count()).toBe(0);
});

test('lines that are pasted into a cell become cards, in one step', async () => {
  await card('Sees an advertisement').click();
  await press('ArrowRight', 'ArrowRight');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'first line\r\nsecond line\n\nthird line');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => card('line').count()).toBe(4);
  await press('Control+z');
  await expect.poll(() => card('third line').count()).toBe(0);
  await press('Control+y');
  await expect.poll(() => card('third line').count()).toBe(1);
});

test('stages, steps and lanes are added, renamed, moved and deleted by key', async () => {
  await press('Alt+s');
  await page.keyboard.insertText('Оновити');
  await press('Enter');
  await expect.poll(columnsOf).toContain('Оновити');
  await press('Alt+ArrowLeft');
  const moved = await columnsOf();
  expect(moved.indexOf('Оновити')).toBe(2);
  await press('Alt+d');
  await page.keyboard.insertText('ขั้นแรก');
  await press('Enter');
  await expect.poll(() => page.locator('.header-step').count()).toBe(2);
  await press('Alt+l');
  await page.getByRole('combobox', { name: 'Which kind of lane?' }).fill('Quotes');
  await press('Enter');
  await expect.poll(lanesOf).toContain('Quotes');
  await press('F2');
  await page.keyboard.insertText('Kata mereka');
  await press('Enter');
  await expect.poll(lanesOf).toContain('Kata mereka');
  await press('Delete');
  await expect.poll(lanesOf).not.toContain('Kata mereka');
  await press('Control+z');
  await expect.poll(lanesOf).toContain('Kata mereka');
});

test('the emotion curve is drawn by key and by pointer', async () => {
  const lane = page.locator('.header-lane', { hasText: 'Emotion' });
  await lane.click();
  await press('ArrowRight');
  await page.keyboard.insertText('1.5');
  await press('Enter');
  await press('ArrowUp');
  await expect.poll(() => page.locator('.curve-point').first().getAttribute('aria-label')).toContain('1.5');
  const from = await middle(page.locator('.curve-point').first());
  await drag(from, { x: from.x, y: from.y + 60 });
  await expect
    .poll(() => page.locator('.curve-point').first().getAttribute('aria-label'))
    .not.toContain('1.5');
  await press('Control+z');
  await expect.poll(() => page.locator('.curve-point').first().getAttribute('aria-label')).toContain('1.5');
});

test('cards are dragged to another cell and within one; undo brings card and selection back', async () => {
  await card('Sees an advertisement').click();
  const to = await middle(card(LONG_WORD.slice(0, 9)));
  await drag(await middle(card('Sees an advertisement')), { x: to.x, y: to.y - 20 });
  await expect.poll(() => spoken().innerText()).toMatch(/^Steps, Compare, step 1 of 3/);
  await press('Control+z');
  await expect.poll(() => spoken().innerText()).toMatch(/^Steps, Discover, step 1 of 5/);
  await drag(await middle(card('Melihat iklan')), await middle(card('Sees an advertisement')));
  await expect.poll(() => spoken().innerText()).toMatch(/step [12] of 5: Melihat iklan/);
});

test('several cards are selected by a box, moved by key and deleted with a way back', async () => {
  await press('Control+a');
  // Cards out of view are not in the page; the status bar counts all of them.
  await expect.poll(() => page.locator('.statusbar').innerText()).toMatch(/10 of 10 cards selected/);
  const all = await page.locator('.card').count();
  await press('Delete');
  await expect.poll(() => page.locator('.card').count()).toBe(0);
  await press('Control+z');
  await expect.poll(() => page.locator('.card').count()).toBe(all);
  await press('Escape', 'Escape');
  const corner = await middle(card('Sees an advertisement'));
  await drag({ x: corner.x + 120, y: corner.y + 300 }, { x: corner.x - 60, y: corner.y - 10 });
  await expect.poll(() => page.locator('.card-selected').count()).toBeGreaterThan(1);
});

test('everything is there after a reload, and Saved was true', async () => {
  await saved();
  const before = {
    stages: await columnsOf(),
    lanes: await lanesOf(),
    cards: await page.locator('.card').allInnerTexts(),
  };
  await page.reload();
  await page.locator('.card').first().waitFor();
  expect(await columnsOf()).toEqual(before.stages);
  expect(await lanesOf()).toEqual(before.lanes);
  expect((await page.locator('.card').allInnerTexts()).sort()).toEqual(before.cards.sort());
});

test('the keyboard is never caught: with nothing selected, Tab leaves the map', async () => {
  await card('Sees an advertisement').click();
  await press('Escape');
  await press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.canvas-flow') === null)).toBe(true);
});

test('typing without a selection changes nothing', async () => {
  const count = await page.locator('.card').count();
  await page.locator('.card').first().click();
  await press('Escape');
  await page.keyboard.insertText('nothing');
  await press('Enter');
  expect(await page.locator('.card').count()).toBe(count);
});

test('the sample looks right in both themes and sizes, and axe finds nothing serious', async () => {
  await press('Alt+2');
  await page
    .getByRole('link', { name: /Buying a pair of shoes/ })
    .or(page.getByText('Buying a pair of shoes online'))
    .first()
    .click();
  await card('Not sure which size').click();
  await page.locator('section[aria-label="Evidence"]').waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.locator('.card').first().waitFor();
      expect(await seriousFindings(page), `${theme} ${width}`).toEqual([]);
      await page.screenshot({ path: join(RESULTS, `map-${theme}-${width}.png`) });
    }
  }
  expect(app.problems).toEqual([]);
});
