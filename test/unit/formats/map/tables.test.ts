/** Maps as tables: Markdown, CSV, and TheyDo's insights. */
import { expect, test } from 'vitest';
import { joinCards, splitCards } from '../../../../shared/formats/map/card-lists.ts';
import { gridRows, writeGridCsv } from '../../../../shared/formats/map/map-grid.ts';
import { writeMarkdown } from '../../../../shared/formats/map/map-markdown.ts';
import { writeTheydo } from '../../../../shared/formats/map/map-theydo.ts';
import { plainCell } from '../../../../shared/formats/tsv.ts';
import { CsvReader } from '../../../../shared/formats/csv.ts';
import { makeMap } from '../../../support/map-data.ts';
import { gridOf, importText } from '../../../support/map-round-trip.ts';
import { SENTENCES } from '../../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, TRICKY, trickyMap } from '../../../support/written-maps.ts';

test.each(TRICKY)('cards of a cell are told apart again: %j', (text) => {
  for (const cards of [[text], [text, 'b'], ['a\nb', text], ['', text]]) {
    const lines = joinCards(cards, '\n').split('\n');
    const trimmed = cards.map((card) => card.trim());
    expect(splitCards(lines)).toEqual(trimmed);
  }
});

test('lists that people wrote in a cell become cards', () => {
  expect(splitCards(['Find it', 'Buy it', ''])).toEqual(['Find it', 'Buy it']);
  expect(splitCards(['- Tìm', '- Mua', '  ngay'])).toEqual(['Tìm', 'Mua\n  ngay']);
  expect(splitCards(['1. ค้นหา', '2) ซื้อ'])).toEqual(['ค้นหา', 'ซื้อ']);
  expect(splitCards(['2.5 hours'])).toEqual(['2.5 hours']);
});

