/**
 * The catalogue in a real Chromium, by keyboard alone: a touchpoint renamed and two merged show on two maps, and undo
 * brings them back; names added from a list; the screen in light and dark.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';
import { makeCatalogueWorkspace, MAP_TITLES } from '../support/catalogue-workspace.ts';
import { freshFolder } from '../support/start-host.ts';

let folder: string;
let app: OpenApp;
let page: Page;

beforeAll(async () => {
  folder = freshFolder();
  const file = await makeCatalogueWorkspace(folder);
  app = await openApp({ file });
  ({ page } = app);
  await page.locator('.status-save[data-state="saved"]').waitFor();
});

afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Names, cards and maps of the rows. */
const rows = (): Promise<string[]> =>
  page
    .locator('.grid-row')
    .evaluateAll((all) =>
      all.map((row) =>
        Array.from(row.querySelectorAll('.cat-name, .cat-number'), (cell) => cell.textContent).join(' '),
      ),
    );
const cards = (): Promise<string[]> => page.locator('.card .card-text').allInnerTexts();
const said = (): Promise<string> => page.locator('.map-area output').innerText();

async function catalogue(): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/catalogue/touchpoints';
  });
  await page.locator('.grid-row').first().waitFor();
  // The list has the keyboard when the screen opens.
  await page.locator('[data-catalogue]:focus').waitFor();
}

/** Leads the cursor to the row of this name. */
async function goToRow(name: string): Promise<void> {
  const active = page.locator('.grid-row-active .cat-name');
  await press('Home');
  for (let steps = 0; steps < 20 && (await active.innerText()) !== name; steps += 1) await press('ArrowDown');
  expect(await active.innerText()).toBe(name);
}

/** Shows a map and waits until a card has this text. */
async function openMap(id: keyof typeof MAP_TITLES, text: string): Promise<void> {
  await page.evaluate((mapId) => {
    location.hash = `#/map/${mapId}`;
  }, id);
  await expect.poll(cards).toContain(text);
}

test.each(['light', 'dark'] as const)(
  'the catalogue in %s: nothing serious for axe, nothing wider',
  async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await press('Alt+T');
    for (const part of ['touchpoints', 'channels', 'tags']) {
      await page.locator(`.grid-row.cat-row-${part}`).first().waitFor();
      await page.screenshot({
        path: join(RESULTS, `catalogue-${part}-${scheme}.png`),
        animations: 'disabled',
      });
      expect(await seriousFindings(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await press('Alt+T');
    }
    await press('Alt+2');
    await page.emulateMedia({ colorScheme: 'light' });
  },
);

test('a touchpoint renamed in the catalogue has its new name on both maps, and undo takes it back', async () => {
  await catalogue();
  await goToRow('Вебсайт');
  await press('F2');
  await page.keyboard.insertText('Trang mua sắm');
  await press('Enter');
  expect(await page.locator('.grid-row-active .cat-name').innerText()).toBe('Trang mua sắm');
  await openMap('first', 'Trang mua sắm');
  expect((await cards()).filter((text) => text === 'Trang mua sắm')).toHaveLength(2);
  await openMap('second', 'Trang mua sắm');
  await press('Control+Z');
  await expect.poll(rows).toContain('Вебсайт 3 2');
});

test('two touchpoints are merged with what will happen told first; both maps show one; undo brings both back', async () => {
  await catalogue();
  await goToRow('Вебсайт');
  await press('Space');
  await goToRow('Портал');
  await press('Space', 'm');
  await page.getByText('3 cards on 3 maps will show “Вебсайт”.').waitFor();
  await page.screenshot({ path: join(RESULTS, 'catalogue-merge.png'), animations: 'disabled' });
  expect(await seriousFindings(page)).toEqual([]);
  await press('Enter');
  await expect.poll(rows).toContain('Вебсайт 6 3');
  expect((await rows()).some((row) => row.startsWith('Портал'))).toBe(false);

  // The way to the cards, from the inspector.
  await page.getByRole('button', { name: MAP_TITLES.second }).press('Enter');
  await expect.poll(said).toBe('2 cards selected');
  expect((await cards()).filter((text) => text === 'Вебсайт')).toHaveLength(2);
  await openMap('first', 'Вебсайт');
  expect(await cards()).not.toContain('Портал');

  await press('Control+Z');
  await expect.poll(rows).toContain('Портал 3 3');
  await openMap('first', 'Портал');
  expect((await cards()).filter((text) => text === 'Вебсайт')).toHaveLength(2);
});

test('names that look alike are merged by one press; a pasted list adds what is not there', async () => {
  await catalogue();
  await page.getByRole('button', { name: 'Merge into “Cửa hàng ở Hà Nội”' }).press('Enter');
  await expect.poll(rows).toContain('Cửa hàng ở Hà Nội 2 1');
  await page.evaluate(() => navigator.clipboard.writeText('Loket\tIn person\r\nВЕБСАЙТ\r\nคิวรับสินค้า\r\n'));
  await page.getByRole('textbox', { name: /^New touchpoint/ }).focus();
  await press('Control+V');
  await page.getByText('2 touchpoints added; 1 name was there already').waitFor();
  await expect.poll(rows).toContain('Loket 0 0');
  expect(await rows()).toContain('คิวรับสินค้า 0 0');
  expect(app.problems).toEqual([]);
});
