/** What office programs get of copied cards: a table whose words are words, and never formulas. */
import { expect, test } from 'vitest';
import { clipboardTable, COPIED_TABLE } from '../../../../shared/formats/map/html/clipboard-table.ts';
import { touchpointsOf } from '../../../../shared/layout/card-content.ts';
import { chooseParts } from '../../../../shared/model/map-choice.ts';
import { makeLibrary, makeMap } from '../../../support/map-data.ts';
import { smallMap } from '../../../support/small-map.ts';

const none = touchpointsOf(makeLibrary());

test('cards stand under their stages and steps, beside their lanes', () => {
  const table = clipboardTable(chooseParts(smallMap(), { cardIds: ['c2', 'c6'] }), none);
  expect(table).toContain(COPIED_TABLE);
  const rows = table.split('<tr>').slice(1);
  expect(rows.map((row) => row.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|'))).toEqual([
    '|Discover|ซื้อ|Nhận|',
    '|Pick|Pay|',
    expect.stringMatching(/^\|[^|]+\|เห็นโฆษณา\|$/) as string,
    expect.stringMatching(/^\|[^|]+\|giao hàng chậm\|$/) as string,
  ]);
  expect(table).toContain('colspan="2"');
});

test('hostile and long words stay words in one cell', () => {
  const map = makeMap({
    stages: [{ id: 's', title: '<b>' }],
    lanes: [{ id: 'l', kind: 'text' }],
    cards: [
      { id: 'a', laneId: 'l', columnId: 's', text: '=HYPERLINK("http://x.example")\n<script>' },
      { id: 'b', laneId: 'l', columnId: 's', text: 'рядок' },
    ],
  });
  const table = clipboardTable(map, none);
  expect(table).not.toMatch(/<script|<b>/);
  expect(table).toContain('mso-number-format');
  expect(table.match(/<td style="[^"]*mso/g)).toHaveLength(1);
  expect(table.match(/same-cell/g)).toHaveLength(2);
});

test('nothing is copied as nothing', () => {
  expect(clipboardTable(makeMap({ stages: [{ id: 's' }], lanes: [{ id: 'l', kind: 'text' }] }), none)).toBe(
    '',
  );
});
