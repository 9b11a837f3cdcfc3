/** Observations that are at no touchpoint yet, and where each most likely belongs. */
import { expect, test } from 'vitest';
import { likelyTouchpoints, unplacedObservations } from '../../../shared/audits/unplaced.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import type { LibraryData } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';

const observation = (id: string, touchpointId: string | null): Observation => {
  const place = { touchpointId, mapId: null, columnId: null };
  return {
    id,
    order: id,
    kind: 'funnel',
    title: '',
    date: '',
    ...place,
    note: '',
    picture: null,
    rows: [],
    file: '',
    files: [],
  };
};
const library = {
  touchpoints: ['mail', 'shop', 'app', 'page'].map((id) => ({ id, name: id })),
  mergedTouchpoints: { old: 'shop', lost: 'gone' },
} as unknown as LibraryData;

test('without a touchpoint, or at one that is gone, it waits; at one that was merged it does not', () => {
  const all = [
    observation('none', null),
    observation('deleted', 'gone'),
    observation('merged into a deleted one', 'lost'),
    observation('merged', 'old'),
    observation('there', 'app'),
  ];
  expect(unplacedObservations(all, library).map(({ id }) => id)).toEqual([
    'none',
    'deleted',
    'merged into a deleted one',
  ]);
});

test('touchpoints of its stage come first, then those of its map, then the others as the catalogue has them', () => {
  const map = makeMap({
    stages: [
      { id: 's1', title: 'Choose' },
      { id: 's2', title: 'Buy' },
    ],
    lanes: [{ id: 'l', kind: 'touchpoints' }],
    cards: [
      { id: 'a', laneId: 'l', columnId: 's1', touchpointId: 'page' },
      { id: 'b', laneId: 'l', columnId: 's2', touchpointId: 'old' },
    ],
  });
  const [first, second] = map.columns.map(({ id }) => id);
  const order = (columnId: string | null | undefined): string[] =>
    likelyTouchpoints({ columnId: columnId ?? null }, library, map).map(({ id }) => id);
  expect(order(first)).toEqual(['page', 'shop', 'mail', 'app']);
  expect(order(second)).toEqual(['shop', 'page', 'mail', 'app']);
  expect(order(null)).toEqual(['shop', 'page', 'mail', 'app']);
  expect(likelyTouchpoints({ columnId: null }, library, null).map(({ id }) => id)).toEqual([
    'mail',
    'shop',
    'app',
    'page',
  ]);
});
