/** How the product looks: themes of a map, high contrast, less motion, and a browser zoom of 400 %. */
import type { Browser, Page } from 'playwright-core';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeScriptsWorkspace, SCRIPTS_MAP } from '../support/scripts-workspace.ts';
import { freshFolder, startHost, type StartedHost } from '../support/start-host.ts';
import { ROUTES } from '../support/routes.ts';
import { unreachable } from '../support/unreachable.ts';

let browser: Browser;
let host: StartedHost;
let page: Page;
const folder = freshFolder();

beforeAll(async () => {
  const file = await makeScriptsWorkspace(folder);
  [browser, host] = await Promise.all([launchChromium(), startHost({ file })]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(8000);
  await page.goto(host.url);
  await page.getByText('Saved').waitFor();
  await openMap();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const go = (route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
async function openMap(): Promise<void> {
  await go(`map/${SCRIPTS_MAP}`);
  await page.locator('.card').first().waitFor();
}
const colourOf = (selector: string, property = 'backgroundColor'): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name as 'color'], property);
const frames = (): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );

test('a theme is chosen with the arrows, colours lanes and stages; each choice is one step of undo', async () => {
  const before = { card: await colourOf('.card'), stage: await colourOf('.header-stage') };
  const themes = page.getByRole('radiogroup', { name: 'Theme' });
  await themes.getByRole('radio', { name: 'Sojourn' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await themes.getByRole('radio', { name: 'Ocean' }).isChecked()).toBe(true);
  await expect.poll(() => colourOf('.card')).not.toBe(before.card);
  expect(await colourOf('.header-stage')).not.toBe(before.stage);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await themes.getByRole('radio', { name: 'Sojourn' }).isChecked()).toBe(true);
  await expect.poll(() => colourOf('.card')).toBe(before.card);
});

test('the painted map wears the theme too, and other screens do not', async () => {
  const persona = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--lane-1'),
  );
  await page.getByRole('radio', { name: 'Greys for print' }).check();
  const inMap = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--lane-1'),
  );
  expect(inMap).not.toBe(persona);
  // The minimap is painted on a canvas: all its cards are grey now.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.minimap canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        if (!pixels) return 'no minimap';
        for (let at = 0; at < pixels.length; at += 4) {
          const [r = 0, g = 0, b = 0, alpha = 0] = pixels.slice(at, at + 4);
          if (alpha === 255 && Math.max(r, g, b) - Math.min(r, g, b) > 6) return 'coloured';
        }
        return 'grey';
      }),
    )
    .toBe('grey');
  await go('personas');
  await page.locator('.personas').waitFor();
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lane-1')),
  ).toBe(persona);
  await openMap();
  await page.getByRole('radio', { name: 'Sojourn' }).check();
});

test('high contrast is a choice in the settings, is remembered, and follows the system where asked to', async () => {
  const contrast = (): Promise<string | undefined> =>
    page.evaluate(() => document.documentElement.dataset['contrast']);
  await go('settings');
  await page.getByRole('button', { name: 'High contrast, dark' }).click();
  expect(await contrast()).toBe('more');
  await page.reload();
  await page.getByText('Saved').waitFor();
  expect(await contrast()).toBe('more');
  await openMap();
  expect(await seriousFindings(page)).toEqual([]);
  await go('settings');
  await page.getByRole('button', { name: 'High contrast, light' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'System' }).click();
  expect(await contrast()).toBeUndefined();
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(contrast).toBe('more');
  await page.emulateMedia({ contrast: 'no-preference' });
  await expect.poll(contrast).toBeUndefined();
});

test('nothing moves where the system asks for less motion', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, transitionProperty, animationDuration, animationName } =
          getComputedStyle(element);
        const moves = (durations: string): boolean => durations.split(', ').some((d) => d !== '0s');
        return (
          (transitionProperty !== 'none' && moves(transitionDuration)) ||
          (animationName !== 'none' && moves(animationDuration))
        );
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
});

test('at 400 % every control of every screen can be reached and no page scrolls sideways', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  const problems: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    await frames();
    const found = await unreachable(page);
    if (found.length > 0) problems[name] = found;
  };
  for (const route of ROUTES) {
    await go(route);
    await page.locator('.content').waitFor();
    await look(route);
  }
  await openMap();
  for (const name of ['Table', 'Outline', 'Canvas']) {
    await page.getByRole('button', { name, exact: true }).click();
    await look(name);
  }
  // The inspector lies over the map, and goes again.
  await page.getByRole('button', { name: 'Show the inspector' }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.waitFor();
  await inspector.getByRole('radio', { name: 'Colour-blind safe' }).check();
  await inspector.getByRole('radio', { name: 'Sojourn' }).check();
  await page.getByRole('button', { name: 'Hide the inspector' }).click();
  await inspector.waitFor({ state: 'detached' });
  // A card is typed, and what was typed is seen.
  await page.locator('.card').first().dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('400 %');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.card', { hasText: '400 %' }).count()).toBe(1);
  expect(problems).toEqual({});
  await page.setViewportSize({ width: 1440, height: 900 });
});
