/** Maps as workbooks: grid and lists, dates as dates, numbers as numbers, nothing that would be computed. */
import { expect, test } from 'vitest';
import { xlsxOf } from '../../../electron/core/export/office/exporters.ts';
import { columnLetters } from '../../../shared/formats/office/cells.ts';
import { sheetNames } from '../../../shared/formats/office/workbook.ts';
import { decodeXml } from '../../../shared/formats/xml.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';
import { partsOf, QUOTES, quotedSource, requestOf } from '../../support/office-files.ts';
import { languageMap, SENTENCES } from '../../support/print-maps.ts';

interface Cell {
  readonly text: string;
  readonly style: number;
  readonly isText: boolean;
}
interface ReadSheet {
  readonly xml: string;
  readonly rows: readonly ReadonlyMap<string, Cell>[];
}

/** The sheets of a workbook by name, their cells by the titles in their first row. */
async function sheetsOf(map: MapData, quotes = true): Promise<Map<string, ReadSheet>> {
  const { bytes } = await xlsxOf(requestOf(quotedSource(map), 'xlsx', { quotes }));
  const parts = partsOf(bytes);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/gu)];
  return new Map(
    names.map(([, name = ''], at) => {
      const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
      const [titles = new Map<string, Cell>(), ...rows] = [
        ...xml.matchAll(/<row r="\d+"[^>]*>(.*?)<\/row>/gsu),
      ].map(([, row = '']) => cellsOf(row));
      const named = rows.map(
        (cells) =>
          new Map(
            [...titles].flatMap(([letters, { text }]) => {
              const cell = cells.get(letters);
              return cell ? [[text, cell] as const] : [];
            }),
          ),
      );
      return [decodeXml(name), { xml, rows: named }];
    }),
  );
}

function cellsOf(row: string): Map<string, Cell> {
  const cells = row.matchAll(/<c r="([A-Z]+)\d+"(?: s="(\d+)")?( t="inlineStr")?(?:\/>|>(.*?)<\/c>)/gsu);
  return new Map(
    [...cells].map(([, letters = '', style = '0', isText, content = '']) => {
      const text = decodeXml(/<(?:t|v)[^>]*>(.*?)<\/(?:t|v)>/su.exec(content)?.[1] ?? '');
      return [letters, { text, style: Number(style), isText: isText !== undefined }];
    }),
  );
}

test('the map is a grid of lanes and steps, and everything else a list that can be filtered', async () => {
  const sheets = await sheetsOf(languageMap());
  expect([...sheets.keys()]).toEqual(['Map', 'Cards', 'Emotion curves', 'Actions', 'Metrics', 'Evidence']);
  const grid = sheets.get('Map');
  expect(grid?.xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
  expect(grid?.rows.map((row) => row.get('Lane')?.text)).toContain('Pain points');
  const pains = grid?.rows.find((row) => row.get('Lane')?.text === 'Pain points');
  expect(pains?.get('สั่งซื้อ')?.text).toBe(SENTENCES.th);
  const mood = grid?.rows.find((row) => row.get('Lane')?.text === 'Emotion');
  expect(mood?.get('สั่งซื้อ')?.text).toBe('• Olena Коваль: −2\n• สมชาย ใจดี: −1.5');
  for (const [name, { xml }] of sheets) {
    expect([name, xml.includes('ySplit="1"')]).toEqual([name, true]);
    expect([name, xml.includes('<autoFilter ref="A1:')]).toEqual([name, name !== 'Map']);
    expect([name, xml.includes('<cols><col min="1" max="1" width=')]).toEqual([name, true]);
  }
});

test('dates are dates and numbers are numbers', async () => {
  const sheets = await sheetsOf(languageMap());
  const action = sheets.get('Actions')?.rows.find((row) => row.get('Action')?.text === 'Show the date');
  const due = action?.get('Due');
  // 31 January 2027, in days since 30 December 1899.
  expect(due).toMatchObject({ text: '46418', isText: false });
  expect(due?.style).toBeGreaterThan(0);
  expect(action?.get('Owner')).toMatchObject({ text: 'Nguyễn Thị Minh', isText: true });
  const metric = sheets.get('Metrics')?.rows.find((row) => row.get('Metric')?.text === 'On time');
  expect(metric?.get('Number')).toMatchObject({ text: '87.5', isText: false });
  expect(metric?.get('Target')).toMatchObject({ text: '95', isText: false });
  const card = sheets.get('Cards')?.rows.find((row) => row.get('Text')?.text === SENTENCES.th);
  expect(card?.get('Severity')).toMatchObject({ text: '4', isText: false });
  expect(card?.get('Feedback items')).toMatchObject({ text: '24', isText: false });
});

test('evidence stands with its source and date, or is left out', async () => {
  const map = languageMap();
  const rows = (await sheetsOf(map)).get('Evidence')?.rows ?? [];
  const said = rows.filter((row) => row.get('Card')?.text === SENTENCES.th);
  expect(said.map((row) => row.get('Feedback')?.text)).toEqual(QUOTES.map(({ text }) => text));
  expect(said[0]?.get('Source')?.text).toBe('App reviews');
  expect(said[0]?.get('Date')).toMatchObject({ text: '46085', isText: false });
  expect((await sheetsOf(map, false)).has('Evidence')).toBe(false);
});

test('what looks like a formula is a text, also after somebody edits it', async () => {
  const formulas = ['=HYPERLINK("http://example.com","x")', '+1+1', '-2+3', '@SUM(A1)', '\uFF1D1'];
  const map = makeMap({
    stages: [{ id: 's', title: '=1+1' }],
    lanes: [{ id: 'l', kind: 'actions', title: '@lane' }],
    cards: formulas.map((text, i) => ({ id: `c${i}`, laneId: 'l', columnId: 's', text, owner: text })),
  });
  const { bytes } = await xlsxOf(requestOf(quotedSource(map), 'xlsx'));
  const parts = partsOf(bytes);
  const all = [...parts.values()].join('');
  expect(all).not.toContain('<f>');
  const looks = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*>|<xf\/>/gu)].slice(1);
  const cards = (await sheetsOf(map)).get('Cards')?.rows ?? [];
  const styles = cards.map((row) => row.get('Text')?.style ?? 0);
  expect(cards.map((row) => row.get('Text')?.text)).toEqual(formulas);
  expect(styles.map((style) => looks[style]?.[0].includes('quotePrefix="1"'))).toEqual(
    formulas.map(() => true),
  );
});

test('the same map gives the same bytes, and an empty one a workbook too', async () => {
  const write = async (map: MapData): Promise<Buffer> =>
    Buffer.from((await xlsxOf(requestOf(quotedSource(map), 'xlsx'))).bytes);
  expect((await write(languageMap())).equals(await write(languageMap()))).toBe(true);
  expect([...(await sheetsOf(makeMap({ stages: [], lanes: [] }))).keys()]).toEqual(['Map']);
});

test('sheets have names that workbooks take, and columns letters', () => {
  const long = 'ขั้นตอนการสั่งซื้อสินค้าออนไลน์ทั้งหมดของลูกค้า';
  const names = sheetNames(['a/b:c', 'A B C', '', long, `${long}!`]);
  expect(names.slice(0, 3)).toEqual(['a b c', 'A B C 2', 'Sheet 3']);
  expect(names.every((name) => name.length <= 31)).toBe(true);
  expect(new Set(names).size).toBe(5);
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
