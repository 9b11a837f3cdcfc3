/**
 * The sample as a newcomer walks through it: three views, the way to another map and back, the palette, the future beside
 * the present, the presentation. The pictures of the documents are taken here.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';

const THEMES = ['light', 'dark'] as const;

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
const spoken = (): Promise<string> => page.locator('.map-area output').innerText();
const title = (text: string): Locator => page.getByRole('heading', { name: text, level: 1 });
const card = (text: string): Locator => page.locator('.card', { hasText: text });

/** Pictures of the whole window in both themes, in which axe finds nothing serious. */
async function look(name: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await seriousFindings(page), `${name} ${theme}`).toEqual([]);
    await page.screenshot({ path: join(RESULTS, `sample-${name}-${theme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

test('the first map says what it rests on, what answers it and what was said about it', async () => {
  await card('Delivery fee appears').click();
  await expect.poll(spoken).toContain('Delivery fee appears on the last screen');
  const footer = card('Delivery fee appears').locator('.card-footer');
  await footer.getByRole('img', { name: 'Moment of truth' }).waitFor();
  await footer.getByRole('img', { name: 'Answered by 2 cards' }).waitFor();
  await page.getByText('Islands learn the fee last of all.').first().waitFor();
  await look('map');
});

test('the table and the outline show the same cards', async () => {
  await press('Alt+Shift+2');
  await page.getByRole('grid').waitFor();
  await expect.poll(() => page.getByRole('grid').innerText()).toContain('Delivery fee appears');
  await look('table');
  await press('Alt+Shift+3');
  await page.getByRole('treeitem', { name: /Delivery fee appears/, selected: true }).waitFor();
  await look('outline');
  await press('Alt+Shift+1');
  await page.locator('.card').first().waitFor();
});

test('a card leads to the blueprint, whose connectors have words, and one comes back', async () => {
  await press('Control+.', 'Control+1');
  await card('Looks at the tracking page').click();
  await press('Alt+g');
  await title('From order to doorstep').waitFor();
  await expect.poll(() => page.locator('.connector-label').count()).toBeGreaterThanOrEqual(4);
  await press('Control+1');
  await look('blueprint');
  await press('Control+[');
  await title('Buying a pair of shoes online').waitFor();
});

test('the palette finds commands, cards and maps in one list', async () => {
  await press('Control+0', 'Control+k');
  const palette = page.locator('.palette');
  await palette.waitFor();
  await page.keyboard.insertText('size');
  await palette.getByRole('option', { name: /^Not sure which size/ }).waitFor();
  const groups = await palette.getByRole('group').evaluateAll((all) => all.map((one) => one.ariaLabel));
  expect(groups).toEqual(expect.arrayContaining(['Cards', 'View', 'Stages and steps']));
  await look('palette');
  await press('Escape');
});

test('the future state lies over the map that it is the future of', async () => {
  await press('Control+1', 'Alt+Shift+h');
  const dialog = page.getByRole('dialog', { name: 'Compare with another map' });
  await dialog.getByRole('button', { name: /a year from now/ }).click();
  for (const kind of ['added', 'changed', 'removed'])
    await expect.poll(() => page.locator(`.marked-card[data-mark~="${kind}"]`).count()).toBeGreaterThan(0);
  await look('future');
  await press('Escape');
});

test('the map is presented without preparation, from where one is', async () => {
  await press('Control+0', 'Control+Home');
  await card('Delivery fee appears').click();
  await press('Shift+F5');
  const show = page.getByRole('dialog', { name: 'Presentation of Buying a pair of shoes online' });
  const said = (): Promise<string> => show.locator('output').innerText();
  await expect.poll(said).toMatch(/^Slide \d+ of \d+, Buy/);
  for (let now = await said(); !now.includes('Delivery fee'); now = await said()) {
    expect(now).toContain('Buy');
    await press('ArrowRight');
    await expect.poll(said).not.toBe(now);
  }
  await show.getByRole('heading', { name: 'Delivery fee appears on the last screen' }).waitFor();
  await look('present');
  await press('Escape');
  await show.waitFor({ state: 'detached' });
  expect(app.problems).toEqual([]);
});
