/** Maps of some stages, lanes and cards only: what is left of spans, curves, connectors and comments. */
import { expect, test } from 'vitest';
import { exportOptionsSchema } from '../../../shared/contract/export-calls.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { chooseParts, idsOfNames } from '../../../shared/model/map-choice.ts';
import { makeLibrary } from '../../support/map-data.ts';
import { smallMap } from '../../support/small-map.ts';

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

test('nothing left out is the same map, and so are ids that are not there', () => {
  const map = smallMap();
  expect(chooseParts(map, {})).toBe(map);
  expect(chooseParts(map, { stageIds: [...ids(map.stages), 'gone'] })).toBe(map);
});

test('a stage keeps its steps, its cards and what hangs on them', () => {
  const part = chooseParts(smallMap(), { stageIds: ['s2'] });
  expect(ids(part.columns)).toEqual(['s2.0', 's2.1']);
  expect(ids([...part.cards.values()])).toEqual(['c2', 'c3', 'c4', 'c5']);
  // It stood in two columns, of which the second is left; there it stands before the card that was there.
  expect(part.cards.get('c2')).toMatchObject({ columnId: 's2.0', span: 1 });
  expect(part.cells.get('l-steps/s2.0')?.map(({ id }) => id)).toEqual(['c2', 'c3']);
  expect(part.points.map(({ columnId }) => columnId)).toEqual(['s2.1']);
  expect(part.targets).toEqual([]);
  expect(part.connectors).toEqual([]);
  expect(ids(part.comments)).toEqual(['r1', 'r2']);
  expect(layoutMap(part, makeLibrary()).columns).toHaveLength(2);
});

test('lanes are left out with their cards and comments', () => {
  const part = chooseParts(smallMap(), { laneIds: ['l-steps', 'l-emotion'] });
  expect(ids(part.lanes)).toEqual(['l-steps', 'l-emotion']);
  expect(ids([...part.cards.values()])).toEqual(['c1', 'c2', 'c3']);
  expect(ids(part.connectors)).toEqual(['k1']);
  expect(part.comments).toEqual([]);
  expect(part.points).toHaveLength(3);
});

test('chosen cards bring their stages and lanes, and no other card', () => {
  const part = chooseParts(smallMap(), { cardIds: ['c2', 'c6', 'gone'] });
  expect(ids(part.stages)).toEqual(['s1', 's2', 's3']);
  expect(ids(part.lanes)).toEqual(['l-steps', 'l-pain']);
  expect(ids([...part.cards.values()])).toEqual(['c2', 'c6']);
  expect(part.cards.get('c2')?.span).toBe(2);
  expect(ids(chooseParts(smallMap(), { cardIds: ['c9'] }).stages)).toEqual(['s1']);
});

test('titles are found in every script, with commas in them, by id, and without regard to case', () => {
  const stages = [
    { id: 'a', title: 'Discover, compare' },
    { id: 'b', title: 'ซื้อ' },
    { id: 'c', title: 'Отримання' },
    { id: 'd', title: 'Nhận hàng' },
    { id: 'e', title: 'Nhận hàng' },
  ];
  const found = (list: string) => idsOfNames(stages, list);
  expect(found('ซื้อ, отримання')).toEqual({ ids: ['b', 'c'], unknown: [] });
  expect(found('discover, compare,b')).toEqual({ ids: ['a', 'b'], unknown: [] });
  expect(found('Nhận hàng'.normalize('NFD'))).toEqual({ ids: ['d', 'e'], unknown: [] });
  expect(found('c, compare, nowhere')).toEqual({ ids: ['c'], unknown: ['compare', 'nowhere'] });
  expect(found('')).toEqual({ ids: [], unknown: [] });
});

test('a choice of nothing is refused by the call', () => {
  const accepts = (parts: unknown): boolean =>
    exportOptionsSchema.safeParse({ format: 'pdf', parts }).success;
  expect(accepts({ stageIds: ['a'] })).toBe(true);
  expect(accepts({ stageIds: [] })).toBe(false);
  expect(accepts({ columnIds: ['a'] })).toBe(false);
});
