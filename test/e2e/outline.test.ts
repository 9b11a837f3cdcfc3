/**
 * The outline in a real Chromium: a small map is built with the keyboard alone, the tree is what assistive technology
 * expects, and what is selected here is selected on the canvas.
 */
import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';

let app: OpenApp;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  session = await app.context.newCDPSession(page);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await app?.close();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string): Promise<void> => page.keyboard.insertText(text);
const row = (name: string | RegExp): Locator => page.getByRole('treeitem', { name });
const cards = (): Locator => page.locator('.outline-card');

/** The name of the row that the focused field tells assistive technology of, or of the field while it edits. */
const heard = (): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const row = id ? document.getElementById(id) : null;
    const name = row?.querySelector('.visually-hidden')?.textContent;
    return name ?? document.activeElement?.getAttribute('aria-label') ?? '';
  });

/** Types as an input method does: the first letter is composed too. */
async function compose(steps: readonly string[], final: string): Promise<void> {
  for (const text of steps) {
    const key = { windowsVirtualKeyCode: 229, key: 'Process' };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: final });
}

test('the map is a tree with levels, places and names, and the field says where the keyboard is', async () => {
  await press('Alt+Shift+3');
  await expect.poll(heard).toBe('Stage Discover, 9 cards');
  await press('ArrowDown', 'ArrowDown');
  await expect.poll(heard).toBe('Step: Old shoes fall apart; looks for new ones, Discover, Steps');
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const items = nodes.filter((node) => node.role?.value === 'treeitem' && !node.ignored);
  const facts = items.slice(0, 3).map((node) => {
    const property = (name: string): unknown =>
      node.properties?.find((entry) => entry.name === name)?.value.value;
    return [node.name?.value, property('level'), property('expanded'), property('selected')];
  });
  expect(facts).toEqual([
    ['Stage Discover, 9 cards', 1, true, false],
    ['Steps, lane, 2 cards, Discover', 2, true, false],
    ['Step: Old shoes fall apart; looks for new ones, Discover, Steps', 3, undefined, true],
  ]);
  const field = nodes.find(
    ({ role, name }) => role?.value === 'textbox' && String(name?.value).startsWith('Outline of'),
  );
  const active = field?.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes;
  expect(active?.map(({ backendDOMNodeId }) => backendDOMNodeId)).toEqual([items[2]?.backendDOMNodeId]);
  const tree = page.getByRole('tree', { name: 'Outline of Buying a pair of shoes online' });
  expect(await tree.getAttribute('aria-multiselectable')).toBe('true');
  expect(await row(/^Step: Taps an ad/).getAttribute('aria-posinset')).toBe('2');
  expect(await row(/^Step: Taps an ad/).getAttribute('aria-setsize')).toBe('2');
});

