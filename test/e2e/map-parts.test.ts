/**
 * What stands on a map besides plain cards, as a person makes it in a real Chromium: connectors, both emotion curves
 * beside what feedback measured, moments of truth, answers to pain points, comments, quotes from feedback, wide cards.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(10_000);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await app?.close();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const card = (text: string): Locator => page.locator('.card', { hasText: text }).first();
const connectors = (): Locator => page.locator('.connector-lines [data-connector]');
const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(RESULTS, `${name}.png`) });

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('Nothing to be seen there.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

test('cards are connected by key, by typing the other card, and by dragging', async () => {
  const before = await connectors().count();
  await card('Reads reviews').click();
  await press('Alt+k');
  await page.locator('.connect-hint', { hasText: 'Reads reviews' }).waitFor();
  await press('Escape');
  expect(await page.locator('.connect-hint').count()).toBe(0);

  // To the card on its right, with the keyboard.
  await press('Alt+k', 'ArrowRight', 'ArrowUp', 'Enter');
  await expect.poll(() => connectors().count()).toBe(before + 1);
  await press('Enter');
  await page.keyboard.insertText('nếu chậm');
  await press('Enter');
  await expect.poll(() => page.locator('.connector-label', { hasText: 'nếu chậm' }).count()).toBe(1);

  await card('Opens several models').click();
  await press('Alt+Shift+k');
  await page.getByRole('combobox', { name: 'Connect to which card?' }).fill('Size guide');
  await press('Enter');
  await expect.poll(() => connectors().count()).toBe(before + 2);

  await card('Search and filters').click();
  await drag(await middle(page.locator('.connect-handle')), await middle(card('Is this sale price real')));
  await expect.poll(() => connectors().count()).toBe(before + 3);
  await shot('map-connectors');

  await press('Delete');
  await expect.poll(() => connectors().count()).toBe(before + 2);
  await press('Control+z', 'Control+z');
  await expect.poll(() => connectors().count()).toBe(before + 2);
});

test('no connector runs through a card', async () => {
  const touching = await page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-card]')].map((element) =>
      element.getBoundingClientRect(),
    );
    const found: string[] = [];
    for (const path of document.querySelectorAll<SVGPathElement>('.connector .connector-line')) {
      const matrix = path.getScreenCTM();
      const length = path.getTotalLength();
      // The ends touch their own cards.
      for (let at = 3; at < length - 3; at += 2) {
        const point = path.getPointAtLength(at);
        const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(matrix ?? undefined);
        for (const box of cards) {
          if (x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1)
            found.push(`${x} ${y}`);
        }
      }
    }
    return found;
  });
  expect(touching).toEqual([]);
});

test('the curve as it is meant to be stands beside the one that is, and beside what feedback measured', async () => {
  const measured = page.locator('.measured');
  await expect.poll(() => measured.count()).toBeGreaterThan(0);
  expect(await measured.first().getAttribute('aria-label')).toMatch(/^Measured: .*95 % interval/);

  await page.locator('[data-point="emotion/size/persona-olena"]').click();
  await press('Alt+b');
  await page.keyboard.type('1.5');
  await press('Tab');
  await page.keyboard.type('2');
  await press('Enter');
  await expect.poll(() => page.locator('.curve-path[data-series="toBe"]').count()).toBeGreaterThan(0);

  await page.locator('[data-point="emotion/size/persona-olena"]').click();
  const word = page.getByRole('textbox', { name: 'Emotion in a word' });
  await word.fill('роздратування');
  await word.press('Enter');
  await expect.poll(() => page.locator('.curve-word', { hasText: 'роздратування' }).count()).toBe(1);
  const quote = page.getByRole('textbox', { name: 'What the customer says' });
  await quote.fill('ทำไมต้องรอนานขนาดนี้');
  await quote.press('Control+Enter');
  await expect.poll(() => page.locator('.curve-quote').count()).toBeGreaterThan(0);
  await shot('map-curves');
  await press('Control+z', 'Control+z');
  await expect.poll(() => page.locator('.curve-word', { hasText: 'роздратування' }).count()).toBe(0);
});

test('a pain point becomes a moment of truth and gets an answer', async () => {
  await card('App crashes and empties').click();
  await press('Alt+y');
  await expect.poll(() => card('App crashes and empties').locator('.card-moment').count()).toBe(1);
  await press('Alt+a');
  await page.keyboard.insertText('Кошик зберігається на сервері');
  await press('Enter');
  await expect.poll(() => card('Кошик зберігається').locator('.card-answers').innerText()).toBe('1');
  await press('Control+z');
  await expect.poll(() => page.locator('.card', { hasText: 'Кошик зберігається' }).count()).toBe(0);
});

test('a comment is written, answered and resolved', async () => {
  await card('App crashes and empties').click();
  await press('Control+Alt+m');
  await page.keyboard.insertText('Sudah diukur?');
  await page.getByRole('textbox', { name: 'Your name' }).fill('CX lead');
  await page.getByRole('textbox', { name: 'New comment' }).press('Control+Enter');
  const thread = page.locator('.comment-thread');
  await thread.waitFor();
  expect(await page.locator('.comment-mark').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByRole('textbox', { name: 'Answer' }).fill('Belum.');
  await page.getByRole('textbox', { name: 'Answer' }).press('Control+Enter');
  await expect.poll(() => page.locator('.comment').count()).toBe(2);
  await shot('map-comments');
  await page.getByRole('button', { name: 'Resolve' }).click();
  await expect.poll(() => thread.count()).toBe(0);
  await page.getByRole('button', { name: 'Show 1 resolved' }).click();
  await expect.poll(() => thread.count()).toBe(1);
});

test('quotes come straight from feedback, with their source', async () => {
  await card('App crashes and empties').click();
  const before = await page.locator('.card').count();
  await page.getByRole('button', { name: /^Attach feedback/ }).click();
  const list = page.getByRole('listbox', { name: 'Feedback to attach, newest first' });
  await list.getByRole('option').first().click();
  await page.getByRole('button', { name: /^Quote/ }).click();
  await page.getByText('Quote added').waitFor();
  await page.getByRole('button', { name: 'Close' }).first().click();
  await press('Control+1');
  await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(before);
  await press('Control+0', 'Control+Home');
});

test('a card is widened over columns by key and by its grip', async () => {
  const wide = card('Is this sale price real');
  await wide.click();
  const before = (await wide.boundingBox())?.width ?? 0;
  await press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await wide.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.8);
  await press('Alt+Shift+ArrowLeft');
  await expect.poll(async () => (await wide.boundingBox())?.width ?? 0).toBeLessThan(before * 1.1);
  const grip = await middle(page.locator('.span-handle'));
  await drag(grip, { x: grip.x + before, y: grip.y });
  await expect.poll(async () => (await wide.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.8);
});

test('nothing serious for accessibility, nothing in the console', async () => {
  expect(await seriousFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousFindings(page)).toEqual([]);
  await shot('map-parts-dark');
  expect(app.problems).toEqual([]);
});
