/** A map over several pages in a real Chromium: every card whole and once, every page of exact size, none too many. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChromiumPrinter, type ChromiumPrinter } from '../../electron/core/export/chromium-printer.ts';
import type { ExportSource } from '../../electron/core/export/payload.ts';
import { exportMap } from '../../electron/core/export/export-map.ts';
import type { Appendix, PrintOptions } from '../../shared/contract/types.ts';
import { mmToPoints, pageOf } from '../../shared/layout/paper.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from '../support/map-data.ts';
import { png } from '../support/pictures.ts';
import { pdfText } from '../support/pdf-facts.ts';
import { buildPrintView, type PrintBuild } from '../support/print-build.ts';
import { denseMap, exportSource, languageMap, LONG_WORD, SENTENCES } from '../support/print-maps.ts';

let folder = '';
let build: PrintBuild | undefined;
let printer: ChromiumPrinter | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sojourn-pages-'));
  build = await buildPrintView();
  printer = createChromiumPrinter({ rendererFolder: build.folder });
}, 120_000);
afterAll(async () => {
  await printer?.close();
  await build?.remove();
  await rm(folder, { recursive: true, force: true });
});

async function print(
  map: MapData,
  options: PrintOptions,
  extra: Partial<ExportSource> = {},
  appendices: readonly Appendix[] = [],
): Promise<{ path: string; document: PDFDocument }> {
  if (!printer) throw new Error('no printer');
  const outPath = join(folder, 'map.pdf');
  const { pages } = await exportMap({
    ...exportSource(map, extra),
    options: { format: 'pdf', print: options, appendices },
    outPath,
    signal: new AbortController().signal,
    printer,
  });
  const document = await PDFDocument.load(readFileSync(outPath), { updateMetadata: false });
  expect(document.getPageCount()).toBe(pages);
  const { widthMm, heightMm } = pageOf(options);
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox();
    expect(width).toBeCloseTo(mmToPoints(widthMm), 3);
    expect(height).toBeCloseTo(mmToPoints(heightMm), 3);
  }
  return { path: outPath, document };
}

/** A map whose cards are numbered words that stand nowhere else. */
function numbered(stages: number, lanes: number): MapData {
  const stageIds = Array.from({ length: stages }, (_, i) => `s${i}`);
  const laneIds = Array.from({ length: lanes }, (_, i) => `l${i}`);
  return makeMap({
    meta: { title: 'Numbered' },
    stages: stageIds.map((id) => ({ id, title: `Stage ${id}` })),
    lanes: laneIds.map((id) => ({ id, kind: 'steps' })),
    cards: stageIds.flatMap((columnId, i) =>
      laneIds.map((laneId, j) => ({ id: `c${i}-${j}`, laneId, columnId, text: `word${i}x${j}` })),
    ),
  });
}

const pagesOf = (path: string): string[] | null =>
  pdfText(path)
    ?.split('\f')
    .filter((text, i, all) => i < all.length - 1 || text.trim() !== '') ?? null;

