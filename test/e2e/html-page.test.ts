/** The stand-alone page in a real browser, from a file: nothing is asked of anybody, and everything works by keys. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportMap } from '../../electron/core/export/export-map.ts';
import type { ExportSource, QuotedItem } from '../../electron/core/export/payload.ts';
import { seriousFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { exportSource, languageMap, SENTENCES } from '../support/print-maps.ts';

const RESULTS = join(import.meta.dirname, '../results');
const EVIL = '<img src=x onerror=alert(1)></script><b>';
let browser: Browser;
let folder = '';

beforeAll(async () => {
  await mkdir(RESULTS, { recursive: true });
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'sojourn-html-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const quote = (id: string, text: string): QuotedItem => ({
  id,
  text,
  source: 'Survey 2026',
  date: '2026-05-01',
  score: 2,
  scale: { min: 1, max: 5, higherIsBetter: true },
  language: 'th',
  channel: null,
  sentiment: null,
  themes: [],
});

const feedback: NonNullable<ExportSource['feedback']> = {
  items: () => [],
  strongest: (sets) => Promise.resolve(sets.map(() => [quote('f0', SENTENCES.th), quote('f1', EVIL)])),
};

interface Opened {
  readonly page: Page;
  /** Requests beyond the file itself, violations of the policy, errors. */
  readonly faults: string[];
}

async function opened(options: { quotes?: boolean; dark?: boolean } = {}): Promise<Opened> {
  const outPath = join(folder, 'map.html');
  await exportMap({
    ...exportSource(languageMap({}), { feedback }),
    options: { format: 'html', office: { quotes: options.quotes ?? true } },
    outPath,
    signal: new AbortController().signal,
    printer: {
      print: () => Promise.reject(new Error('nothing is printed')),
      openPicture: () => Promise.reject(new Error('nothing is drawn')),
    },
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && url !== pathToFileURL(outPath).href) faults.push(url);
  });
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(outPath).href);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return { page, faults };
}

async function picture(page: Page, name: string): Promise<void> {
  await writeFile(join(RESULTS, `html-${name}.png`), await page.screenshot());
}

it('opens from a file without asking for anything, by day and by night', async () => {
  for (const dark of [false, true]) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const { page, faults } = await opened({ dark });
    // oxlint-disable-next-line no-await-in-loop
    await picture(page, dark ? 'dark' : 'light');
    // oxlint-disable-next-line no-await-in-loop
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    // oxlint-disable-next-line no-await-in-loop
    await page.close();
  }
});

it('tells what is behind a card, by key, and gives the keyboard back', async () => {
  const { page, faults } = await opened();
  const card = page.locator('#stage [data-card]', { hasText: 'หาปุ่มชำระเงิน' }).first();
  await card.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('#panel');
  await panel.waitFor();
  expect(await panel.innerText()).toContain('Evidence: Strong, 24 feedback items, average 2.4/5');
  expect(await panel.locator('blockquote').first().innerText()).toContain(SENTENCES.th);
  expect(await panel.innerText()).toContain(EVIL);
  expect(await panel.innerText()).toContain('Survey 2026 · 1 May 2026 · 2 of 5');
  expect(await panel.innerText()).toContain('22 more items are in the workspace.');
  expect(await panel.locator('img').count()).toBe(0);
  await picture(page, 'panel');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await panel.isHidden()).toBe(true);
  expect(await card.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

it('is zoomed and moved by keys, wheel, pointer and buttons', async () => {
  const { page } = await opened();
  const zoom = async (): Promise<number> => Number.parseInt(await page.locator('#zoom').innerText(), 10);
  const place = () => page.locator('#sheet').evaluate((node) => node.getBoundingClientRect().x);
  const start = await zoom();
  await page.locator('#stage').focus();
  await page.keyboard.press('+');
  expect(await zoom()).toBeGreaterThan(start);
  const x = await place();
  await page.keyboard.press('ArrowRight');
  expect(await place()).toBeCloseTo(x - 60, 0);
  await page.mouse.move(640, 400);
  await page.mouse.down();
  await page.mouse.move(700, 430, { steps: 3 });
  await page.mouse.up();
  expect(await place()).toBeCloseTo(x, 0);
  // A drag opens no card.
  expect(await page.locator('#panel').isHidden()).toBe(true);
  await page.getByRole('button', { name: 'Fit' }).click();
  expect(await zoom()).toBe(start);
  await page.mouse.move(640, 400);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(zoom).toBeGreaterThan(start * 2);
  await page.close();
});

it('is a table too, and leaves words out where they are not to leave the workspace', async () => {
  const { page, faults } = await opened({ quotes: false });
  await page.getByRole('button', { name: 'Table' }).click();
  expect(await page.locator('#outline th[scope=row]').count()).toBe(languageMap().lanes.length);
  await page.locator('#outline [data-card]', { hasText: 'หาปุ่มชำระเงิน' }).first().click();
  expect(await page.locator('#panel').innerText()).toContain('24 feedback items');
  expect(await page.locator('blockquote').count()).toBe(0);
  expect(await page.content()).not.toContain('Survey 2026');
  await picture(page, 'table');
  expect(await seriousFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});
