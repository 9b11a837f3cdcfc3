/** Pictures of cards and portraits in office files: each once, in their own shape, on the card that has them. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf, pptxOf, xlsxOf } from '../../../electron/core/export/office/exporters.ts';
import type { ExportSource } from '../../../electron/core/export/payload.ts';
import { partsOf, quotedSource, requestOf } from '../../support/office-files.ts';
import { makeMap } from '../../support/map-data.ts';
import { png } from '../../support/pictures.ts';

const WIDE = png(200, 100, () => [200, 30, 30]);
const TALL = png(40, 400, () => [30, 30, 200]);

/** Three cards with two pictures, and one whose picture is of a kind that office programs do not know. */
function source(): ExportSource {
  const map = makeMap({
    stages: [{ id: 's', title: 'Buy' }],
    lanes: [{ id: 'l', kind: 'painPoints' }],
    cards: [
      { id: 'a', laneId: 'l', columnId: 's', text: 'รูปกว้าง', image: 'wide' },
      { id: 'b', laneId: 'l', columnId: 's', text: '', image: 'tall' },
      { id: 'c', laneId: 'l', columnId: 's', text: 'again', image: 'wide' },
      { id: 'd', laneId: 'l', columnId: 's', text: 'webp', image: 'webp' },
    ],
  });
  const stored: Record<string, { bytes: Uint8Array; mime: string }> = {
    wide: { bytes: WIDE, mime: 'image/png' },
    tall: { bytes: TALL, mime: 'image/png' },
    webp: { bytes: WIDE, mime: 'image/webp' },
  };
  return quotedSource(map, { picture: (hash) => Promise.resolve(stored[hash] ?? null) });
}

const media = (bytes: Uint8Array): string[] =>
  Object.keys(unzipSync(bytes)).filter((path) => path.includes('/media/'));
/** Width by height of each picture that is shown. */
const shapes = (xml: string, size: RegExp): number[] =>
  [...xml.matchAll(size)].map(([, wide, high]) => Number(wide) / Number(high));

test('a presentation has them on their cards, below the words and within them', async () => {
  const { bytes, notes } = await pptxOf(requestOf(source(), 'pptx'));
  expect(media(bytes)).toHaveLength(2);
  expect(notes?.join(' ')).toContain('1 picture is left out');
  const slides = [...partsOf(bytes)].filter(([path]) => path.startsWith('ppt/slides/slide'));
  const box = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/u;
  const edges = (xml: string): [number, number] => {
    const [, , y, , height] = box.exec(xml) ?? [];
    return [Number(y), Number(y) + Number(height)];
  };
  const shown = slides.filter(([, xml]) => xml.includes('<p:pic>'));
  // The overview and the slide of the stage.
  expect(shown).toHaveLength(2);
  for (const [, slide] of shown) {
    const pictures = [...slide.matchAll(/<p:pic>.*?<\/p:pic>/gsu)].map(([xml]) => xml);
    expect(pictures).toHaveLength(3);
    const cards = [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gsu)].map(([xml]) => xml);
    for (const picture of pictures) {
      const [top, bottom] = edges(picture);
      expect(cards.some((card) => edges(card)[0] < top && edges(card)[1] > bottom)).toBe(true);
    }
  }
});

test('a document shows them after their cards', async () => {
  const { bytes } = await docxOf(requestOf(source(), 'docx'));
  expect(media(bytes)).toHaveLength(2);
  const xml = partsOf(bytes).get('word/document.xml') ?? '';
  const found = shapes(xml, /<wp:extent cx="(\d+)" cy="(\d+)"\/>/gu);
  expect(found).toHaveLength(3);
  expect(found[0]).toBeCloseTo(2, 2);
  expect(found[1]).toBeCloseTo(0.1, 2);
  expect(xml.indexOf('รูปกว้าง')).toBeLessThan(xml.indexOf('<w:drawing>'));
});

test('a workbook has them in a column of the list of cards, each in its row', async () => {
  const { bytes } = await xlsxOf(requestOf(source(), 'xlsx'));
  expect(media(bytes)).toHaveLength(2);
  const parts = partsOf(bytes);
  const drawing = parts.get('xl/drawings/drawing1.xml') ?? '';
  const rows = [...drawing.matchAll(/<xdr:row>(\d+)<\/xdr:row>/gu)].map(([, row]) => Number(row));
  expect(rows).toEqual([1, 2, 3]);
  const found = shapes(drawing, /<xdr:ext cx="(\d+)" cy="(\d+)"\/>/gu);
  expect(found[0]).toBeCloseTo(2, 2);
  expect(found[1]).toBeCloseTo(0.1, 1);
  const sheet = [...parts].find(
    ([path, xml]) => /sheets\/sheet\d\.xml$/u.test(path) && xml.includes('<drawing '),
  );
  expect(sheet?.[1]).toContain('Picture');
});
