/**
 * Feedback in a real browser on the built host: import by dialog and by drop, mapping, report, search and filters,
 * evidence on a pain point, what is refused, what is cancelled.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { allFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { csvOf, longCsv, VOICES, wideCsv, writeFile } from '../support/feedback-files.ts';
import { freshFolder, ROOT, startHost, type StartedHost } from '../support/start-host.ts';

const RESULTS = join(ROOT, 'test/results');
const FEE = 'Delivery fee appears on the last screen';

const files = freshFolder();
let browser: Browser;
let home: string;
let host: StartedHost;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(files, { recursive: true, force: true });
});
beforeEach(async () => {
  home = freshFolder();
  host = await startHost({ home });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.url);
  // The first screen of the sample is its first map.
  await page.getByRole('main', { name: /^Map / }).waitFor();
});
afterEach(async ({ task }) => {
  // What was on the screen when it failed.
  if (task.result?.state === 'fail') await page.screenshot({ path: join(RESULTS, 'feedback-failed.png') });
  await page?.close();
  await host?.stop();
  rmSync(home, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const list = (name = 'Feedback, newest first'): Locator => page.getByRole('listbox', { name });
const rows = (): Locator => list().getByRole('option');

/** Faults of accessibility in a part of the page as it is. */
const axe = (part?: string): Promise<string[]> => allFindings(page, part);