test.each(LANGUAGES)('Markdown in %s says everything of the map', (language) => {
  const map = mapIn(language);
  const { text, notes } = writeMarkdown(toWrite(map));
  const sentence = SENTENCES[language].replaceAll(/[\\`*_{}[\]<>|~&$#]/g, '\\$&');
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(2 + map.lanes.length);
  expect(new Set(table.map((line) => line.match(/(?<!\\)\|/g)?.length))).toEqual(new Set([5]));
  expect(table[0]).toContain(sentence);
  expect(text.split(sentence).length).toBeGreaterThan(10);
  for (const said of [
    'Severity: 4 of 5',
    'Reach: 12.5 %',
    'Supported: 6 feedback items',
    'Due: 2027-01-31',
    'Moment of truth: yes',
    'Meant to be: Olena Коваль: 2 (Delighted)',
    'Channel: Website',
    'Covers: 2 columns',
    'Share of customers: 35 %',
  ])
    expect(text).toContain(said);
  expect(text).toContain('## Connectors');
  expect(notes).toEqual([]);
});

test('no text of a map is markup in Markdown', () => {
  const { text } = writeMarkdown(toWrite(trickyMap()));
  const comment = '<!-- sojourn lanes: painPoints quotes -->';
  const bare = text.replace(comment, '').replaceAll(/\\./g, '').replaceAll('<br>', '');
  expect(bare).not.toMatch(/[<>`[\]_~$]/);
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  expect(lines.filter((line) => /^#{2} /.test(line))).toHaveLength(TRICKY.length);
  expect(
    lines.every((line) => line === '' || /^(?:#{1,3} |\|| *- |Current state|<!-- sojourn)/.test(line)),
  ).toBe(true);
});

test('a map with nothing in it is a title', () => {
  const empty = toWrite(makeMap({ meta: { title: 'ว่าง' } }));
  expect(writeMarkdown(empty).text).toBe('# ว่าง\n\nCurrent state · 2026-11-29\n');
  expect(writeGridCsv(empty).text).toBe('\uFEFFLane,Kind\r\n');
});

function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader({ delimiter: ',', newline: '\n', quotes: true }, (cells) => {
    rows.push(cells.map(plainCell));
  });
  reader.push(text.replace('\uFEFF', ''));
  reader.end();
  return rows;
}

test.each(LANGUAGES)('a CSV grid in %s reads back cell by cell', (language) => {
  const written = toWrite(mapIn(language));
  const rows = gridRows(written);
  expect(rows.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
    ['Lane', 'Kind'],
    ['', ''],
  ]);
  expect(readCsv(writeGridCsv(written).text)).toEqual(rows);
  expect(rows.flat()).toContain(SENTENCES[language]);
});

test('no cell of a CSV grid is a formula', () => {
  const { text } = writeGridCsv(toWrite(trickyMap()));
  expect(text).toContain(`"'=HYPERLINK(""http://example.test"",""x"")"`);
  expect(readCsv(text)).toEqual(gridRows(toWrite(trickyMap())));
});

test.each(LANGUAGES)('insights for TheyDo in %s have the shape of its schema', (language) => {
  const { text, notes } = writeTheydo(toWrite(mapIn(language)));
  const file = JSON.parse(text) as { schema: string; data: { insights: Record<string, unknown>[] } };
  expect(file.schema).toBe('INSIGHTS_V1');
  expect(file.data.insights.map(({ type }) => type)).toEqual(['Pain point', 'Opportunity']);
  expect(file.data.insights[0]).toEqual({
    importKey: `sojourn:map-${language}:p`,
    title: SENTENCES[language],
    description:
      '<p>Severity: 4 of 5</p><p>Reach: 12.5 %</p><p>Evidence: Supported: 6 feedback items</p><p>Tags: Delivery</p>',
    icon: null,
    empathyScore: null,
    externalLinks: [],
    type: 'Pain point',
    status: null,
    tags: ['Delivery'],
    sections: [],
    groupTags: [
      { tagGroup: 'Journey', tag: mapIn(language).meta.title },
      { tagGroup: 'Stage', tag: SENTENCES[language] },
    ],
    weight: 4,
  });
  expect(notes).toEqual([
    "TheyDo's file holds pain points, gains and opportunities (2); the other 7 cards are left out.",
  ]);
});

test('descriptions for TheyDo are HTML without markup of texts, and long titles are cut between letters', () => {
  const long = '👨‍👩‍👧‍👦'.repeat(30);
  const map = makeMap({
    stages: [{ id: 's' }],
    lanes: [{ id: 'l', kind: 'gains' }],
    cards: [
      { id: 'a', laneId: 'l', columnId: 's', text: TRICKY[4] ?? '' },
      { id: 'b', laneId: 'l', columnId: 's', text: long },
      { id: 'c', laneId: 'l', columnId: 's', text: ' ' },
    ],
  });
  const { text } = writeTheydo(toWrite(map));
  const [first, second, ...rest] = (
    JSON.parse(text) as { data: { insights: { title: string; description: string | null }[] } }
  ).data.insights;
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ title: TRICKY[4], description: null });
  expect(second?.title).toBe(`${'👨‍👩‍👧‍👦'.repeat(18)}…`);
  expect(second?.description).toBe(`<p>${long}</p>`);
});

test.each(LANGUAGES)('insights of TheyDo in %s become cards in their stages', async (language) => {
  const map = mapIn(language);
  const [imported] = await importText('a.theydo.json', writeTheydo(toWrite(map)).text);
  if (!imported) throw new Error('no map');
  const grid = gridOf(imported);
  expect(grid.title).toBe(map.meta.title);
  expect(grid.columns).toEqual([[SENTENCES[language], null]]);
  expect(grid.lanes.map(({ kind, cells }) => [kind, cells])).toEqual([
    ['painPoints', [[SENTENCES[language]]]],
    ['opportunities', [[SENTENCES[language]]]],
  ]);
  const [pain] = imported.map.cards.values();
  expect(pain).toMatchObject({ severity: 4, note: expect.stringContaining('Reach: 12.5 %') as string });
  expect(imported.library.tags.map(({ name }) => name)).toEqual(['Delivery']);
});

test.each(['{"schema":"INSIGHTS_V1"}', '{"INSIGHTS_V1"', '{"schema":"INSIGHTS_V1","data":{"insights":[]}}'])(
  'what is no file of insights is refused: %s',
  async (text) => {
    await expect(importText('a.theydo.json', text)).rejects.toMatchObject({ code: 'badInput' });
  },
);
