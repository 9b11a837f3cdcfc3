/** Mystery visits in slides, reports and workbooks: as charts and tables that can be edited, numbers as numbers. */
import { expect, test } from 'vitest';
import { docxOf, pptxOf, xlsxOf } from '../../../electron/core/export/office/exporters.ts';
import { gather } from '../../../electron/core/export/office/source.ts';
import type { ExportSource } from '../../../electron/core/export/payload.ts';
import { mapVisits, visitGroups } from '../../../shared/audits/map-visits.ts';
import { visitedColumns } from '../../../shared/audits/visit-results.ts';
import { officeSource } from '../../../shared/formats/office/source.ts';
import { SLIDE, type DeckSlide } from '../../../shared/formats/pptx/deck.ts';
import { decodeXml } from '../../../shared/formats/xml.ts';
import type { Scenario, Visit, VisitStep } from '../../../shared/model/audits/types.ts';
import { visitSlides } from '../../../shared/slides/visit-slides.ts';
import { partsOf, quotedSource, requestOf } from '../../support/office-files.ts';
import { languageMap, LONG_WORD } from '../../support/print-maps.ts';

const map = languageMap();
const column = map.columns[0]?.id ?? '';
const ASKED = new Date(2026, 9, 5, 9, 0, 30).getTime();

const facts = (part: Partial<VisitStep>): VisitStep => {
  return {
    expected: null,
    experienced: null,
    from: null,
    to: null,
    note: '',
    quote: '',
    pictures: [],
    files: [],
    ...part,
  };
};

function scenario(id: string, titles: readonly string[], part: Partial<Scenario> = {}): Scenario {
  return {
    id,
    order: 'a',
    name: `Scenario ${id}`,
    brief: 'Ask for help',
    mapId: map.id,
    scale: { min: 1, max: 5 },
    steps: titles.map((title, at) => {
      return {
        id: `${id}${at}`,
        order: 'a',
        title,
        columnId: at === 0 ? column : null,
        touchpointId: null,
        weight: 1,
        within: 60,
      };
    }),
    ...part,
  };
}

const visit = (id: string, of: Scenario, brand: string, steps: Record<string, VisitStep>): Visit => {
  return { id, order: 'a', scenarioId: of.id, shopper: 'Ірина', date: '2026-10-05', brand, steps, files: [] };
};

const short = scenario('s', ['Call', '=Pay()']);
const long = scenario(
  'l',
  Array.from({ length: 14 }, (_, at) => `${LONG_WORD} ${LONG_WORD} ${at}`),
);
const DATA = {
  scenarios: [short, long, scenario('elsewhere', ['x'], { mapId: 'other' }), scenario('unvisited', ['x'])],
  visits: [
    visit('v1', short, '', {
      s0: facts({
        expected: 4,
        experienced: 2,
        from: ASKED,
        to: ASKED + 90_000,
        note: '=1+1',
        quote: 'Ласкаво',
      }),
      s1: facts({ experienced: 'na' }),
    }),
    visit('v2', short, '', { s0: facts({ experienced: 4, from: ASKED, to: ASKED + 30_000 }) }),
    visit('v3', short, 'Rival', { s0: facts({ experienced: 5 }) }),
    visit('v4', long, '', { l0: facts({ experienced: 3 }) }),
  ],
};
const visits = mapVisits(DATA, map.id);
const source: ExportSource = quotedSource(map, { visits, visited: visitedColumns(visits, map.id) });

const texts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'gu'))].map(([, text = '']) =>
    decodeXml(text),
  );

test('only visited scenarios of the map count, by scenario and brand', () => {
  expect(visitGroups(visits).map(({ scenario: { id }, brand }) => `${id}/${brand}`)).toEqual([
    's/',
    's/Rival',
    'l/',
  ]);
});

