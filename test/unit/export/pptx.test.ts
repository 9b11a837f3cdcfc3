/** Maps as presentations: native shapes, charts and notes, everything on its slide, the same bytes every time. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pptxOf } from '../../../electron/core/export/office/exporters.ts';
import { gather } from '../../../electron/core/export/office/source.ts';
import { LINE_HEIGHT, SLIDE, type Deck, type DeckItem } from '../../../shared/formats/pptx/deck.ts';
import { officeSource } from '../../../shared/formats/office/source.ts';
import { pathBox } from '../../../shared/formats/pptx/slide-xml.ts';
import { wrapText } from '../../../shared/layout/wrap.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { buildDeck } from '../../../shared/slides/deck.ts';
import { makeMap } from '../../support/map-data.ts';
import { partsOf, quotedSource, requestOf } from '../../support/office-files.ts';
import { denseMap, languageMap, LONG_WORD, SENTENCES } from '../../support/print-maps.ts';

const deckOf = async (map: MapData, quotes = true): Promise<Deck> =>
  buildDeck(officeSource(await gather(quotedSource(map), { quotes }, '2026-11-29')));
const textOf = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, t]) => t).join('\n');

test('every slide has a title, notes and a number, and all parts hold together', async () => {
  const { bytes, pages } = await pptxOf(requestOf(quotedSource(languageMap()), 'pptx'));
  const parts = partsOf(bytes);
  const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));
  expect(slides).toHaveLength(pages ?? 0);
  const faults = slides.flatMap((path) => {
    const xml = parts.get(path) ?? '';
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
    const notes = textOf(parts.get(path.replaceAll('slide', 'notesSlide')) ?? '');
    return [
      ...(xml.match(/<p:ph type="title"\/>/gu)?.length === 1 ? [] : [`${path}: no one title`]),
      ...(xml.includes('type="slidenum"') ? [] : [`${path}: no number`]),
      ...(new Set(ids).size === ids.length ? [] : [`${path}: an id twice`]),
      ...(notes.length > 10 ? [] : [`${path}: no notes`]),
    ];
  });
  expect(faults).toEqual([]);
  const all = slides.map((path) => textOf(parts.get(path) ?? '')).join('\n');
  for (const words of ['Discover', 'สั่งซื้อ', 'Оформлення замовлення', 'Sử dụng và đổi trả', SENTENCES.uk])
    expect(all).toContain(words);
});

test('the emotion curve is a chart of its own with its numbers in a workbook', async () => {
  const { bytes } = await pptxOf(requestOf(quotedSource(languageMap()), 'pptx'));
  const chart = partsOf(bytes).get('ppt/charts/chart1.xml') ?? '';
  expect(chart).toContain('<c:v>Olena Коваль, assumed</c:v>');
  expect(chart).toContain('<c:v>สมชาย ใจดี, assumed</c:v>');
  expect(chart).toContain('<c:v>Measured from feedback, with 95 % intervals</c:v>');
  expect(chart).toContain('<c:errValType val="cust"/>');
  const values = chart.slice(chart.indexOf('<c:val>'), chart.indexOf('</c:val>'));
  expect([...values.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, v]) => Number(v))).toEqual([
    1, 1.5, -2, 0, -0.5, 2,
  ]);
  const workbook = unzipSync(bytes)['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array();
  const sheet = partsOf(workbook).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<c r="B3"><v>1.5</v></c>');
  expect(sheet).toContain('Discover: Search');
});

test('pain points stand with verbatims, their source and date, marked with their language, or without', async () => {
  const source = quotedSource(languageMap());
  const xml = async (quotes: boolean): Promise<string> => {
    const { bytes } = await pptxOf(requestOf(source, 'pptx', { quotes }));
    return [...partsOf(bytes)]
      .filter(([path]) => path.includes('slides/slide'))
      .map(([, own]) => own)
      .join('');
  };
  const quoted = await xml(true);
  expect(textOf(quoted)).toContain('App reviews · 4 Mar 2026 · score 2/5');
  expect(quoted).toMatch(/lang="th-TH"[^>]*>(?:(?!<a:t>).)*<a:t>หาปุ่มชำระเงินไม่เจอ/u);
  expect(quoted).toMatch(/lang="id-ID"[^>]*>(?:(?!<a:t>).)*<a:t>Tidak menemukan/u);
  expect(quoted).toMatch(/lang="vi-VN"[^>]*>(?:(?!<a:t>).)*<a:t>Không tìm thấy/u);
  expect(quoted).toMatch(/lang="uk-UA"[^>]*>(?:(?!<a:t>).)*<a:t>Не знайшла/u);
  expect(textOf(await xml(false))).not.toContain('App reviews');
});

test('the same map gives the same bytes', async () => {
  const write = async (): Promise<Uint8Array> =>
    (await pptxOf(requestOf(quotedSource(languageMap()), 'pptx'))).bytes;
  expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
});

/** What of an item stands outside of its slide or its own box. */
function outside(item: DeckItem): string[] {
  const box = item.kind === 'path' ? pathBox(item.path) : item.box;
  const isOut =
    box.x < -0.01 ||
    box.y < -0.01 ||
    box.x + box.width > SLIDE.width + 0.01 ||
    box.y + box.height > SLIDE.height + 0.01;
  const found = isOut || box.width < 0 || box.height < 0 ? [`${item.name} at ${JSON.stringify(box)}`] : [];
  if (item.kind !== 'shape' || !item.text) return found;
  const { paragraphs, size, inset = 0 } = item.text;
  const width = box.width - 2 * inset;
  const height = paragraphs.reduce((sum, { runs, after = 0 }) => {
    const [run] = runs;
    if (!run) return sum;
    const own = run.size ?? size;
    const lines = wrapText(run.text, width, { size: own, weight: run.bold ? 600 : 400 }).length;
    return sum + lines * own * LINE_HEIGHT + after;
  }, 0);
  return height + 2 * inset > box.height + 0.5
    ? [...found, `${item.name}: ${height} in ${box.height}`]
    : found;
}

