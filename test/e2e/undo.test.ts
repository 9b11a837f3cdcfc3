/** Undo as a person sees it: what changes comes into sight, with the selection and the view that one had there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.map-area').waitFor();
});

afterAll(async () => {
  await app?.close();
});

const said = (): Promise<string> => page.locator('.map-area output').innerText();
const view = (): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform);

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Moves the view with the wheel, and waits until it has moved. */
async function scroll(x: number, y: number): Promise<void> {
  const before = await view();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(x, y);
  await expect.poll(view).not.toBe(before);
}

test('undo and redo come back to the view in which the step was made, at its zoom', async () => {
  await press('Control+k');
  await page.keyboard.insertText('new blank');
  await expect
    .poll(() => page.getByRole('option', { selected: true }).innerText())
    .toContain('New blank map');
  await press('Enter');
  await expect.poll(said).toBe('Steps, Discover, empty');
  for (let n = 0; n < 8; n += 1) {
    await press('Alt+s');
    await page.keyboard.insertText(`Етап ${n}`);
    await press('Enter');
  }
  await press('Control+Home', 'Control+=');
  await page.keyboard.insertText('here');
  const start = await view();
  await press('Enter');
  await page.locator('.card', { hasText: 'here' }).waitFor();
  await press('Control+-', 'Control+-');
  await scroll(3000, 0);
  await press('Control+z');
  await expect.poll(() => page.locator('.card', { hasText: 'here' }).count()).toBe(0);
  await expect.poll(view).toBe(start);
  await expect.poll(said).toBe('Steps, Discover, empty');
  await scroll(3000, 0);
  await press('Control+Shift+z');
  await page.locator('.card', { hasText: 'here' }).waitFor();
  await expect.poll(view).toBe(start);
});

test('what is in sight is undone without moving the view', async () => {
  await scroll(60, 20);
  const before = await view();
  await press('Control+z');
  await expect.poll(() => page.locator('.card', { hasText: 'here' }).count()).toBe(0);
  await press('Control+Shift+z');
  await page.locator('.card', { hasText: 'here' }).waitFor();
  expect(await view()).toBe(before);
});

test('undo goes back to the map where the step was made, and in the table to its row', async () => {
  await press('Alt+2');
  await page.locator('.map-card, .map-grid').first().waitFor();
  await press('Control+z');
  await page.locator('.map-area').waitFor();
  await expect.poll(() => page.locator('.card', { hasText: 'here' }).count()).toBe(0);
  await press('Control+Home');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 120 }, (_, n) => `line ${n}`).join('\n'));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(said).toBe('120 cards selected');
  await press('Control+Home');
  await page.keyboard.insertText('changed');
  await press('Enter', 'Alt+Shift+2');
  await page.locator('.tb-grid').waitFor();
  await page.locator('.tb-scroller').evaluate((grid) => (grid.scrollTop = 3000));
  await expect
    .poll(() => page.locator('.tb-scroller').evaluate((grid) => grid.scrollTop))
    .toBeGreaterThan(1000);
  await press('Control+z');
  await expect.poll(() => page.locator('.tb-scroller').evaluate((grid) => grid.scrollTop)).toBeLessThan(200);
  await page.getByRole('gridcell', { name: 'line 0', exact: true }).first().waitFor();
});