test('arrows, Home, End, star and letters go through the tree; Left and Right close and open', async () => {
  await press('ArrowLeft', 'ArrowLeft');
  expect(await row(/^Steps, lane, 2 cards, Discover$/).getAttribute('aria-expanded')).toBe('false');
  await press('ArrowLeft', 'ArrowLeft');
  await expect.poll(heard).toBe('Stage Discover, 9 cards');
  expect(await row(/^Steps, lane, 2 cards, Discover$/).count()).toBe(0);
  await press('*', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expect.poll(heard).toMatch(/^Step: Old shoes/);
  await press('End');
  await expect.poll(() => page.locator('.outline-row').last().getAttribute('data-active')).toBe('true');
  await press('Home');
  await type('pa');
  await expect.poll(heard).toBe('Pain points, lane, 2 cards, Discover');
});

test('there is nothing for axe to find, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page, '.outline')).toEqual([]);
    await page.screenshot({ path: `test/results/outline-${colorScheme}-1280.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('what is selected here is selected on the canvas, and the other way round', async () => {
  await press('ArrowDown');
  await expect.poll(heard).toMatch(/^Pain point: Search answers/);
  await press('Alt+Shift+1');
  await expect
    .poll(() => page.locator('.card-selected').innerText())
    .toMatch(/Search answers with the\s+wrong kind/);
  await page.locator('.header-stage[title="Compare"]').click();
  await press('ArrowDown', 'ArrowDown');
  const spoken = await page.locator('.map-area output').innerText();
  await press('Alt+Shift+3');
  const selected = page.locator('[role="treeitem"][aria-selected="true"]');
  await expect.poll(() => selected.count()).toBe(1);
  const name = await selected.locator('.visually-hidden').first().innerText();
  expect(spoken).toContain(name.slice(name.indexOf(': ') + 2, name.indexOf(', ')));
  await expect.poll(heard).toBe(name);
  expect(await selected.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight)).toBe(
    true,
  );
});

test('a map is built with the keyboard alone', async () => {
  await press('Alt+Shift+N');
  await page.getByRole('combobox', { name: /^Find a template/ }).waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: 'Untitled map' }).waitFor({ state: 'attached' });
  await press('Alt+Shift+3');
  await page.locator('.outline-row').first().waitFor();
  await press('Home');
  await expect.poll(heard).toBe('Stage Discover, 0 cards');
  // A stage is renamed in place, another one added and moved up.
  await press('F2');
  await type('Знайти');
  await press('Enter', 'Alt+s');
  await type('Обрати');
  await press('Enter', 'Alt+ArrowUp');
  await expect.poll(heard).toBe('Stage Обрати, 0 cards');
  await press('Alt+ArrowDown', 'Home');
  await expect.poll(heard).toBe('Stage Знайти, 0 cards');
  // Cards one below the other, and on to the next lane.
  await press('ArrowDown', 'Enter');
  await expect.poll(heard).toBe('New step');
  for (const text of ['Побачила рекламу', 'ค้นหารองเท้าคู่ใหม่', 'Membandingkan harga']) {
    await type(text);
    await press('Enter');
  }
  await type('Đọc đánh giá');
  await press('Tab');
  await expect.poll(heard).toBe('New touchpoint');
  await type('Website');
  await press('Enter', 'Enter');
  await expect.poll(heard).toMatch(/^Touchpoint: Website, Знайти, Touchpoints, Assumed/);
  await expect.poll(() => cards().count()).toBe(5);
  // The stage is divided; its cards stay in the first step.
  await press('Alt+d');
  await type('Крок');
  await press('Enter');
  await expect.poll(heard).toBe('Step Крок, 0 cards');
  // A point of the curve is typed, then moved by a part of the scale.
  await type('em');
  await press('ArrowDown');
  await expect.poll(heard).toBe('Emotion, Everyone: no point, Знайти, Крок');
  await type('9');
  await press('Enter');
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('from -2 to 2');
  await press('Escape');
  await type('-1');
  await press('Enter');
  await expect.poll(heard).toBe('Emotion, Everyone: −1 Annoyed, Знайти, Крок');
  await press('Alt+ArrowUp');
  await expect.poll(heard).toBe('Emotion, Everyone: −0.75, near Annoyed, Знайти, Крок');
});

test('an input method begins on a card, and looks for rows', async () => {
  await row(/^Step: Đọc đánh giá/).click();
  await compose(['t', 'ti', 'tiê'], 'tiếng');
  await press('Enter');
  await expect.poll(heard).toMatch(/^Step: tiếng, Знайти, Step 1/);
  await press('Control+z');
  await expect.poll(heard).toMatch(/^Step: Đọc đánh giá/);
  await press('ArrowLeft');
  await compose(['О', 'Об'], 'Обр');
  await expect.poll(heard).toBe('Stage Обрати, 0 cards');
});

test('cards are moved, selected together, copied, pasted and deleted by key, each undone as one', async () => {
  const texts = (): Promise<string[]> => cards().locator('.outline-text').allInnerTexts();
  await row(/^Step: Побачила/).click();
  await press('Alt+ArrowDown');
  await expect
    .poll(texts)
    .toEqual(['ค้นหารองเท้าคู่ใหม่', 'Побачила рекламу', 'Membandingkan harga', 'Đọc đánh giá', 'Website']);
  await press('Alt+ArrowRight');
  await expect.poll(heard).toMatch(/^Step: Побачила рекламу, Знайти, Крок, Steps/);
  await expect
    .poll(() => page.locator('.outline output').innerText())
    .toMatch(/^Steps, Знайти, Крок, step 1 of 1/);
  await press('Control+z', 'Control+z');
  await expect.poll(heard).toMatch(/^Step: Побачила рекламу, Знайти, Step 1/);
  await press('Shift+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+Space');
  await expect.poll(() => page.locator('.outline output').innerText()).toBe('3 cards selected');
  await press('Control+d');
  await expect.poll(() => cards().count()).toBe(8);
  await press('Control+z', 'Control+c');
  await row(/^Steps, lane, empty, Знайти, Крок$/).click();
  await press('Control+v');
  await expect.poll(() => row(/^Steps, lane, 3 cards, Знайти, Крок$/).count()).toBe(1);
  await press('Delete');
  await expect.poll(() => cards().count()).toBe(5);
  await page.locator('.toast', { hasText: '3 cards deleted' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cards().count()).toBe(8);
  await expect.poll(heard).toMatch(/^Step: /);
});

test('a card is dragged to another lane, and feedback is attached to the selected one', async () => {
  await press('Home');
  const from = row(/^Step: Membandingkan harga, Знайти, Step 1/);
  await from.dragTo(row(/^Pain points, lane, empty, Знайти, Step 1$/));
  await expect
    .poll(heard)
    .toBe('Pain point: Membandingkan harga, Знайти, Step 1, Pain points, Assumed: 0 feedback items');
  await page.getByRole('button', { name: 'Attach feedback…' }).click();
  await page.getByRole('option').first().waitFor();
  await page.getByLabel('Search feedback').press('ArrowDown');
  await press('e');
  await expect.poll(() => row(/^Pain point: Membandingkan.*Anecdotal: 1 feedback item/).count()).toBe(1);
  await press('Escape');
  await expect.poll(heard).toMatch(/^Pain point: Membandingkan/);
});

test('empty lanes are hidden and shown by switch and by key, without losing the row', async () => {
  // The average comes when core has looked at the scores.
  await expect.poll(heard).toMatch(/average/);
  const before = await heard();
  expect(await row(/, lane, empty, /).count()).toBeGreaterThan(0);
  await page.getByRole('switch', { name: 'Empty lanes' }).click();
  await expect.poll(() => row(/, lane, empty, /).count()).toBe(0);
  await row(before).click();
  await press('Alt+e');
  await expect.poll(() => row(/, lane, empty, /).count()).toBeGreaterThan(0);
  expect(await heard()).toBe(before);
});

test('Tab leaves the tree and comes back to the same row', async () => {
  const before = await heard();
  await press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.outline-area') === null))
    .toBe(true);
  await press('Shift+Tab');
  await expect.poll(heard).toBe(before);
});
