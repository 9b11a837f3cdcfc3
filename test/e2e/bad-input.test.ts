/**
 * Bad input in a real Chromium: what is pasted is bounded, explained and undone in one step, nothing in it runs or is
 * fetched; and maps that point at what is not there can be seen, worked on and printed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DANGLING, makeBrokenWorkspace, SCRAMBLED } from '../support/broken-workspace.ts';
import { launchChromium } from '../support/chromium.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder, startHost, type StartedHost } from '../support/start-host.ts';

let browser: Browser;
let host: StartedHost;
let page: Page;
let file: string;
const problems: string[] = [];
/** Addresses outside the host that the page asked for. */
const foreign: string[] = [];

beforeAll(async () => {
  const home = freshFolder();
  file = await makeBrokenWorkspace(home);
  [browser, host] = await Promise.all([launchChromium(), startHost({ file, home })]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  const { host: own } = new URL(host.url);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== own) foreign.push(request.url());
  });
  await page.goto(host.url);
  await page.locator('.statusbar').waitFor();
  // The app goes to the first map by itself: what is typed before would be typed on Home.
  await page.locator('.map-area').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop().catch(() => undefined);
});

const card = (text: string): Locator => page.locator('.card', { hasText: text });
const said = (): Promise<string> => page.locator('.map-area output').innerText();
const counts = (): Promise<string> => page.locator('.statusbar').innerText();

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Pastes as Ctrl+V does, where the keyboard is. */
async function paste(data: { text?: string; html?: string }): Promise<void> {
  await page.evaluate(({ text = '', html = '' }) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', text);
    if (html !== '') transfer.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);
}

/** The page answers a key: the palette opens and closes. */
async function answers(): Promise<void> {
  await press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and places' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog', { name: 'Commands and places' }).waitFor({ state: 'detached' });
  expect({ problems, foreign, faults: await page.locator('.fault').count() }).toEqual({
    problems: [],
    foreign: [],
    faults: 0,
  });
}

/** Makes a blank map and stands in its first empty cell. */
async function blankMap(): Promise<void> {
  await press('Control+k');
  await page.keyboard.insertText('new blank');
  await expect
    .poll(() => page.getByRole('option', { selected: true }).innerText())
    .toContain('New blank map');
  await press('Enter');
  await expect.poll(said).toBe('Steps, Discover, empty');
}

async function openMap(id: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/map/${id}`);
  await page.locator('.map-area, .table-view, .outline').first().waitFor();
}

test('100,000 lines: nothing is written, what to do is said, and part by part they are added and undone', async () => {
  await blankMap();
  await paste({ text: Array.from({ length: 100_000 }, (_, n) => `рядок ${n}`).join('\n') });
  const dialog = page.getByRole('dialog', { name: 'Quick capture' });
  await dialog.waitFor();
  await page.getByText('100,000 lines are too many at once.').first().waitFor();
  expect(await counts()).toContain('0 cards');
  await dialog.getByRole('button', { name: /^Add [\d,]+ cards/ }).click();
  await expect.poll(counts).not.toContain('0 cards ·');
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await answers();
  await press('Control+z');
  await expect.poll(counts).toContain('0 cards');
  await answers();
});

test('a line of a million letters is refused, with what to do', async () => {
  await press('Control+Home');
  await paste({ text: 'а'.repeat(1_000_000) });
  await page
    .getByText(/A card holds 20,000 letters at most, and this text has 1,000,000/)
    .first()
    .waitFor();
  expect(await counts()).toContain('0 cards');
  await answers();
});

test('HTML with scripts, handlers and pictures from elsewhere is text and nothing else', async () => {
  await press('Control+Home');
  const html = `<table><tr><td onclick="window.hit=1">Ціна<script>window.hit=2</script></td><td><img src="http://192.0.2.1/x.png" onerror="window.hit=3">ราคา</td></tr>
    <tr><td colspan="2"><iframe src="http://192.0.2.1/"></iframe><svg onload="window.hit=4"><image href="http://192.0.2.1/y.svg"/></svg><a href="javascript:window.hit=5">Giá</a></td></tr></table>
    <style>@import url(http://192.0.2.1/z.css); body { display: none }</style><link rel="stylesheet" href="http://192.0.2.1/w.css">`;
  await paste({ text: 'Ціна\tราคา\nGiá\t', html });
  await expect.poll(counts).toContain('3 cards');
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe('none');
  for (const text of ['Ціна', 'ราคา', 'Giá']) expect(await card(text).count()).toBe(1);
  await answers();
  await press('Control+z');
  await expect.poll(counts).toContain('0 cards');
  // As a card's text, too, it is shown as it was written.
  await page.keyboard.insertText('<b>bold</b>');
  await press('Enter');
  await card('<b>bold</b>').waitFor();
  expect(await page.locator('.card b').count()).toBe(0);
  await press('Control+z');
  await expect.poll(counts).toContain('0 cards');
});

