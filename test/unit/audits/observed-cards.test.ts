/** Observations on the cards of a map: of the card's touchpoint, at the place that they name, merged ones included. */
import { expect, test } from 'vitest';
import { observedCards, observedWords } from '../../../shared/audits/observed-cards.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import { makeMap } from '../../support/map-data.ts';

const map = makeMap({
  stages: [
    { id: 's1', title: 'Choose' },
    { id: 's2', title: 'Buy' },
  ],
  lanes: [{ id: 'l', kind: 'touchpoints' }],
  cards: [
    { id: 'here', laneId: 'l', columnId: 's1', touchpointId: 'page' },
    { id: 'there', laneId: 'l', columnId: 's2', touchpointId: 'page' },
    { id: 'other', laneId: 'l', columnId: 's2', touchpointId: 'shop' },
    { id: 'bare', laneId: 'l', columnId: 's1' },
  ],
});
const [first] = map.columns;
const seen = (part: Partial<Observation>): Observation => {
  return {
    id: 'o',
    order: 'a',
    kind: 'heatmap',
    title: '',
    date: '',
    touchpointId: 'page',
    mapId: null,
    columnId: null,
    note: '',
    picture: null,
    rows: [],
    file: '',
    files: [],
    ...part,
  };
};
const count = (...observations: Observation[]): Record<string, number> =>
  observedCards(map, observations, { mergedTouchpoints: { old: 'page' } });

test('one without a place stands on every card of its touchpoint, also under the id before a merge', () => {
  expect(count(seen({}), seen({ touchpointId: 'old' }))).toEqual({ here: 2, there: 2 });
  expect(count(seen({ touchpointId: null }))).toEqual({});
});

test('one with a place stands there alone, and on no other map', () => {
  expect(count(seen({ mapId: map.id, columnId: first?.id ?? '' }))).toEqual({ here: 1 });
  expect(count(seen({ mapId: map.id, columnId: 'gone' }))).toEqual({ here: 1, there: 1 });
  expect(count(seen({ mapId: 'another', columnId: first?.id ?? '' }))).toEqual({});
  expect([1, 2].map(observedWords)).toEqual(['1 observation', '2 observations']);
});