/** Pictures in both themes and sizes, to be looked at. */
async function picture(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(RESULTS, `feedback-${name}-${width}-${theme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function openInbox(): Promise<void> {
  await page.getByRole('link', { name: 'Feedback' }).click();
  await list().waitFor();
}

/** Chooses files in the browser's dialog. */
async function choose(...paths: string[]): Promise<void> {
  await chooseFiles(page, paths, () => button('Import…').click());
}

/** Drops a file on the window as the system does. */
async function drop(name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], name ?? '', { type: 'text/csv' }));
      return transfer;
    },
    [name, content],
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: data });
    if (event === 'dragover') await page.getByText('Drop to import as feedback').waitFor();
  }
  await expect.poll(() => page.getByText('Drop to import as feedback').count()).toBe(0);
}

const report = async (name: string): Promise<number> => {
  const fact = page.locator('.fb-fact').filter({ has: page.getByText(name, { exact: true }) });
  return Number((await fact.locator('.fb-fact-number').innerText()).replaceAll(',', ''));
};

test('a CSV in five languages is mapped, imported, found, and backs a pain point after a restart', async () => {
  await openInbox();
  await rows().first().click();
  await page.getByRole('complementary', { name: 'Inspector' }).getByText('Source').waitFor();
  expect(await axe()).toEqual([]);
  await picture('inbox');

  // The columns: guessed, with reasons, and corrected by hand.
  await choose(writeFile(files, 'voices.csv', csvOf(VOICES)));
  await page.getByText('CSV, UTF-8, separated by comma').waitFor();
  const role = (column: string): Locator => page.getByRole('combobox', { name: `What “${column}” is` });
  expect(await role('message').innerText()).toContain('Text');
  expect(await role('stars').innerText()).toContain('Score');
  expect(await role('written').innerText()).toContain('Date');
  const preview = page.getByRole('region', { name: 'As they will be' }).getByRole('listitem');
  expect(await preview.count()).toBe(12);
  expect(await preview.last().innerText()).toMatch(/Left out: no text and no score/);
  await role('remark').click();
  await page.getByRole('option', { name: 'Text: their words' }).click();
  await expect.poll(() => preview.first().innerText()).toContain('fee');
  await role('remark').click();
  await page.getByRole('option', { name: 'Other field' }).click();
  await expect.poll(() => preview.first().innerText()).not.toContain('fee');
  await page.getByRole('textbox', { name: 'Name of the source' }).fill('Voices from five countries');
  expect(await axe()).toEqual([]);
  await picture('import');

  await button('Import').last().click();
  await page.getByRole('heading', { name: 'Rejected rows' }).waitFor();
  expect([await report('Read'), await report('New'), await report('Rejected')]).toEqual([12, 11, 1]);
  expect(await page.locator('.fb-rejected-row').allInnerTexts()).toEqual([expect.stringContaining('Row 12')]);
  const download = page.waitForEvent('download');
  await button('Save the rejected rows as CSV').click();
  const saved = await (await download).path();
  expect(readFileSync(saved, 'utf8')).toBe('\uFEFFrow,reason\r\n12,no text and no score\r\n');
  expect(await axe()).toEqual([]);
  await picture('report');

  await button('Show in inbox').click();
  await expect.poll(() => rows().count()).toBe(11);
  expect(await page.locator('.fb-list-head output').innerText()).toBe('11 items');

  // Search: Thai inside a sentence without blanks, Vietnamese without its marks, Ukrainian in capitals.
  const search = page.getByRole('textbox', { name: 'Search feedback' });
  await page.keyboard.press('/');
  for (const [words, found] of [
    ['แพง', 'ค่าจัดส่งแพงเกินไป'],
    ['phi giao hang', 'Phí giao hàng'],
    ['ДОСТАВКИ', 'Вартість доставки'],
    ['ongkos', 'Ongkos kirim'],
    ['"very last page"', 'very last page'],
  ] as const) {
    await search.fill(words);
    await expect.poll(() => rows().allInnerTexts()).toEqual([expect.stringContaining(found)]);
    expect(await list().locator('mark').count()).toBeGreaterThan(0);
  }
  await search.press('Escape');
  await expect.poll(() => rows().count()).toBe(11);

  // Filters.
  await button('Without').click();
  await expect.poll(() => rows().count()).toBe(1);
  await page.getByRole('button', { name: 'Any', exact: true }).click();
  await page.getByLabel('To', { exact: true }).fill('2026-04-07');
  await expect.poll(() => rows().count()).toBe(5);

  // Five complaints about the fee, attached to the pain point by key.
  await list().focus();
  await page.keyboard.press('Home');
  for (let row = 0; row < 5; row += 1) {
    await page.keyboard.press(' ');
    await page.keyboard.press('j');
  }
  await button('Choose a card…').click();
  await page.getByRole('textbox', { name: 'Find a card' }).fill('delivery fee');
  await page.locator('.fb-target-card', { hasText: FEE }).click();
  await list().focus();
  await page.keyboard.press('e');
  await page.getByText('5 items attached').waitFor();
  await page.getByRole('complementary', { name: 'Inspector' }).getByText(FEE).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();

  // A restart: the process ends, another one opens the same file.
  await host.stop();
  host = await startHost({ home });
  await page.goto(host.url);
  await page.getByRole('main', { name: /^Map / }).waitFor();
  await openInbox();
  await button(/Voices from five countries.*11/).click();
  await expect.poll(() => rows().count()).toBe(11);
  await page.getByRole('link', { name: 'Maps' }).click();
  await page.getByText('Buying a pair of shoes online').first().click();
  await page.getByText(FEE).first().click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.getByText(/Strong: 25 items/).waitFor();
  await evidence.getByRole('listbox').waitFor();
  expect(await axe('section[aria-label="Evidence"]')).toEqual([]);
  await picture('evidence');
  // The page's own connection broke when its host ended; nothing else may be complained of.
  expect(complaints.filter((text) => !/WebSocket|ERR_CONNECTION/.test(text))).toEqual([]);
});

test('feedback is attached beside the map: by key, by dragging onto a card, and undone', async () => {
  // Wide enough for map, inspector and drawer side by side.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByText(FEE).first().click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.getByText(/Strong: 20 items/).waitFor();
  await evidence.getByRole('button', { name: 'Attach feedback…' }).click();
  const drawer = page.getByRole('complementary', { name: 'Attach feedback' });
  await drawer.getByText(`to “${FEE}”`).waitFor();
  await drawer.getByRole('textbox', { name: 'Search feedback' }).fill('dibales');
  const found = drawer.getByRole('option');
  await expect.poll(() => found.count()).toBe(1);
  await found.first().click();
  expect(await axe('.fb-drawer')).toEqual([]);
  await page.keyboard.press('e');
  await evidence.getByText(/Strong: 21 items/).waitFor();
  await drawer.getByText('Attached', { exact: true }).waitFor();
  await picture('drawer');
  await page.setViewportSize({ width: 1920, height: 1080 });

  // The same item onto another pain point, with the mouse.
  const other = page.getByText('No way to see two models side by side').first();
  await found.first().dragTo(other);
  await evidence.getByText(/Supported: 6 items/).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText(/6 items/).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText(FEE).first().click();
  await evidence.getByText(/Strong: 20 items/).waitFor();

  // Reading and removing evidence by keys.
  await drawer.getByRole('button', { name: 'Close' }).click();
  const attached = evidence.getByRole('listbox', { name: 'Attached feedback' });
  await attached.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Record', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await attached.focus();
  await page.keyboard.press('Delete');
  await evidence.getByText(/Supported: 19 items/).waitFor();
  await page.keyboard.press('Control+z');
  await evidence.getByText(/Strong: 20 items/).waitFor();
  expect(complaints).toEqual([]);
});

test('files dropped on the window wait in a row; a second import of the same file finds duplicates', async () => {
  await drop('voices.csv', csvOf(VOICES));
  await page.getByText('CSV, UTF-8, separated by comma').waitFor();
  const wide = writeFile(files, 'wide.csv', wideCsv(500, 30));
  await chooseFiles(page, [wide], () => button('More files…').click());
  const queue = page.getByRole('list', { name: 'Files to import' });
  await queue.getByText('Check the columns').nth(1).waitFor();
  await queue.getByRole('button', { name: /^wide\.csv/ }).click();
  const table = page.getByRole('region', { name: 'The first rows of wide.csv' });
  await table.waitFor();
  // Only what is on the screen is in the document, and the last of 500 columns can be reached and changed.
  expect(await table.getByRole('columnheader').count()).toBeLessThan(40);
  await picture('wide');
  await table.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  const last = table.getByRole('combobox', { name: /part 500/ });
  await last.click();
  await page.getByRole('option', { name: 'Leave out' }).click();
  await expect.poll(() => last.innerText()).toContain('Leave out');
  await button('Import all 2 files as guessed').click();
  await queue.getByText('Imported').nth(1).waitFor();
  await queue.getByRole('button', { name: /^voices\.csv/ }).click();
  expect([await report('Read'), await report('New'), await report('Rejected')]).toEqual([12, 11, 1]);
  await queue.getByRole('button', { name: /^wide\.csv/ }).click();
  expect([await report('Read'), await report('New')]).toEqual([30, 30]);

  await drop('voices.csv', csvOf(VOICES));
  await button('Import').last().click();
  await expect.poll(() => page.locator('.fb-fact').count()).toBe(5);
  expect([await report('New'), await report('Duplicate'), await report('Rejected')]).toEqual([0, 11, 1]);
  expect(complaints).toEqual([]);
});

async function removeSource(name: string): Promise<void> {
  await button(`More for ${name}`).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
}

test('a source is removed and brought back', async () => {
  await openInbox();
  await button(/^Shop reviews/).click();
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('80 items');
  await removeSource('Shop reviews');
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('235 items');
  await page.getByText('Shop reviews removed').waitFor();
  await button('Undo').last().click();
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('315 items');
  await removeSource('Support tickets');
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('221 items');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('315 items');
  expect(complaints).toEqual([]);
});

test('an import that is cancelled leaves nothing', async () => {
  await openInbox();
  await choose(writeFile(files, 'long.csv', longCsv(400_000)));
  await button('Import').last().click();
  await page.locator('.statusbar').getByText('Importing long.csv').waitFor();
  await page.getByRole('region', { name: 'Import feedback' }).getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('was cancelled. Nothing of it was kept.').waitFor();
  await picture('cancelled');
  await button('Close').last().click();
  await list().waitFor();
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('315 items');
  expect(await button(/^long/).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('files that cannot be imported say why and what to do, and harm nothing', async () => {
  await openInbox();
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256);
  await choose(
    writeFile(files, 'empty.csv', ''),
    writeFile(files, 'photo.csv', noise),
    writeFile(files, 'broken.json', '[{"text": "one"}, {"text": '),
  );
  const queue = page.getByRole('list', { name: 'Files to import' });
  await queue.getByText('Not imported').nth(2).waitFor();
  for (const name of ['empty.csv', 'photo.csv', 'broken.json']) {
    await queue.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain(name);
    expect((await alert.innerText()).split('\n').filter(Boolean).length).toBeGreaterThan(1);
  }
  expect(await axe()).toEqual([]);
  await picture('refused');
  await button('Back to the inbox').click();
  await expect.poll(() => page.locator('.fb-list-head output').innerText()).toBe('315 items');
});