test('in the table view, too many rows and merged cells are told and bounded, and go in one step', async () => {
  await press('Alt+Shift+2');
  await page.locator('.table-view').waitFor();
  const row = (n: number): string => `<tr><td rowspan="1" colspan="1">Завдання ${n}</td></tr>`;
  await paste({
    text: '',
    html: `<table>${Array.from({ length: 6000 }, (_, n) => row(n)).join('')}</table>`,
  });
  await page.getByText(/At most 5,000 rows can be pasted at once/).waitFor();
  expect(await counts()).toContain('0 cards');
  await press('Escape');
  await answers();
  await press('Alt+Shift+1');
});

test.each([DANGLING, ...SCRAMBLED])(
  'the map “%s” is seen in every view, searched, presented and worked on',
  async (id) => {
    await openMap(id);
    await press('Alt+Shift+1');
    await page.locator('.map-area').waitFor();
    await press('Control+a', 'Control+Home');
    for (let n = 0; n < 40; n += 1) await press('Tab');
    for (let n = 0; n < 12; n += 1) await press('PageUp', 'ArrowRight');
    await press('Home', 'ArrowLeft', 'ArrowUp', 'ArrowDown');
    await answers();
    await press('Shift+1', 'Control+0', 'Alt+j', 'Alt+Shift+M');
    await answers();
    for (const key of ['Alt+Shift+2', 'Alt+Shift+3', 'Alt+Shift+1']) {
      await press(key);
      await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown');
      await answers();
    }
    await press('Control+f');
    await page.keyboard.insertText('a');
    await press('Enter', 'Enter', 'Escape', 'Escape');
    await answers();
    await press('Alt+h');
    await page.getByText('Version history').first().waitFor();
    await press('Escape');
    await press('F5');
    for (let n = 0; n < 12; n += 1) await press('ArrowRight');
    await press('Escape');
    await answers();
    expect(await page.locator('.map-area').count()).toBe(1);
  },
);

test('on the map that points at nothing every card has a place, and work on it is saved and undone', async () => {
  await openMap(DANGLING);
  for (const text of ['in no stage', 'in no lane', 'in no step', 'in no place at all']) {
    await press('Control+k');
    await page.keyboard.insertText(text);
    await expect.poll(() => page.getByRole('option', { selected: true }).innerText()).toContain(text);
    await press('Enter');
    await expect.poll(said).toContain(text);
    await card(text).waitFor();
    await press('Alt+ArrowRight', 'Alt+ArrowDown', 'Control+d', 'Control+z', 'Delete', 'Control+z');
    await answers();
  }
  await press('Control+a', 'Alt+ArrowRight', 'Alt+y', 'Control+c', 'Delete');
  await expect.poll(counts).toContain('0 cards');
  await press('Control+z');
  await expect.poll(counts).not.toContain('0 cards ·');
  await page.locator('.status-save[data-state="saved"]').waitFor();
  await answers();
});

test('a map without a document is an empty map', async () => {
  await openMap('no-document');
  await answers();
  expect(await counts()).toContain('0 cards · 0 stages');
});

test('such maps are printed', async () => {
  await host.stop();
  for (const id of [DANGLING, ...SCRAMBLED]) {
    const to = join(host.home, `${id}.pdf`);
    const { code, err } = await sojourn(['export', file, '--map', id, '--to', to], host.home);
    expect([code, err.includes('Error')], `${id}: ${err}`).toEqual([0, false]);
    expect((await readFile(to)).subarray(0, 5).toString()).toBe('%PDF-');
  }
});
