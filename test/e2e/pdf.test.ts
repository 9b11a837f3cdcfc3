/** Paper in a real Chromium: every size is one exact page, every script is text that other programs read. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChromiumPrinter, type ChromiumPrinter } from '../../electron/core/export/chromium-printer.ts';
import { buildPayload } from '../../electron/core/export/payload.ts';
import { exportMap } from '../../electron/core/export/export-map.ts';
import type { PrintOptions } from '../../shared/contract/types.ts';
import { mmToPoints, pageOf } from '../../shared/layout/paper.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from '../support/map-data.ts';
import { buildPrintView, type PrintBuild } from '../support/print-build.ts';
import {
  blueprintMap,
  denseMap,
  exportSource as source,
  languageMap,
  LONG_WORD,
  SENTENCES,
} from '../support/print-maps.ts';
import { scriptsMap } from '../support/scripts-workspace.ts';

const run = promisify(execFile);
const never = new AbortController().signal;
let build: PrintBuild;
let printer: ChromiumPrinter;
let folder = '';

beforeAll(async () => {
  build = await buildPrintView();
  printer = createChromiumPrinter({ rendererFolder: build.folder });
  folder = await mkdtemp(join(tmpdir(), 'sojourn-pdf-'));
});
afterAll(async () => {
  await printer?.close();
  await build?.remove();
  await rm(folder, { recursive: true, force: true });
});

async function print(
  map: MapData,
  options: PrintOptions,
  name = 'map',
): Promise<{ path: string; document: PDFDocument }> {
  const path = join(folder, `${name}.pdf`);
  await exportMap({
    ...source(map),
    options: { format: 'pdf', print: options },
    outPath: path,
    signal: never,
    printer,
  });
  return { path, document: await PDFDocument.load(await readFile(path), { updateMetadata: false }) };
}

/** Poppler's tools read the PDF as other programs do; the tests that need them are left out without them. */
function hasPoppler(): boolean {
  const found = ['pdftotext', 'pdffonts', 'pdfinfo'].every((tool) => !spawnSync(tool, ['-v']).error);
  if (!found) console.warn('Left out: reading the PDF with poppler (install the package poppler-utils).');
  return found;
}

async function poppler(tool: string, ...args: string[]): Promise<string> {
  return (await run(tool, args, { maxBuffer: 50_000_000 })).stdout;
}

const solid = (text: string): string => text.replaceAll(/\s/gu, '');

describe('a printed page', () => {
  const papers: PrintOptions[] = (['A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid'] as const).flatMap(
    (paper) => [false, true].map((landscape) => ({ paper, landscape })),
  );
  const custom: PrintOptions[] = [
    { paper: 'custom', landscape: false, width: 100, height: 100 },
    { paper: 'custom', landscape: false, width: 333.3, height: 77.7 },
    { paper: 'custom', landscape: true, width: 50, height: 2000, margin: 0 },
  ];

  it.each([...papers, ...custom])(
    'is one page of exact size: $paper, landscape $landscape, $width',
    async (options) => {
      const { document } = await print(languageMap(), options);
      const { widthMm, heightMm } = pageOf(options);
      expect(document.getPageCount()).toBe(1);
      const { width, height } = document.getPage(0).getMediaBox();
      expect(Math.abs(width - mmToPoints(widthMm))).toBeLessThan(0.5);
      expect(Math.abs(height - mmToPoints(heightMm))).toBeLessThan(0.5);
    },
  );

  it('carries title and structure', async () => {
    const { document } = await print(languageMap(), { paper: 'A4', landscape: true });
    expect(document.getTitle()).toBe(languageMap().meta.title);
    expect(document.getCreator()).toBe('Sojourn');
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true);
  });

  it.each([
    ['30 stages and 12 lanes', denseMap(30, 12)],
    ['a blueprint', blueprintMap()],
    ['nothing to draw', makeMap({ meta: { title: 'Nothing yet' } })],
  ])('stays one page with %s', async (_what, map) => {
    const { document } = await print(map, { paper: 'A4', landscape: true });
    expect(document.getPageCount()).toBe(1);
  });

  it('tells characters that no font has, and of those alone', async () => {
    // No font has letters of the private area, nor of places that are no letters yet.
    const found = await printer.withoutFont?.(['\ue123', '\u0378', '日', 'Я', 'ก', '★', 'ệ', '⚑'], never);
    expect(found?.filter((one) => one !== '日')).toEqual(['\ue123', '\u0378']);
    const text = 'Private \ue123';
    const map = makeMap({
      stages: [{ id: 's', title: text }],
      lanes: [{ id: 'l', kind: 'quotes' }],
      cards: [{ id: 'c', laneId: 'l', columnId: 's', text: SENTENCES.th }],
    });
    for (const format of ['pdf', 'png'] as const) {
      const outPath = join(folder, `letters.${format}`);
      const { notes } = await exportMap({
        ...source(map),
        options: { format },
        outPath,
        signal: never,
        printer,
      });
      expect(notes).toEqual([
        expect.stringContaining(
          'is a box in the file: others (U+E123). Install a font that has it and export',
        ),
      ]);
    }
  });

  it('is not printed after a cancel, and the printer goes on', async () => {
    const abort = new AbortController();
    const map = languageMap();
    const payload = await buildPayload(source(map), { paper: 'A4', landscape: true }, '2026-11-22');
    const printing = printer.print(payload, payload.page, abort.signal);
    abort.abort();
    await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
    expect((await printer.print(payload, payload.page, never)).byteLength).toBeGreaterThan(1000);
  });
});