describe('a map over several pages', () => {
  it.each([
    { layout: 'pages', paper: 'A4', landscape: true },
    { layout: 'pages', paper: 'A5', landscape: false, zoom: 120 },
    { layout: 'width', paper: 'Letter', landscape: false },
    { layout: 'tiles', paper: 'A3', landscape: true, overlap: 0 },
  ] as const)('has each card once, and no empty page: $layout on $paper', async (options) => {
    const map = options.layout === 'width' ? numbered(6, 40) : numbered(14, 9);
    const { path, document } = await print(map, options);
    expect(document.getPageCount()).toBeGreaterThan(1);
    const pages = pagesOf(path);
    if (pages === null) return;
    expect(pages).toHaveLength(document.getPageCount());
    const text = pages.join('\n');
    const counts = [...map.cards.values()].map((card) => [
      card.text,
      text.match(new RegExp(String.raw`\b${card.text}\b`, 'g'))?.length,
    ]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
    const parts = options.layout === 'width' ? pages : pages.slice(1);
    for (const page of parts) expect(page).toMatch(/word\d+x\d+/);
    pages.forEach((page, i) => expect(page).toContain(`page ${i + 1} of ${pages.length}`));
  });

  it('repeats the headers of stages and lanes on pages to read', async () => {
    const { path } = await print(numbered(14, 9), { layout: 'pages', paper: 'A4', landscape: true });
    for (const page of pagesOf(path)?.slice(1) ?? []) {
      expect(page).toMatch(/Stage s\d+/);
      const [, stage] = /word(\d+)x/.exec(page) ?? [];
      expect(page).toContain(`Stage s${stage}`);
    }
  });

  it('has the text of every script, titles in its outline, and is tagged', async () => {
    const { path, document } = await print(languageMap(), { layout: 'pages', paper: 'A4', landscape: true });
    const solid = (text: string): string => text.replaceAll(/\s/gu, '');
    const text = solid((pdfText(path, '-raw') ?? '').replaceAll('-\n', ''));
    const wanted = [...Object.values(SENTENCES), LONG_WORD];
    expect(wanted.filter((sentence) => text !== '' && !text.includes(solid(sentence)))).toEqual([]);
    expect(document.catalog.toString()).toMatch(/\/Outlines/);
    expect(document.catalog.toString()).toMatch(/\/StructTreeRoot/);
  });

  it.each(['onePage', 'pages', 'width', 'tiles'] as const)(
    'stands on paper that is smaller than one of its cards: %s',
    async (layout) => {
      const paper = { paper: 'custom', landscape: false, width: 50, height: 50 } as const;
      const { path, document } = await print(numbered(3, 2), { ...paper, layout });
      const least = { onePage: 1, width: 1, pages: 4, tiles: 6 }[layout];
      expect(document.getPageCount()).toBeGreaterThanOrEqual(least);
      // Pages that are glued together have parts of such a card each.
      const text = layout === 'tiles' ? undefined : pdfText(path)?.replaceAll(/\s/gu, '');
      if (text === undefined) return;
      for (const word of ['word0x0', 'word1x1', 'word2x1']) expect(text).toContain(word);
    },
  );

  it('prints titles of 300 characters and a card of 20,000, to their last word', async () => {
    const title = `${'Оформлення замовлення й оплата частинами '.repeat(8).slice(0, 290)} endtitle`;
    const map = makeMap({
      meta: { title },
      stages: [{ id: 's', title }],
      lanes: [{ id: 'l', kind: 'painPoints', title }],
      cards: [
        {
          id: 'c',
          laneId: 'l',
          columnId: 's',
          text: `${'слово ข้อความ word '.repeat(1100).slice(0, 19_990)} lastword`,
        },
      ],
    });
    for (const layout of ['onePage', 'pages'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one printer
      const { path } = await print(map, { paper: 'A4', landscape: true, layout });
      const text = pdfText(path) ?? 'lastword endtitle';
      expect(text).toContain('lastword');
      expect(text.replaceAll(/-?\s+/gu, '')).toContain('endtitle');
    }
  });

  it('goes on where a card is higher than a page', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
    const map = makeMap({
      stages: [{ id: 's', title: 'Stage' }],
      lanes: [{ id: 'l', kind: 'painPoints' }],
      cards: [{ id: 'long', laneId: 'l', columnId: 's', text: words.join(' ') }],
    });
    const { path, document } = await print(map, { layout: 'pages', paper: 'A5', landscape: false });
    expect(document.getPageCount()).toBeGreaterThan(4);
    const text = pdfText(path);
    if (text === null) return;
    const seen = new Set(text.match(/\bw\d+\b/g));
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  });

  it('has boxes and marks for trimming', async () => {
    const { document } = await print(languageMap(), { paper: 'A4', landscape: false, bleed: 3 });
    const [page] = document.getPages();
    const trim = page?.getTrimBox();
    expect(trim?.width).toBeCloseTo(mmToPoints(210), 3);
    expect(trim?.height).toBeCloseTo(mmToPoints(297), 3);
    expect(page?.getBleedBox().width).toBeCloseTo(mmToPoints(216), 3);
    expect(page?.getMediaBox().width).toBeCloseTo(mmToPoints(228), 3);
  });

  it('has the logo on every page, in its own colour', async () => {
    const logo = { bytes: png(60, 20, () => [0, 160, 80]), mime: 'image/png' };
    const { document } = await print(
      numbered(6, 3),
      { paper: 'A4', landscape: true, layout: 'pages' },
      { logo },
    );
    const pictures = document.getPages().map(({ node }) => {
      const objects = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
      return objects?.keys().length ?? 0;
    });
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures.every((count) => count > 0)).toBe(true);
  });

  it('begins with its pages in small where it takes several', async () => {
    const { path, document } = await print(denseMap(30, 12), {
      layout: 'tiles',
      paper: 'A4',
      landscape: true,
      zoom: 60,
    });
    expect(document.getPageCount()).toBeGreaterThan(5);
    const [key] = pagesOf(path) ?? [];
    const labels = ['A1', 'B1', 'A2', 'B2'];
    expect(labels.filter((label) => key !== undefined && !key.includes(label))).toEqual([]);
  });
});

