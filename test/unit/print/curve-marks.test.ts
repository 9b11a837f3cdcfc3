/** Values beside the dots of curves on paper: none over another value, none over a dot of the curve that is meant. */
import { expect, it } from 'vitest';
import type { Curve } from '../../../shared/layout/geometry.ts';
import { labelPlaces } from '../../../shared/print/curve-marks.ts';

const curve = (personaId: string, series: Curve['series'], ys: Record<string, number>): Curve => ({
  laneId: 'lane',
  personaId,
  series,
  dots: Object.entries(ys).map(([columnId, y]) => ({ columnId, x: 0, y, value: 0, word: '', quote: '' })),
  path: '',
  area: '',
  peaks: null,
});

it('puts the highest value above its dot, the lowest below, and those between beside', () => {
  const curves = [
    curve('a', 'asIs', { s: 10 }),
    curve('b', 'asIs', { s: 30 }),
    curve('c', 'asIs', { s: 50 }),
  ];
  expect([...labelPlaces(curves).values()]).toEqual(['above', 'beside', 'below']);
});

it.each([
  [15, 'below'],
  [25, 'above'],
  [70, 'above'],
])('a single value at 20 with a dot of the curve that is meant at %d stands %s', (meant, where) => {
  const places = labelPlaces([curve('a', 'asIs', { s: 20 })], [curve('a', 'toBe', { s: meant })]);
  expect(places.get('a/s')).toBe(where);
});

it('stands beside its dot where dots lie above and below, and looks only at its own step', () => {
  const asIs = [curve('a', 'asIs', { s: 20, t: 20 })];
  const meant = [curve('a', 'toBe', { s: 10 }), curve('b', 'toBe', { s: 30 })];
  expect(labelPlaces(asIs, meant)).toEqual(
    new Map([
      ['a/s', 'beside'],
      ['a/t', 'above'],
    ]),
  );
});
