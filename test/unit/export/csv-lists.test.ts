/** Lists of a map as CSV, and what a filter leaves of a map in formats that hold data. */
import { expect, test } from 'vitest';
import { csvOf } from '../../../electron/core/export/csv.ts';
import { shownSource } from '../../../electron/core/export/shown-source.ts';
import { jsonOf } from '../../../electron/core/export/map-json.ts';
import type { CsvList } from '../../../shared/contract/types.ts';
import { readSmallTable } from '../../../shared/formats/small-table.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { QUOTES, quotedSource, requestOf } from '../../support/office-files.ts';
import { makeMap } from '../../support/map-data.ts';
import { languageMap } from '../../support/print-maps.ts';

const BOUNDS = { rows: 1e5, cells: 1e6, tooMany: '', remedy: '' };

async function rowsOf(
  list: CsvList,
  source = quotedSource(languageMap()),
): Promise<Record<string, string>[]> {
  const request = requestOf(source, 'csv');
  const { bytes } = await csvOf({ ...request, options: { ...request.options, list } });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [titles = [], ...rows] = readSmallTable('x.csv', text, BOUNDS);
  return rows.map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i] ?? ''])));
}

test('cards, actions and pain points have a row each with their fields', async () => {
  const map = languageMap();
  const cards = await rowsOf('cards');
  expect(new Set(cards.map(({ Id }) => Id))).toEqual(new Set(map.cards.keys()));
  expect(cards).toHaveLength(map.cards.size);
  const inLane = (kind: string): number => {
    const lanes = new Set(map.lanes.filter((lane) => lane.kind === kind).map(({ id }) => id));
    return [...map.cards.values()].filter(({ laneId }) => lanes.has(laneId)).length;
  };
  const pains = await rowsOf('painPoints');
  expect(pains).toHaveLength(inLane('painPoints'));
  expect(new Set(pains.map(({ Kind }) => Kind))).toEqual(new Set([LANE_KIND_INFO.painPoints.card]));
  expect(await rowsOf('actions')).toHaveLength(inLane('actions') + inLane('opportunities'));
});

test('personas have theirs, also lines and formulas, which stay texts', async () => {
  const source = quotedSource(languageMap());
  const [first] = source.library.personas;
  if (!first) throw new Error('a persona expected');
  const persona = { ...first, name: '=1+1', goals: 'one\ntwo', share: 12.5 };
  const rows = await rowsOf('personas', {
    ...source,
    library: { ...source.library, personas: [persona, ...source.library.personas.slice(1)] },
  });
  expect(rows[0]).toMatchObject({ Name: '=1+1', Goals: 'one\ntwo', 'Share %': '12.5', Id: first.id });
});

test('evidence has a row for each link of a card to an item that is there', async () => {
  const map = makeMap({
    stages: [{ id: 's', title: 'Buy' }],
    lanes: [{ id: 'l', kind: 'painPoints' }],
    cards: [{ id: 'c', laneId: 'l', columnId: 's', text: 'Slow', evidence: ['f1', 'f0', 'gone'] }],
  });
  const rows = await rowsOf('evidence', quotedSource(map));
  expect(rows.map(({ Card, Item }) => [Card, Item])).toEqual([
    ['Slow', 'f1'],
    ['Slow', 'f0'],
  ]);
  expect(rows[0]).toMatchObject({ Feedback: QUOTES[1]?.text, Date: '2026-03-04', Score: '2' });
});

test('a filter narrows what holds data: cards, their connectors, what was said of them, and what is stored', async () => {
  const map = makeMap({
    stages: [{ id: 's', title: 'Buy' }],
    lanes: [{ id: 'l', kind: 'painPoints' }],
    cards: [
      { id: 'in', laneId: 'l', columnId: 's', text: 'повільно' },
      { id: 'out', laneId: 'l', columnId: 's', text: 'secret' },
    ],
    comments: [
      {
        id: 'k1',
        target: 'card/out',
        text: 'about secret',
        author: '',
        createdAt: 1,
        resolved: false,
        replyTo: null,
      },
      {
        id: 'k2',
        target: 'map',
        text: 'about all',
        author: '',
        createdAt: 1,
        resolved: false,
        replyTo: null,
      },
    ] as never,
  });
  const print = { paper: 'A4', landscape: true, filter: { ...NO_FILTER, text: 'повільно' } } as const;
  const source = quotedSource(map);
  const shown = await shownSource(source, { format: 'json', print });
  const text = new TextDecoder().decode((await jsonOf(requestOf(shown, 'json'))).bytes);
  expect(text).toContain('повільно');
  expect(text).not.toContain('secret');
  expect(text).toContain('about all');
  expect(shown.map.lanes).toBe(map.lanes);
  expect(await shownSource(source, { format: 'pdf', print })).toBe(source);
  expect(await shownSource(source, { format: 'json' })).toBe(source);
});