describe.runIf(hasPoppler())('what other programs read in it', () => {
  it('is the text of every script', async () => {
    const { path } = await print(languageMap(), { paper: 'A3', landscape: true });
    // A hyphen at the end of a line is joined by readers that search a PDF.
    const text = solid((await poppler('pdftotext', '-raw', path, '-')).replaceAll('-\n', ''));
    const wanted = [...Object.values(SENTENCES), LONG_WORD, languageMap().meta.title];
    for (const sentence of wanted) expect(text).toContain(solid(sentence));
  });

  it('stands in fonts of its own where it is Arabic or Hebrew', async () => {
    const { path } = await print(scriptsMap('safe'), { paper: 'A3', landscape: true }, 'scripts');
    const fonts = await poppler('pdffonts', path);
    expect(fonts).toMatch(/NotoSansArabic-Regular +CID TrueType +Identity-H +yes yes yes/);
    expect(fonts).toMatch(/NotoSansHebrew\S*-Regular +CID TrueType +Identity-H +yes yes yes/);
    expect(solid(await poppler('pdftotext', '-raw', path, '-'))).toContain('תאריך');
  });

  it('is set in the bundled fonts, embedded with their names', async () => {
    const { path } = await print(languageMap(), { paper: 'A3', landscape: true });
    const fonts = await poppler('pdffonts', path);
    expect(fonts).toMatch(/NotoSans-Regular +CID TrueType +Identity-H +yes yes yes/);
    expect(fonts).toMatch(/NotoSansThai-Regular +CID TrueType +Identity-H +yes yes yes/);
    expect(fonts).toMatch(/NotoSansThai-SemiBold +CID TrueType +Identity-H +yes yes yes/);
  });

  it('is set in them alone, signs as well, whatever fonts the system has', async () => {
    const map = makeMap({
      meta: { title: 'Оплата → đổi trả → ★', personaIds: ['p1'] },
      stages: ['s1', 's2', 's3'].map((id) => ({ id, title: `◆ ${id}` })),
      lanes: [
        { id: 'touch', kind: 'touchpoints' },
        { id: 'mood', kind: 'emotion' },
      ],
      cards: ['■ ▲ ▼', '⚑ ✓ ☐ ⚠', '○ ◔ ◑ ●'].map((text, i) => ({
        id: `c${i}`,
        laneId: 'touch',
        columnId: `s${i + 1}`,
        text,
        moment: true,
        evidence: ['f1'],
      })),
      points: [2, -2, 1].map((value, i) => ({
        laneId: 'mood',
        columnId: `s${i + 1}`,
        personaId: 'p1',
        value,
      })),
    });
    const { path } = await print(map, { paper: 'A4', landscape: true }, 'signs');
    const fonts = (await poppler('pdffonts', path)).split('\n').slice(2).filter(Boolean);
    expect(fonts.filter((line) => !/^[A-Z]{6}\+NotoSans/.test(line))).toEqual([]);
    const text = solid(await poppler('pdftotext', '-raw', path, '-'));
    for (const signs of ['■▲▼', '⚑✓☐⚠', '○◔◑●', '★Momentoftruth', '▲+2', '⚑+1'])
      expect(text).toContain(signs);
  });

  it('is a heading, then a table with the stages as headings', async () => {
    const { path } = await print(languageMap(), { paper: 'A4', landscape: true });
    const structure = await poppler('pdfinfo', '-struct', path);
    expect(structure.match(/\bH1\b/g)).toHaveLength(1);
    expect(structure.match(/\bH2\b/g)).toHaveLength(6);
    expect(structure.indexOf('H1')).toBeLessThan(structure.indexOf('Table'));
    expect(structure.indexOf('Table')).toBeLessThan(structure.indexOf('H2'));
  });

  it('is a plain sentence where the map has no stages', async () => {
    const map = makeMap({ meta: { title: 'Nothing yet' }, lanes: [{ id: 'l', kind: 'steps' }] });
    const { path } = await print(map, { paper: 'Letter', landscape: false });
    expect(await poppler('pdftotext', path, '-')).toContain('This map has no stages yet.');
  });
});
