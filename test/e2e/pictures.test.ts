/** Pictures as a person brings them: pasted, dropped, hostile, too large; on the canvas, in full, and on paper. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, JSHandle, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { launchChromium } from '../support/chromium.ts';
import { animatedGif, bombPng, hostileSvg, png, scene } from '../support/pictures.ts';
import { sojourn } from '../support/run-command.ts';
import { startHost, type StartedHost } from '../support/start-host.ts';

const RESULTS = join(import.meta.dirname, '../results');

let browser: Browser;
let host: StartedHost;
let page: Page;
/** Addresses outside this machine that anything asked for. */
const outside: string[] = [];

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startHost()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside.push(request.url());
  });
  await page.goto(host.url);
  await page.locator('.card').first().waitFor();
  await page.locator('.header-lane', { hasText: 'Steps' }).click();
  await page.keyboard.press('Alt+l');
  await page.getByRole('combobox', { name: 'Which kind of lane?' }).fill('Images');
  await page.keyboard.press('Enter');
  await lane('Images').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const file = (name: string, bytes: Uint8Array, type = 'image/png'): GivenFile => ({ name, type, bytes });
const lane = (title: string): Locator => page.locator('.header-lane', { hasText: title });
const card = (text: string): Locator => page.locator('.card', { hasText: text });
const pictures = (): Locator => page.locator('.card .picture-frame > img');
const said = (): Promise<string> => page.locator('.map-area output').innerText();
const message = (text: string): Locator => page.locator('.toast', { hasText: text });

/** What another program hands over. */
function handed(
  files: readonly GivenFile[],
  texts: Record<string, string> = {},
): Promise<JSHandle<DataTransfer>> {
  const plain = files.map((given) => ({ ...given, bytes: [...given.bytes] }));
  return page.evaluateHandle(
    ([all, words]) => {
      const data = new DataTransfer();
      for (const { name, type, bytes } of all) {
        data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      }
      for (const [type, text] of Object.entries(words)) data.setData(type, text);
      return data;
    },
    [plain, texts] as const,
  );
}

async function paste(files: readonly GivenFile[], texts?: Record<string, string>): Promise<void> {
  const data = await handed(files, texts);
  await page.evaluate((clipboardData) => {
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);
}

async function drop(files: readonly GivenFile[], onto: { x: number; y: number }): Promise<void> {
  const dataTransfer = await handed(files);
  const pane = page.locator('.react-flow__pane');
  const place = { dataTransfer, clientX: onto.x, clientY: onto.y };
  for (const type of ['dragenter', 'dragover', 'drop']) await pane.dispatchEvent(type, place);
}

async function standOnFirstImageCell(): Promise<void> {
  await lane('Images').click();
  await page.keyboard.press('ArrowRight');
  await expect.poll(said).toMatch(/^Images, Discover/);
}

test('a pasted picture is a card with its name, and undo takes it away', async () => {
  await standOnFirstImageCell();
  await paste([file('Головна сторінка.png', scene(1200, 900, 1))]);
  await expect.poll(said).toBe('Images, Discover, image 1 of 1: Головна сторінка, with a picture');
  await expect.poll(() => pictures().count()).toBe(1);
  // The map shows a small one, not the original.
  const size = await pictures()
    .first()
    .evaluate((image: HTMLImageElement) => image.naturalHeight);
  expect(size).toBe(240);
  await page.keyboard.press('Control+z');
  await expect.poll(() => pictures().count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => pictures().count()).toBe(1);
});

test('pasted on a card of another lane it becomes the card’s picture', async () => {
  await card('Opens several models').click();
  await expect.poll(said).toMatch(/: Opens several models/);
  await paste([file('image.png', scene(300, 400, 2))]);
  await expect.poll(() => card('Opens several models').locator('img').count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card('Opens several models').locator('img').count()).toBe(0);
});

test('text with a picture of itself is pasted as text, and addresses in HTML are never fetched', async () => {
  await lane('Steps').click();
  await page.keyboard.press('ArrowRight');
  await expect.poll(said).toMatch(/^Steps, Discover/);
  const html = '<img src="https://pictures.example/spy.png"><b>from a sheet</b>';
  await paste([file('image.png', scene(40, 30, 3))], { 'text/plain': 'from a sheet', 'text/html': html });
  await card('from a sheet').waitFor();
  expect(await card('from a sheet').locator('img').count()).toBe(0);
  await page.keyboard.press('Control+z');
  expect(outside).toEqual([]);
});

test('several dropped files make a storyboard; what cannot be taken is named, and the rest is kept', async () => {
  const box = await card('Головна сторінка').boundingBox();
  const place = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 40 };
  await drop(
    [
      file('Порівняння.png', scene(300, 500, 4)),
      file('huge.png', bombPng(20_000, 20_000)),
      file(
        'ตะกร้า.png',
        png(60, 60, (x, y) => [20, 20, 20, (x - 30) ** 2 + (y - 30) ** 2 < 500 ? 255 : 0]),
      ),
      file('loading.gif', animatedGif(), 'image/gif'),
      file('photo.heic', Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypheic')]), 'image/heic'),
    ],
    place,
  );
  await message('2 of 5 pictures were not added').waitFor();
  const words = await message('2 of 5').innerText();
  expect(words).toContain('“huge.png” has 20000 × 20000 pixels');
  expect(words).toContain('“photo.heic” is a HEIC file');
  await expect.poll(said).toBe('3 cards selected');
  const tops = await Promise.all(
    ['Порівняння', 'ตะกร้า'].map(async (name) => (await card(name).boundingBox())?.y ?? 0),
  );
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 1))).toBeLessThan(1);
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: join(RESULTS, 'storyboard.png') });
  await page.keyboard.press('Control+z');
  await expect.poll(() => card('Порівняння').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => card('Порівняння').count()).toBe(1);
});

test('a hostile SVG is shown as a drawing and reaches nobody', async () => {
  await standOnFirstImageCell();
  const bytes = new TextEncoder().encode(hostileSvg('https://pictures.example'));
  await paste([file('Evil.svg', bytes, 'image/svg+xml')]);
  await message('Made harmless').waitFor();
  await card('Evil').locator('img').waitFor();
  await card('Evil').click();
  await page.keyboard.press('Alt+Enter');
  const shown = page.locator('.lightbox-place > img');
  await shown.waitFor();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(512);
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  expect(outside).toEqual([]);
});

test('a picture is chosen by key, shown in full with its size, and removed', async () => {
  await card('Opens several models').click();
  await expect.poll(said).toMatch(/: Opens several models/);
  const buffer = Buffer.from(scene(640, 480, 7));
  await chooseFiles(page, { name: 'shelf.png', mimeType: 'image/png', buffer }, () =>
    page.keyboard.press('Alt+i'),
  );
  await card('Opens several models').locator('img').waitFor();
  await page.getByText('640 × 480 px · PNG').waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => card('Opens several models').locator('img').count()).toBe(0);
});

test('paper shows the original', async () => {
  await page.getByText('Saved', { exact: true }).waitFor();
  const out = join(host.home, 'map.pdf');
  const title = await page.getByLabel('Title of the map').inputValue();
  const { code, err } = await sojourn(['export', host.workspace, '--map', title, '--to', out], host.home);
  expect([code, err]).toEqual([0, '']);
  if (spawnSync('pdfimages', ['-v']).error) {
    console.warn('Left out: looking for pictures in the PDF (install the package poppler-utils).');
    return;
  }
  expect(execFileSync('pdfimages', ['-list', out], { encoding: 'utf8' })).toMatch(/\b1200\s+900\b/);
});
