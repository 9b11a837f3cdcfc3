/** What lands on the clipboard of a real Chromium: cards as text and as a table, the map as a picture. */
import type { Browser, Page } from 'playwright-core';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPng } from '../../electron/core/export/picture/png-read.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeScriptsWorkspace, SCRIPTS_MAP } from '../support/scripts-workspace.ts';
import { freshFolder, startHost, type StartedHost } from '../support/start-host.ts';

const RESULTS = join(import.meta.dirname, '../results');
let browser: Browser;
let host: StartedHost;
let page: Page;
const folder = freshFolder();

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  const file = await makeScriptsWorkspace(folder);
  [browser, host] = await Promise.all([launchChromium(), startHost({ file })]);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await page.goto(host.url);
  await page.getByText('Saved').waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/map/${SCRIPTS_MAP}`);
  await page.locator('[data-card="pain-uk"]').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the clipboard holds of a kind, as Base64; '' where it holds nothing of it. */
function held(kind: string): Promise<string> {
  return page.evaluate(async (type) => {
    const items = await navigator.clipboard.read();
    const item = items.find(({ types }) => types.includes(type));
    if (!item) return '';
    const bytes = new Uint8Array(await (await item.getType(type)).arrayBuffer());
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return btoa(letters);
  }, kind);
}

test('copied cards are text, and a table for office programs', async () => {
  await page.locator('[data-card="pain-uk"]').click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => held('text/html')).not.toBe('');
  const html = Buffer.from(await held('text/html'), 'base64').toString('utf8');
  const text = Buffer.from(await held('text/plain'), 'base64').toString('utf8');
  expect(text.length).toBeGreaterThan(10);
  expect(html).toMatch(/<table[\s>]/);
  expect(html.replaceAll(/<[^>]*>/g, ' ')).toContain(text.slice(0, 20));
});

test('the map is copied as a picture', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Copy map as picture');
  await page.getByRole('option', { name: 'Copy map as picture' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('The picture is on the clipboard.').waitFor({ timeout: 60_000 });
  const png = Buffer.from(await held('image/png'), 'base64');
  writeFileSync(join(RESULTS, 'clipboard-map.png'), png);
  const { width, height } = await readPng(png);
  expect(width).toBeGreaterThan(1000);
  expect(height).toBeGreaterThan(400);
});
