/**
 * The version history as a person uses it: a name for the map as it is, more edits, a comparison marked on the map, a
 * restoration that can be undone; and a map beside its future state.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';
import { ROOT } from '../support/start-host.ts';

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
const history = (): Locator => page.getByRole('region', { name: 'Version history' });
const banner = (): Locator => page.getByRole('region', { name: 'What is shown' });
const texts = (): Promise<string[]> => page.locator('.card-text').allInnerTexts();
const marked = (kind: string): Locator => page.locator(`.marked-card[data-mark~="${kind}"]`);
const shot = async (name: string): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: join(ROOT, 'test/results', `versions-${name}-1280-${theme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

let before: string[];

test('the map as it is now gets a name', async () => {
  before = await texts();
  await press('Control+Alt+s');
  await page.getByLabel('Name', { exact: true }).fill('Перед майстернею');
  await press('Enter');
  await page.locator('.toast', { hasText: 'Перед майстернею' }).waitFor();
  await press('Alt+h');
  await expect.poll(() => history().getByRole('option').allInnerTexts()).toHaveLength(2);
  expect(await history().getByRole('option').nth(1).innerText()).toContain('Перед майстернею');
});

test('what is edited then is marked on the map, and F7 goes from change to change', async () => {
  const cards = page.locator('.card');
  await cards.nth(0).click();
  await press('Delete');
  await cards.nth(1).click();
  await press('Enter');
  await page.keyboard.insertText(' ส่งช้ามากจริงๆ');
  await press('Enter');
  await cards.nth(3).click();
  await press('Alt+ArrowRight');
  await page.getByRole('button', { name: 'Undo', exact: false }).first().waitFor();
  await history().getByRole('option').nth(1).click();
  await banner().getByText('Перед майстернею').waitFor();
  await expect.poll(texts).toEqual(before);
  await banner().getByRole('button', { name: 'Compare with now' }).click();
  await expect.poll(() => marked('removed').count()).toBe(1);
  expect(await marked('changed').count()).toBe(1);
  expect(await marked('moved').count()).toBe(1);
  await expect
    .poll(() => banner().getByRole('listitem').allInnerTexts())
    .toEqual(['1 changed', '1 moved', '1 removed']);
  await press('F7');
  await expect.poll(() => page.locator('.change-row[aria-current="true"]').count()).toBe(1);
  await shot('compare');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('nothing can be edited in what is only shown', async () => {
  const count = await page.locator('.card').count();
  await marked('changed').click();
  await press('Delete', 'Enter', 'x', 'y', 'Enter');
  expect(await page.locator('.card').count()).toBe(count);
  expect(await page.locator('.card', { hasText: 'xy' }).count()).toBe(0);
});

test('the two stand side by side, and Escape goes back', async () => {
  await banner().getByRole('button', { name: 'Side by side' }).click();
  await page.locator('.header-lane', { hasText: 'Now: Steps' }).first().waitFor();
  await shot('beside');
  await banner().getByRole('button', { name: 'Overlaid' }).click();
  await press('Escape');
  await expect.poll(() => banner().count()).toBe(0);
});

test('a version is restored in one step, and the step can be taken back', async () => {
  const edited = await texts();
  await history().getByRole('option').nth(1).click();
  await banner().getByRole('button', { name: 'Restore' }).click();
  await page.locator('.toast', { hasText: 'Restored' }).waitFor();
  await expect.poll(texts).toEqual(before);
  await expect
    .poll(async () =>
      (await history().getByRole('option').allInnerTexts()).map((text) => text.split('\n')[0]),
    )
    .toEqual(['Now', expect.stringContaining('Restored from'), expect.any(String), expect.any(String)]);
  await shot('history');
  await page.locator('.map-area').first().focus();
  await press('Control+z');
  await expect.poll(texts).toEqual(edited);
});

test('a map is laid over its future state', async () => {
  await press('Alt+Shift+h');
  const dialog = page.getByRole('dialog', { name: 'Compare with another map' });
  await dialog.getByRole('button').first().click();
  await banner().getByText('compared with').waitFor();
  await expect.poll(() => page.locator('.marked-card').count()).toBeGreaterThan(0);
  await press('Control+1');
  await shot('maps');
  await banner().getByRole('button', { name: 'Side by side' }).click();
  await press('Control+1');
  await shot('maps-beside');
  await press('Escape');
  await expect.poll(() => banner().count()).toBe(0);
});