test('slides hold the curve as a chart with its numbers, and the steps as a table', async () => {
  const { bytes } = await pptxOf(requestOf(source, 'pptx'));
  const parts = partsOf(bytes);
  const charts = [...parts].filter(([path]) => path.startsWith('ppt/charts/chart')).map(([, xml]) => xml);
  const own = charts.find((xml) => xml.includes('Experienced, with 95 % intervals')) ?? '';
  expect(texts(own, 'c:v')).toContain('Call');
  expect(texts(own, 'c:v')).toContain('3');
  expect(own).toContain('<c:max val="5"/><c:min val="1"/>');
  expect(charts[0]).toContain('Mystery visits, with 95 % intervals');
  const slide = [...parts.values()].find((xml) => xml.includes('<a:tbl>')) ?? '';
  expect(texts(slide, 'a:t')).toEqual(
    expect.arrayContaining(['Scenario s', 'Call', '4 (n = 1)', '3 (1 to 5, n = 2)', '60 s, 1 of 2 in time']),
  );
  const notes = [...parts].filter(([path]) => path.includes('notesSlides/')).map(([, xml]) => xml);
  expect(notes.join('')).toContain('Ласкаво');
});

const slidesOf = async (): Promise<DeckSlide[]> =>
  visitSlides(officeSource(await gather(source, {}, '2026-11-29')));

test('many steps with long words go on to more slides, and nothing leaves its slide or covers another', async () => {
  const slides = await slidesOf();
  expect(slides.length).toBeGreaterThan(3);
  const rows = slides.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'table' ? item.rows.length - 1 : [])),
  );
  expect(rows.reduce((sum, count) => sum + count, 0)).toBe(2 + 2 + 14);
  for (const { items } of slides) {
    const table = items.find(({ kind }) => kind === 'table');
    const chart = items.find(({ kind }) => kind === 'chart');
    if (table?.kind !== 'table' || chart?.kind !== 'chart') throw new Error('a slide without its parts');
    expect(table.box.y + table.box.height).toBeLessThanOrEqual(SLIDE.height);
    expect(table.box.height).toBeCloseTo(
      table.rows.reduce((sum, { height }) => sum + height, 0),
      6,
    );
    expect(table.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(table.box.width, 6);
    expect(chart.box.height).toBeGreaterThanOrEqual(100);
    expect(chart.box.y + chart.box.height).toBeLessThanOrEqual(table.box.y);
  }
});

test('the report has scenarios under a heading, with tables; quotes only where they are wanted', async () => {
  const body = async (quotes: boolean): Promise<string> => {
    const { bytes } = await docxOf(requestOf(source, 'docx', { quotes }));
    return texts(partsOf(bytes).get('word/document.xml') ?? '', 'w:t').join('|');
  };
  const told = await body(true);
  for (const words of ['Mystery visits', 'Scenario s, Rival', '3 (1 to 5, n = 2)', 'Call: =1+1', 'Ласкаво'])
    expect(told).toContain(words);
  expect(await body(false)).not.toContain('Ласкаво');
});

/** Cells of a sheet's rows by column letter, as they are stored. */
function rowsOf(xml: string): Record<string, string>[] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gsu)].map(
        ([, letters = '', cell = '']) => [letters, decodeXml(cell.replaceAll(/<[^>]*>/gu, ''))],
      ),
    ),
  );
}

test('the workbook has a list of visits and one of their steps, with times and ratings as numbers', async () => {
  const { bytes } = await xlsxOf(requestOf(source, 'xlsx'));
  const parts = partsOf(bytes);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/gu)].map(
    ([, name]) => name,
  );
  const sheet = (name: string): Record<string, string>[] =>
    rowsOf(parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`) ?? '');
  const [, first] = sheet('Mystery visits');
  // 5 October 2026 in days since 30 December 1899; (2 − 1) of 4 points, one step of two rated.
  expect(first).toMatchObject({ A: 'Scenario s', B: '46300', E: '25', F: '0.25', G: '1', H: '1', I: '2' });
  const [titles = {}, ...rows] = sheet('Visit steps');
  const letter = (title: string): string =>
    Object.entries(titles).find(([, name]) => name === title)?.[0] ?? '';
  const at = (title: string, row = 0): string | undefined => rows[row]?.[letter(title)];
  expect([at('Experienced'), at('Expected'), at('Answer took, s'), at('In time')]).toEqual([
    '2',
    '4',
    '90',
    'no',
  ]);
  expect(Number(at('Asked'))).toBeCloseTo(46_300 + 9 / 24, 6);
  expect([at('Note'), at('Quote')]).toEqual(['=1+1', 'Ласкаво']);
  expect([at('Does not apply', 1), at('Experienced', 1) || null]).toEqual(['yes', null]);
  const without = await xlsxOf(requestOf(source, 'xlsx', { quotes: false }));
  expect([...partsOf(without.bytes).values()].join('')).not.toContain('Ласкаво');
});
