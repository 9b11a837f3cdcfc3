/** Exports of what nobody should have to export: hundreds of large pictures, endless cards, titles as long as a page. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { carriedSource } from '../../../electron/core/export/carry.ts';
import { EXPORTERS } from '../../../electron/core/export/exporters.ts';
import { mapFileOf } from '../../../electron/core/export/map-json.ts';
import { gather, pictureNotes } from '../../../electron/core/export/office/source.ts';
import { buildPayload, type ExportSource } from '../../../electron/core/export/payload.ts';
import { hashOf } from '../../../electron/core/workspace/blobs.ts';
import { MAP_FORMATS } from '../../../shared/contract/map-formats.ts';
import { decodeXml } from '../../../shared/formats/xml.ts';
import { quotedSource, requestOf } from '../../support/office-files.ts';
import { makeMap } from '../../support/map-data.ts';
import { png } from '../../support/pictures.ts';

const MB = 1024 * 1024;

/** 300 cards with a picture of 10 MB each; all of them are the same bytes, so that the test itself holds few. */
function largePictures(): { readonly source: ExportSource; readonly most: () => number } {
  const small = png(4, 4, () => [1, 2, 3]);
  const bytes = new Uint8Array(10 * MB);
  bytes.set(small);
  const hash = hashOf(bytes);
  const hashes = Array.from({ length: 300 }, (_, i) => `${hash}-${i}`);
  const map = makeMap({
    stages: [{ id: 's', title: 'Buy' }],
    lanes: [{ id: 'l', kind: 'images' }],
    cards: hashes.map((image, i) => ({ id: `c${i}`, laneId: 'l', columnId: 's', image })),
  });
  let [asked, most] = [0, 0];
  const source = quotedSource(map, {
    picture: async () => {
      asked += 1;
      most = Math.max(most, asked);
      await Promise.resolve();
      asked -= 1;
      return { bytes, mime: 'image/png' };
    },
    smallPicture: () => ({ bytes: small, mime: 'image/png' }),
  });
  return { source, most: () => most };
}

test('of 300 pictures of 10 MB a page has the small ones, beyond what a page can hold', async () => {
  const { source, most } = largePictures();
  const { pictures } = await buildPayload(source, { paper: 'A3', landscape: true }, '2026-11-29');
  expect(Object.keys(pictures)).toHaveLength(300);
  const held = Object.values(pictures).reduce((sum, url) => sum + url.length, 0);
  expect(held).toBeLessThan(300 * MB);
  // One after the other: never all of them at once.
  expect(most()).toBe(1);
});

test('office files take as many as they can hold, and say how many they left out', async () => {
  const { source, most } = largePictures();
  const gathered = await gather(source, { pictures: true }, '2026-11-29');
  const held = Object.values(gathered.pictures).reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(held).toBeLessThanOrEqual(60 * MB);
  expect(Object.keys(gathered.pictures)).toHaveLength(6);
  expect(pictureNotes(gathered)[0]).toContain('294 pictures are left out');
  expect(most()).toBe(1);
});

test('a file of the map itself leaves out what it cannot hold, and says so', async () => {
  const { source } = largePictures();
  const { file, notes } = await mapFileOf(source);
  expect(file.pictures.length).toBeLessThanOrEqual(18);
  expect(notes.join(' ')).toMatch(/pictures? (?:is|are)/u);
  const { json } = await carriedSource(source, { format: 'png' });
  expect(json === null || json.length <= 60 * MB).toBe(true);
});

const TITLE = 'Оформлення замовлення й оплата частинами '.repeat(8).slice(0, 300);
const TEXT = `first ${'рядок ខ្មែរ ข้อความ word '.repeat(800)}`.slice(0, 19_990).padEnd(19_991) + 'lastword';

const endless = (): ExportSource =>
  quotedSource(
    makeMap({
      meta: { title: TITLE },
      stages: [{ id: 's', title: TITLE, steps: [TITLE, 'b'] }],
      lanes: [
        { id: 'l', kind: 'painPoints', title: TITLE },
        { id: 'm', kind: 'touchpoints', title: TITLE },
      ],
      cards: [
        { id: 'c', laneId: 'l', columnId: 's.0', text: TEXT, note: TEXT, owner: TITLE },
        { id: 'd', laneId: 'm', columnId: 's.0', text: TEXT },
      ],
    }),
  );

/** All text in a file, whatever it is. */
function textIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, part]) => decodeXml(strFromU8(part)))
    .join('\n');
}

test.each(MAP_FORMATS.filter((format) => format !== 'pdf' && format !== 'png'))(
  'a card of 20,000 characters and titles of 300 are written whole: %s',
  async (format) => {
    const { bytes } = await EXPORTERS[format](requestOf(endless(), format));
    const text = textIn(bytes);
    expect(text).toContain('lastword');
    expect(text).toContain('first');
    // Packed parts may spell anything.
    expect(text.replaceAll(/[\w+/=]{80,}/gu, '')).not.toMatch(/NaN|undefined/u);
  },
);

test('a map with nothing in it is a file in every format that needs no browser', async () => {
  for (const format of MAP_FORMATS.filter((one) => one !== 'pdf' && one !== 'png')) {
    const empty = quotedSource(makeMap({ stages: [], lanes: [] }));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { bytes } = await EXPORTERS[format](requestOf(empty, format));
    expect(bytes.length).toBeGreaterThan(10);
  }
});
