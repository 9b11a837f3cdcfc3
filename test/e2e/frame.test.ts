/**
 * The frame in a real Chromium over the built browser host: first screen, rail, personas, maps, themes, what happens
 * when core goes away and comes back. Every screen is checked with axe, and no message of the content security policy
 * may appear.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { startHost, type StartedHost } from '../support/start-host.ts';

const RESULTS = join(import.meta.dirname, '../results');
const SCREENS = [
  'home',
  'maps',
  'personas',
  'measures/metrics',
  'audit/audits',
  'actions/portfolio',
  'settings',
] as const;
const LONG_WORD = 'Найвисококваліфікованішийперевантажувальникелектрообладнання';

let browser: Browser;
let host: StartedHost;
let page: Page;
/** Errors of the page, policy violations included. */
const problems: string[] = [];

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  [browser, host] = await Promise.all([launchChromium(), startHost()]);
  // Without motion nothing is measured half faded in.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('WebSocket')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(host.url);
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const go = async (screen: string): Promise<void> => {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `#/${screen}`);
  // Parts of a place have names of their own; their screens are there a drawing later.
  if (screen.includes('/')) {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.locator('main.screen h1').first().waitFor();
  } else await page.getByRole('main', { name: new RegExp(`^${screen}$`, 'i') }).waitFor();
};

const saved = (): Promise<void> => page.locator('.status-save[data-state="saved"]').waitFor();

const axe = (): Promise<string[]> => seriousFindings(page);

test('the first thing a newcomer sees is a map', async () => {
  await page.waitForURL(/#\/map\//);
  await page.getByRole('main', { name: 'Map' }).waitFor();
  expect(page.url()).not.toContain('token');
  await saved();
});

test('every place of the rail is reached by its keys', async () => {
  for (const [keys, name] of [
    ['Alt+1', 'Home'],
    ['Alt+3', 'Personas'],
    ['Alt+4', 'Feedback'],
    ['Control+,', 'Settings'],
    ['Alt+2', 'Maps'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.getByRole('main', { name }).waitFor();
    expect(await page.getByRole('link', { name, exact: true }).getAttribute('aria-current')).toBe('page');
  }
});

test('a persona made by keyboard survives a reload, portrait included', async () => {
  await go('personas');
  await page.keyboard.press('Alt+N');
  await page.keyboard.type(LONG_WORD);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Segment' }).fill('Khách hàng trẻ ở thành phố');
  await page.getByRole('textbox', { name: 'Goals' }).fill('Cepat sampai\nของมาถึงตรงเวลา');
  await page.getByRole('button', { name: 'Add trait', exact: true }).click();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 700;
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = '#369';
      context.fillRect(0, 0, 1600, 700);
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
  const portrait = page.locator('.portrait img');
  await portrait.waitFor();
  const size = await portrait.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([512, 512]);
  await saved();
  await page.reload();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(LONG_WORD);
  expect(await page.getByRole('slider').first().getAttribute('aria-valuetext')).toBe('51 % Quality');
  await page.locator('.portrait img').waitFor();
});

test('a damaged picture is refused beside the portrait', async () => {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'torn.png', mimeType: 'image/png', buffer: header });
  const alert = page.locator('.portrait').getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('“torn.png” is damaged');
});

test('Ctrl+Z takes back the last step, whatever it was', async () => {
  const count = await page.locator('.persona-link').count();
  await page.getByRole('button', { name: 'Delete persona', exact: true }).click();
  await expect.poll(() => page.locator('.persona-link').count()).toBe(count - 1);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => page.locator('.persona-link').count()).toBe(count);
});

test('a map is made, copied and binned', async () => {
  await go('maps');
  const cards = page.locator('.map-card');
  await cards.first().waitFor();
  const before = await cards.count();
  await page.getByRole('button', { name: 'New map', exact: true }).click();
  await page.getByRole('button', { name: 'Blueprint', exact: true }).click();
  await page.getByRole('button', { name: 'Create map' }).click();
  await page.getByRole('main', { name: 'Map' }).waitFor();
  await saved();
  await go('maps');
  await expect.poll(() => cards.count()).toBe(before + 1);
  await page.getByRole('button', { name: 'More for Untitled map' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate', exact: true }).click();
  await expect.poll(() => cards.count()).toBe(before + 2);
  await page.getByRole('button', { name: 'More for Untitled map (copy)' }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect.poll(() => cards.count()).toBe(before + 1);
  await page.getByRole('button', { name: 'Restore Untitled map (copy)' }).waitFor();
});

test.each(['light', 'dark'] as const)(
  'screens in %s: nothing serious for axe, nothing wider than the window',
  async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const screen of SCREENS) {
        await go(screen);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: join(RESULTS, `${screen.replace('/', '-')}-${scheme}-${width}.png`),
          animations: 'disabled',
        });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${screen} at ${width}`).toBeLessThanOrEqual(0);
        expect(await axe(), `${screen} in ${scheme} at ${width}`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  },
);

test('menus and dialogs obey the policy and axe', async () => {
  await go('home');
  await page.getByRole('button', { name: 'New workspace' }).click();
  await page.getByRole('dialog', { name: 'New workspace' }).waitFor();
  expect(await axe()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New map', exact: true }).click();
  await page.getByRole('dialog', { name: 'New map' }).waitFor();
  expect(await axe()).toEqual([]);
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
});

test('what is edited while core is away is kept and saved when it is back', async () => {
  const { port } = new URL(host.url);
  await go('personas');
  const { home } = host;
  await host.kill();
  await page.getByText('Sojourn’s core is not running').waitFor();
  await page.getByRole('textbox', { name: 'Segment' }).fill('typed while away');
  await page.getByText(/Your last edit is kept|Your last \d+ edits are kept/).waitFor();
  expect(await page.locator('.status-save').innerText()).toContain('Not saved');
  // A new host has a new token: the tab that is opened with it lets the old one in.
  host = await startHost({ home, args: ['--port', port] });
  const second = await page.context().newPage();
  await second.goto(host.url);
  await second.locator('.status-save[data-state="saved"]').waitFor();
  await page.bringToFront();
  await saved();
  await second.reload();
  await second.evaluate(() => {
    location.hash = '#/personas';
  });
  const field = second.getByRole('textbox', { name: 'Segment' });
  await field.waitFor();
  expect(await field.inputValue()).toBe('typed while away');
  await second.close();
});
