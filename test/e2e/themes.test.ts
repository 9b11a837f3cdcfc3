/** Themes in a real browser on the built host: found in the sample, looked at, narrowed to a map, made a pain point. */
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

const button = (name: string | RegExp) => app.page.getByRole('button', { name });

async function pictures(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `themes-${name}-${colorScheme}.png`) });
    expect(await seriousFindings(app.page)).toEqual([]);
  }
}

test('themes are found, sorted, read, narrowed to the evidence of a stage, and become a pain point', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'Feedback' }).click();
  await button('Themes').click();
  const find = button('Find themes');
  await find
    .or(page.getByRole('table', { name: /Themes/ }))
    .first()
    .waitFor();
  // A new sample may be analysed by itself, or wait for somebody to ask.
  if (await find.isVisible()) await find.click();
  const rows = page.locator('.fb-themes tbody tr');
  await rows.first().waitFor();
  const all = await rows.count();
  expect(all).toBeGreaterThan(10);
  await rows.first().locator('.fb-theme-name').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('article', { name: /^Theme: / });
  await detail.getByText('Strongest words').waitFor();
  await pictures('list');

  await page.getByRole('combobox', { name: 'Feedback', exact: true }).click();
  await page
    .getByRole('option', { name: /^Evidence of / })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Stage' }).click();
  await page.getByRole('option').nth(1).click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await rows.first().locator('.fb-theme-name').click();
  await button('Make pain point…').click();
  const dialog = page.getByRole('dialog', { name: 'Make a pain point' });
  await dialog.getByRole('textbox', { name: 'Pain point' }).fill('Made of a theme');
  await dialog.getByRole('combobox', { name: 'Stage or step' }).waitFor();
  await pictures('pain-point');
  await dialog.getByRole('button', { name: 'Make pain point' }).click();
  await page.getByText('Pain point made').waitFor();

  await page.getByRole('link', { name: 'Home' }).click();
  // The choice of the map behind the themes bears its title, too, until the screen is gone.
  await page.getByRole('combobox', { name: 'Stage' }).waitFor({ state: 'detached' });
  await page.getByText('Buying a pair of shoes online').first().click();
  await page.getByRole('main', { name: /^Map / }).waitFor();
  await page.keyboard.press('Alt+Shift+3');
  await expect.poll(() => page.getByText('Made of a theme').count()).toBeGreaterThan(0);
  expect(app.problems).toEqual([]);
});