const LONG = `${SENTENCES.th} ${SENTENCES.vi} ${SENTENCES.uk} `.repeat(70);
const STRAINED = makeMap({
  meta: { title: 'ชื่อแผนที่ '.repeat(40), personaIds: ['p1', 'p2'] },
  stages: [
    {
      id: 'a',
      title: 'Етап '.repeat(60),
      steps: Array.from({ length: 40 }, (_, i) => `Langkah ${i} ${LONG_WORD}`),
    },
    { id: 'b', title: LONG_WORD.repeat(5) },
  ],
  lanes: [
    { id: 'pain', kind: 'painPoints', title: 'Điểm đau '.repeat(40) },
    { id: 'mood', kind: 'emotion' },
    { id: 'numbers', kind: 'metrics' },
  ],
  cards: [
    { id: 'long', laneId: 'pain', columnId: 'b', text: LONG, evidence: ['f0', 'f1'] },
    { id: 'word', laneId: 'pain', columnId: 'a.3', text: LONG_WORD.repeat(20), severity: 5, tags: ['g1'] },
    ...Array.from({ length: 120 }, (_, i) => ({
      id: `n${i}`,
      laneId: 'numbers',
      columnId: 'b',
      text: SENTENCES.th,
      number: i,
      unit: 'phút',
    })),
  ],
  points: [
    { laneId: 'mood', columnId: 'b', personaId: 'p1', value: -2, word: LONG_WORD, quote: SENTENCES.vi },
  ],
});

test.each([
  ['five languages', languageMap()],
  ['many cards', denseMap(12, 8, 3)],
  ['texts of every length', STRAINED],
  ['nothing in it', makeMap({ stages: [], lanes: [] })],
  ['one stage without cards', makeMap({ stages: [{ id: 's' }], lanes: [{ id: 'l', kind: 'steps' }] })],
])('nothing reaches beyond its slide: %s', async (_, map) => {
  const { slides } = await deckOf(map);
  expect(slides.length).toBeGreaterThan(0);
  expect(
    slides.flatMap(({ items }, at) => items.flatMap(outside).map((one) => `slide ${at + 1}: ${one}`)),
  ).toEqual([]);
});

const wordsOf = (item: DeckItem): string[] =>
  item.kind === 'shape'
    ? (item.text?.paragraphs ?? []).flatMap(({ runs }) => runs.map(({ text }) => text))
    : [];

test('no text is lost where it goes on to further slides', async () => {
  const { slides } = await deckOf(STRAINED, false);
  const ofStages = slides.filter(({ items }) =>
    items.some((item) => wordsOf(item).some((text) => /^Stage \d of \d/u.test(text))),
  );
  const cards = ofStages.flatMap(({ items }) => items);
  const bare = (text: string): string => text.replaceAll(/[\s-]/gu, '');
  const long = cards.filter(({ name }) => LONG.startsWith(name) && name.length > 20).flatMap(wordsOf);
  expect(long.length).toBeGreaterThan(5);
  expect(bare(long.join(''))).toContain(bare(LONG));
  const numbers = cards.flatMap(wordsOf).filter((text) => text.endsWith(' phút'));
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, i) => `${i} phút`));
});

test('cards of a map stand on its overview as they lie on the canvas', async () => {
  const { slides } = await deckOf(languageMap());
  const overview = slides.find(({ items }) =>
    items.some((item) => item.kind === 'shape' && item.name === 'Lane Pain points'),
  );
  const box = (name: string) => {
    const item = overview?.items.find((one) => one.kind === 'shape' && one.name.startsWith(name));
    return item && item.kind === 'shape' ? item.box : { x: NaN, y: NaN, width: NaN, height: NaN };
  };
  const [first, next] = [box('Step 2'), box('Step 3')];
  expect(next.x).toBeGreaterThan(first.x);
  expect(box('Stage สั่งซื้อ').y).toBeLessThan(box(SENTENCES.th.slice(0, 20)).y);
});
