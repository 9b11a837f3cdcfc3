/** Business cases in a real browser on the built host: the sample's one, changed, taken back, shown as numbers. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { pdfText } from '../support/pdf-facts.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
});
afterAll(() => app?.close());

test('the sample’s case is worked out anew while it is changed, and undo brings back what it was', async () => {
  const { page } = app;
  await page.keyboard.press('Alt+7');
  await page.getByRole('button', { name: 'Business cases' }).click();
  const worth = page.getByRole('heading', {
    name: /^Worth .* in 36 months, between/,
  });
  await worth.waitFor();
  const before = await worth.textContent();
  await page.getByRole('img', { name: /matters most/ }).waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(RESULTS, `cases-${colorScheme}.png`) });
    expect(await seriousFindings(page)).toEqual([]);
  }

  const likely = page.getByRole('textbox', { name: 'Investment, likely' });
  await likely.fill('6500');
  await likely.press('Enter');
  await expect.poll(() => worth.textContent()).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => worth.textContent()).toBe(before);

  await page.getByRole('button', { name: 'Show the numbers of What matters most' }).click();
  await page.getByRole('table', { name: 'What matters most' }).waitFor();
  // The PDF has the same figures, and the assumptions that they rest on.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Print as PDF' }).click();
  const pdf = join(RESULTS, 'case.pdf');
  await (await download).saveAs(pdf);
  const text = pdfText(pdf);
  // Without poppler nothing can be read of it.
  const says = (words: RegExp): boolean => text === null || words.test(text.replaceAll(/\s+/g, ' '));
  expect(says(new RegExp(before?.replaceAll(/[.+]/g, '.') ?? ''))).toBe(true);
  expect(says(/Assumptions.* Retention today 74 · 77 · 80 % a year/)).toBe(true);
  expect(says(/Courier at the door/)).toBe(true);

  await page.getByRole('button', { name: 'Show the opportunity on its map' }).click();
  await page.getByRole('main', { name: /^Map / }).waitFor();
  expect(app.problems).toEqual([]);
});
