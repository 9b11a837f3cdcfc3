/**
 * Fonts in SVG and HTML are cut down to the letters of the map: the file is much smaller, and Chromium draws every
 * letter as with the whole fonts, and from the fonts in the file.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { appRoot } from '../../electron/core/app-root.ts';
import { mapFile } from '../../electron/core/export/export-map.ts';
import { fontFaces } from '../../electron/core/export/picture/fonts.ts';
import { readPng } from '../../electron/core/export/picture/png-read.ts';
import type { MapFormat } from '../../shared/contract/map-formats.ts';
import type { MapData } from '../../shared/model/types.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeMap } from '../support/map-data.ts';
import { exportSource, SENTENCES } from '../support/print-maps.ts';

/** What is easily broken: marks upon marks, sara am, letters in parts, joined letters, brackets that turn around. */
const TEXTS: Readonly<Record<string, string>> = {
  Thai: `${SENTENCES.th} · น้ำ ก่ำ ปู่ ที่ยั่วยวน กิ๊ก ญี่ปุ่น ฐาน`,
  Vietnamese: `${SENTENCES.vi} · ${'ệ ữ ợ ẫ Ạ'.normalize('NFD')} ${'ệ ữ ợ ẫ Ạ'.normalize('NFC')}`,
  Ukrainian: `${SENTENCES.uk} · Ґанок, її, об’їзд, й ${'її й'.normalize('NFD')} а́`,
  Signs: '■ ▲ ▼ ◆ ★ ⚑ ○ ◔ ◑ ● → ✓ ☐ ⚠ · Оплата ★★★☆☆ → 3',
  Arabic: 'لا أجد زر الدفع (في الصفحة الأولى) واتصلت مرّتين، ٢٥٠ ريالًا: الله، لإ، پچگ',
};

let browser: Browser;
let page: Page;
let folder = '';

beforeAll(async () => {
  await ensureBuilt();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  folder = await mkdtemp(join(tmpdir(), 'sojourn-subset-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

function mapOf(text: string): MapData {
  return makeMap({
    meta: { title: text.slice(0, 40) },
    stages: [
      { id: 's1', title: text.slice(0, 24) },
      { id: 's2', title: 'Buy' },
    ],
    lanes: [
      { id: 'l1', kind: 'painPoints' },
      { id: 'l2', kind: 'quotes' },
    ],
    cards: [
      { id: 'c1', laneId: 'l1', columnId: 's1', text, severity: 4 },
      { id: 'c2', laneId: 'l2', columnId: 's2', text: `“${text}”` },
    ],
  });
}

async function fileOf(format: MapFormat, map: MapData): Promise<string> {
  const { bytes } = await mapFile({
    ...exportSource(map),
    options: { format },
    signal: new AbortController().signal,
    printer: {
      print: () => Promise.reject(new Error('nothing is printed')),
      openPicture: () => Promise.reject(new Error('nothing is drawn')),
    },
  });
  return new TextDecoder().decode(bytes);
}

/** The same file with every font in it exchanged for the bundled one that it was cut from. */
async function withWholeFonts(file: string): Promise<string> {
  const faces = await fontFaces(appRoot().screens);
  let whole = file;
  for (const [rule, family, weight, range] of file.matchAll(
    /@font-face\{font-family:'([^']+)';font-weight:(\d+);[^}]*unicode-range:([^}]+)\}/g,
  )) {
    const face = faces.find(
      (one) => one.family === family && one.unicodeRange === range && String(one.weight) === weight,
    );
    // oxlint-disable-next-line no-await-in-loop -- a handful of small files
    const font = await readFile(face?.file ?? '', 'base64');
    whole = whole.replace(rule, rule.replace(/base64,[^)]*/, `base64,${font}`));
  }
  // Its policy names the hash of the style that it came with.
  return whole.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

async function show(file: string, format: MapFormat): Promise<Buffer> {
  const path = join(folder, `map.${format}`);
  await writeFile(path, file);
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}

/** How many samples of two pictures of one size differ. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await readPng(one), await readPng(other)];
  expect([a.width, a.height, a.channels]).toEqual([b.width, b.height, b.channels]);
  return a.data.filter((value, i) => value !== b.data[i]).length;
}

/** The fonts that the words of the page are drawn with, with how many glyphs of each. */
async function fontsDrawn(): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'text' });
  const drawn = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await session.detach();
  return drawn.flatMap(({ fonts }) =>
    fonts.map(
      (font) =>
        `${font.familyName}, ${font.isCustomFont ? 'in the file' : 'of the system'}: ${font.glyphCount}`,
    ),
  );
}

const FAMILIES: Readonly<Record<string, string>> = { Thai: 'Noto Sans Thai', Arabic: 'Noto Sans Arabic' };

test.each(Object.keys(TEXTS))(
  '%s: an SVG with cut fonts is drawn like one with whole fonts',
  async (language) => {
    const map = mapOf(TEXTS[language] ?? '');
    const file = await fileOf('svg', map);
    expect(await fileOf('svg', map)).toBe(file);
    const whole = await withWholeFonts(file);
    expect(file.length).toBeLessThan(whole.length / 2);
    const cut = await show(file, 'svg');
    const fonts = await fontsDrawn();
    expect(fonts.join('\n')).toContain(`${FAMILIES[language] ?? 'Noto Sans'}, in the file`);
    expect(await differing(cut, await show(whole, 'svg'))).toBe(0);
    expect(fonts).toEqual(await fontsDrawn());
  },
);

test.each(Object.keys(TEXTS))('%s: so is a page', async (language) => {
  const file = await fileOf('html', mapOf(TEXTS[language] ?? ''));
  const whole = await withWholeFonts(file);
  expect(file.length).toBeLessThan(whole.length);
  const cut = await show(file, 'html');
  const fonts = await fontsDrawn();
  // FreeType takes the measures by which it hints small letters from what letters there are.
  expect(await differing(cut, await show(whole, 'html'))).toBeLessThan(400);
  expect(fonts).toEqual(await fontsDrawn());
});

test('letters that no bundled font has bring nothing along', async () => {
  const plain = await fileOf('svg', mapOf('Buy'));
  const japanese = await fileOf('svg', mapOf('Buy 支払いボタンが見つからず'));
  const fonts = (file: string): string[] => file.match(/base64,[^)]*/g) ?? [];
  expect(fonts(japanese)).toEqual(fonts(plain));
});