describe('paper for workshops', () => {
  it('is the map without its cards and curves', async () => {
    const map = numbered(4, 3);
    const { path, document } = await print(map, { paper: 'A3', landscape: true, isBlank: true });
    expect(document.getPageCount()).toBe(1);
    const text = pdfText(path) ?? 'Stage s3';
    expect(text).toContain('Stage s3');
    expect(text).not.toMatch(/word\d/);
  });

  it('is two maps on one page, each with its own title', async () => {
    const future = makeMap({ meta: { title: 'A year from now' }, stages: [{ id: 'f', title: 'Later' }] });
    const options: PrintOptions = { paper: 'A3', landscape: false, beside: 'future' };
    const { path, document } = await print(numbered(4, 3), options, { otherMap: () => exportSource(future) });
    expect(document.getPageCount()).toBe(1);
    const text = pdfText(path) ?? 'Numbered A year from now';
    expect(text).toContain('Numbered');
    expect(text).toContain('A year from now');
  });

  it('goes before what follows them, and so does a map on a roll', async () => {
    const future = makeMap({ meta: { title: 'A year from now' }, stages: [{ id: 'f', title: 'Later' }] });
    const extra = { otherMap: () => exportSource(future) };
    const both = await print(numbered(4, 3), { paper: 'A3', landscape: false, beside: 'future' }, extra, [
      'dotSheet',
    ]);
    expect(both.document.getPageCount()).toBe(2);
    const [first = 'Numbered A year from now'] = pagesOf(both.path) ?? [];
    expect(first).toContain('Numbered');
    expect(first).toContain('A year from now');
    const outPath = join(folder, 'roll.pdf');
    await exportMap({
      ...exportSource(numbered(30, 3)),
      options: {
        format: 'pdf',
        print: { paper: 'roll', landscape: false, width: 610 },
        appendices: ['dotSheet'],
      },
      outPath,
      signal: new AbortController().signal,
      printer: printer as ChromiumPrinter,
    });
    const roll = await PDFDocument.load(readFileSync(outPath), { updateMetadata: false });
    const sizes = roll.getPages().map((page) => page.getMediaBox());
    expect(sizes).toHaveLength(2);
    expect(sizes[0]?.height).toBeCloseTo(mmToPoints(610), 3);
    expect(sizes[0]?.width).toBeGreaterThan(mmToPoints(2000));
    expect(sizes[1]?.width).toBe(sizes[0]?.width);
  });

  it('is sheets to fill in and to cut out, each on pages of its own', async () => {
    const appendices = ['personaSheet', 'stickyCards', 'dotSheet'] as const;
    const { document, path } = await print(numbered(4, 3), { paper: 'A4', landscape: true }, {}, appendices);
    // The map, a persona, cards for the three lanes of one title, dots.
    expect(document.getPageCount()).toBe(4);
    expect(pagesOf(path)?.[1] ?? 'Frustrations').toContain('Frustrations');
  });
});

describe.runIf(!spawnSync('qpdf', ['--version']).error)('as qpdf checks it', () => {
  it('is sound', async () => {
    const { path } = await print(numbered(6, 5), { layout: 'tiles', paper: 'A4', landscape: true, bleed: 3 });
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect({ status, text: stdout + stderr }).toMatchObject({ status: 0 });
  });
});
