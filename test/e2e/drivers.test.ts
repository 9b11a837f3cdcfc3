/** Drivers in a real browser on the built host: what the sample's survey goes with, chosen, shown as charts and as numbers. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
});
afterAll(() => app?.close());

test('drivers of the sample’s survey are found, chosen, and shown as charts and as numbers', async () => {
  const { page } = app;
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Drivers' }).click();
  await page.getByRole('heading', { name: /^The drivers explain \d+ % of Recommendation/ }).waitFor();
  await page.getByText(/^Importance is not cause/).waitFor();
  await page.getByRole('img', { name: /^delivery goes most with Recommendation/ }).waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(RESULTS, `drivers-${colorScheme}.png`) });
    expect(await seriousFindings(page)).toEqual([]);
  }

  // Without one driver the others stand for more.
  await page.getByRole('button', { name: 'Show the numbers of Importance', exact: true }).click();
  const importance = page.getByRole('table', { name: 'Importance', exact: true });
  await expect.poll(() => importance.getByRole('row').count()).toBe(7);
  await page.getByRole('checkbox', { name: 'delivery' }).click();
  await expect.poll(() => importance.getByRole('row').count()).toBe(6);
  await page.getByRole('button', { name: 'Usual ones' }).click();
  await expect.poll(() => importance.getByRole('row').count()).toBe(7);

  // Few customers of the sample speak of several touchpoints: what is left out is said, with why.
  await page.getByRole('combobox', { name: 'Drivers are' }).click();
  await page.getByRole('option', { name: 'Touchpoints' }).click();
  await page.getByRole('heading', { name: /^The drivers explain \d+ % of Retention$/ }).waitFor();
  await page.getByText(/^“Checkout” was left out: only \d customers have it together/).waitFor();
  expect(app.problems).toEqual([]);
});
