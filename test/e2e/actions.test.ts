/**
 * The loop in a real Chromium: what waits leads to its list, an owner set there is on the map, a card moves on the board by
 * key and by pointer, undo takes it back, the matrix and the hot spots lead to cards, and each role sees its overview.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.status-save[data-state="saved"]').waitFor();
});
afterAll(() => app?.close());

async function go(route: string, until: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/${route}`);
  await page.locator(until).first().waitFor();
}

const saved = (): Promise<void> => page.locator('.status-save[data-state="saved"]').waitFor();

/** A picture in light and in dark; nothing serious is found in either, and nothing is wider than the window. */
async function look(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: join(RESULTS, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('what waits leads to its list; an owner that is set there is on the map', async () => {
  await go('actions/portfolio', '.grid-row');
  await look('actions-portfolio');
  await page.getByRole('button', { name: /without an owner/ }).click();
  expect(await page.locator('.grid-row').count()).toBe(1);
  await page.locator('.grid-row').click();
  const owner = page.getByLabel('Owner', { exact: true }).last();
  await owner.fill('Ploy');
  await owner.press('Enter');
  await page.locator('.pf-hint', { hasText: 'Nothing passes' }).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Words').fill('second look at both');
  await page.locator('.grid-row .pf-c-owner', { hasText: 'Ploy' }).waitFor();
  await page.locator('.grid-row').dblclick();
  await page.locator('.map-area').waitFor();
  await page.locator('.inspector').getByLabel('Owner').waitFor();
  expect(await page.locator('.inspector').getByLabel('Owner').inputValue()).toBe('Ploy');
  await go('actions/portfolio', '.grid-row');
  await page.getByRole('button', { name: 'Show all' }).click();
});

test('on the board a card moves by key and by pointer, and undo brings it back', async () => {
  await go('actions/board', '.board-card');
  await look('actions-board');
  const column = (name: string) => page.getByRole('group', { name: new RegExp(`^${name},`) });
  const dropped = column('Dropped').locator('.board-card');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  const text = await page.locator('.board-card-active .board-text').innerText();
  for (const key of ['Alt+ArrowRight', 'Alt+ArrowRight']) {
    await page.keyboard.press(key);
    await saved();
  }
  await column('In progress').locator('.board-card', { hasText: text.trim() }).waitFor();
  await page.keyboard.press('Control+z');
  await column('Open').locator('.board-card', { hasText: text.trim() }).waitFor();
  await page.keyboard.press('Control+z');
  await column('Not decided').locator('.board-card', { hasText: text.trim() }).waitFor();
  await column('Done').locator('.board-card').first().dragTo(column('Dropped'));
  await dropped.first().waitFor();
  await page.keyboard.press('Control+z');
  await dropped.first().waitFor({ state: 'detached' });
  expect(await column('Done').locator('.board-card').count()).toBe(3);
});

test('the matrix leads to a card and has its numbers as a table; an own score is an axis', async () => {
  await go('actions/matrix', '.mx-bubble[data-entry]');
  await look('actions-matrix');
  await page.locator('.mx-ranked').first().click();
  await page.locator('.inspector .pf-text').waitFor();
  await page.getByRole('button', { name: 'Own scores…' }).click();
  await page.getByRole('button', { name: 'Add a score' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('combobox', { name: 'From below' }).click();
  await page.getByRole('option', { name: 'Score 1' }).click();
  await page.getByRole('button', { name: 'Show the numbers of Score 1 against effort' }).click();
  await page.locator('.chart-table tbody tr').first().waitFor();
  expect(await page.locator('.chart-table tbody tr').count()).toBeGreaterThan(5);
});

test('hot spots lead to their place on the map', async () => {
  await go('actions/hotspots', '.hs-table');
  await look('actions-hotspots');
  const place = page.locator('.hs-place').first();
  const name = (await place.innerText()).split('\n')[0]?.split('›').at(-1)?.trim() ?? '';
  expect(name).not.toBe('');
  await place.click();
  await page.locator('.inspector').waitFor();
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLInputElement>('.inspector input')].some(
        ({ value }) => value === wanted,
      ),
    name,
  );
});

test('each role sees its overview, whose rows lead to the maps', async () => {
  for (const role of ['executive', 'lead', 'department', 'frontline']) {
    await go(`overview/${role}`, '.ov-block');
    await look(`overview-${role}`);
    expect(await page.locator('.ov').innerText()).not.toMatch(/NaN|Infinity|undefined/u);
  }
  // On a wide screen blocks stand in two columns, none of them divided, and nothing sticks out.
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const role of ['executive', 'lead', 'department', 'frontline'] as const) {
    await go(`overview/${role}`, '.ov-block');
    const boxes = await page.locator('.ov-whole').evaluateAll((blocks) =>
      blocks.map((block) => {
        const { left, right } = block.getBoundingClientRect();
        return { pieces: block.getClientRects().length, left, right };
      }),
    );
    expect([role, boxes.filter(({ pieces }) => pieces > 1)]).toEqual([role, []]);
    expect(Math.max(...boxes.map(({ left }) => left))).toBeGreaterThan(900);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(1920);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1920);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await go('overview/executive', '.ov-link');
  await page.locator('.ov-link').first().click();
  await page.locator('.map-area').waitFor();
  expect(app.problems).toEqual([]);
});
