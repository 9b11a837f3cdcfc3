/** SVG of a map: valid, without script, with every word of the map, and nothing outside of its box. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPayload } from '../../../../electron/core/export/payload.ts';
import {
  fontFaces,
  neededFaces,
  noteCharacters,
  notingPainter,
  serves,
} from '../../../../electron/core/export/picture/fonts.ts';
import { NEUTRALS } from '../../../../shared/formats/map/svg/palette.ts';
import { layOut, writeSvg } from '../../../../shared/formats/map/svg/map-svg.ts';
import { fitText, paintText } from '../../../../shared/formats/map/svg/text.ts';
import type { MapData } from '../../../../shared/model/types.ts';
import { readXml } from '../../../../shared/formats/map/xml-read.ts';
import { ICON_SHAPES } from '../../../../shared/print/icon-shapes.ts';
import { makeMap } from '../../../support/map-data.ts';
import { blueprintMap, exportSource, languageMap } from '../../../support/print-maps.ts';

async function svgOf(map: MapData): Promise<string> {
  const payload = await buildPayload(exportSource(map), { paper: 'A3', landscape: true }, '2026-11-29');
  return writeSvg(layOut(payload));
}

test('every card of the map is there, word by word', async () => {
  const map = languageMap();
  const svg = await svgOf(map);
  const words = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00ad\u2010-]/g, '');
  for (const card of map.cards.values()) {
    const text = card.text.replaceAll(/[\s-]/g, '').replaceAll('&', '&amp;');
    expect(words).toContain(text);
  }
  for (const { title } of [...map.stages, ...map.lanes]) expect(words).toContain(title.replaceAll(/\s/g, ''));
  expect(words).toContain('29Nov2026');
});

test('hostile words stay words, and the file is well-formed', async () => {
  const evil = '</text><script>alert(1)</script>" onload="x\u0000\ud800&amp;]]>';
  const map = makeMap({
    meta: { title: evil },
    stages: [{ id: 's', title: evil, steps: [evil] }],
    lanes: [{ id: 'l', kind: 'painPoints', title: evil }],
    cards: [{ id: '"><script>', laneId: 'l', columnId: 's.0', text: evil, owner: evil, source: evil }],
  });
  const svg = await svgOf(map);
  expect(svg).not.toContain('<script');
  expect(svg).not.toMatch(/\sonload="/);
  expect(() => readXml(svg)).not.toThrow();
});

test('it is the same to the byte, also for a blueprint, a map without stages and collapsed parts', async () => {
  const shut = makeMap({
    stages: [{ id: 'a', collapsed: true, title: 'ซื้อ' }, { id: 'b' }],
    lanes: [
      { id: 'l', kind: 'text', collapsed: true },
      { id: 'm', kind: 'metrics' },
    ],
    cards: [
      { id: 'c', laneId: 'm', columnId: 'b', number: 12.5, unit: '%', target: 20, trend: [1, 3, 2] },
      { id: 'd', laneId: 'm', columnId: 'a', number: 1 },
    ],
  });
  for (const map of [blueprintMap(), makeMap({}), shut]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const [one, two] = [await svgOf(map), await svgOf(map)];
    expect(one).toBe(two);
    expect(one).not.toMatch(/NaN|undefined|Infinity/);
    expect(() => readXml(one)).not.toThrow();
  }
});

test('a lane has its icon, one that is collapsed or has an unknown one none', async () => {
  const lanes = ['truck', 'no-such', 'bus'].map((icon, i) => ({
    id: `l${i}`,
    kind: 'steps' as const,
    icon,
    collapsed: i === 2,
  }));
  const svg = await svgOf(makeMap({ stages: [{ id: 's' }], lanes }));
  expect(svg).toContain(ICON_SHAPES['truck'] ?? '-');
  expect(svg).not.toContain(ICON_SHAPES['bus'] ?? '');
  expect(() => readXml(svg)).not.toThrow();
});

test('the colours are the design tokens', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8');
  for (const [name, [light, dark]] of Object.entries(NEUTRALS)) {
    const token = name === 'paper' ? 'surface' : name;
    const pair = new RegExp(`--${token}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(css);
    const plain = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    expect([name, plain(pair?.[1] ?? ''), plain(pair?.[2] ?? '')]).toEqual([name, light, dark]);
  }
});

test('a line that is too long ends in an ellipsis, between whole characters', () => {
  expect(fitText('short', 100, 11)).toBe('short');
  const cut = fitText('กำลังดำเนินการอยู่ในขณะนี้', 60, 11);
  expect(cut).toMatch(/…$/);
  expect('กำลังดำเนินการอยู่ในขณะนี้'.startsWith(cut.slice(0, -1))).toBe(true);
});

test('a file of extended Latin stays behind where that of Vietnamese has its letters, and comes where it is needed', async () => {
  const { resolve } = createRequire(import.meta.url);
  const face = (part: string, from: number, to: number) => ({
    family: 'Noto Sans',
    weight: 400 as const,
    file: resolve(`@fontsource/noto-sans/files/noto-sans-${part}-400-normal.woff2`),
    unicodeRange: '',
    ranges: [[from, to] as const],
  });
  const [latin, ext, viet] = [
    face('latin', 0, 0xff),
    face('latin-ext', 0x100, 0x2ba),
    face('vietnamese', 0x110, 0x1b0),
  ];
  const needed = (text: string) => {
    const codes = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
    return neededFaces([latin, viet, ext], { 400: codes, 600: new Set() });
  };
  expect(await needed('Đơn hàng đã đến')).toEqual([latin, viet]);
  expect(await needed('Zażółć đ')).toEqual([latin, ext]);
  expect(await needed('plain')).toEqual([latin]);
});

test('the parts of letters are noted, and what they compose into on the way', () => {
  const noted = (text: string): string => {
    const codes = new Set<number>();
    noteCharacters(codes, text);
    return [...codes].map((code) => String.fromCodePoint(code)).join('');
  };
  expect(noted('ำ')).toBe('ำ\u0e4d\u0e32');
  expect(noted('ệ'.normalize('NFD'))).toBe('e\u0323\u0302\u1eb9\u1ec7');
  expect(noted('ệ'.normalize('NFC'))).toBe('\u1ec7e\u0323\u1eb9\u0302');
});

test('fonts are found in built style sheets, and chosen by what was painted', async () => {
  expect(await fontFaces('/nowhere')).toEqual([]);
  const { paint, characters } = notingPainter(paintText);
  paint({ lines: ['ซื้อ'], x: 0, y: 0, size: 13, paint: 'tx', weight: 600 });
  const face = { family: 'F', weight: 600, file: '', unicodeRange: '', ranges: [[0xe00, 0xe7f]] } as const;
  expect(serves(face, characters[600])).toBe(true);
  expect(serves(face, characters[400])).toBe(false);
});
