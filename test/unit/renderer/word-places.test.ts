/** Words at the points of curves do not lie on other points or words. */
import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../shared/layout/geometry.ts';
import { wordPlaces } from '../../../renderer/canvas/curve/word-places.ts';

const NEUTRAL = 100;

/** A curve of one point at `y` in column `c`. */
const curve = (personaId: string, y: number, word = ''): Curve => ({
  laneId: 'l',
  personaId,
  series: 'asIs',
  dots: [{ columnId: 'c', x: 50, y, value: 0, word, quote: '' }],
  path: '',
  area: '',
  peaks: null,
});

const placed = (...curves: Curve[]) => wordPlaces(curves, NEUTRAL).map(({ word, y }) => ({ word, y }));

describe('words at points', () => {
  it('stand away from neutral', () => {
    expect(placed(curve('a', 60, 'Glad'))).toEqual([{ word: 'Glad', y: 48 }]);
    expect(placed(curve('a', 140, 'Cross'))).toEqual([{ word: 'Cross', y: 162 }]);
  });

  it('go to the other side where another point is in the way', () => {
    expect(placed(curve('a', 60, 'Glad'), curve('b', 45))).toEqual([{ word: 'Glad', y: 82 }]);
  });

  it('are left out where both sides are taken', () => {
    expect(placed(curve('a', 60, 'Glad'), curve('b', 45), curve('c', 78))).toEqual([]);
  });

  it('never lie on each other', () => {
    const words = placed(curve('a', 100, 'One'), curve('b', 100, 'Two'), curve('c', 100, 'Three'));
    expect(words.length).toBeLessThan(3);
    const ys = words.map(({ y }) => y);
    expect(new Set(ys).size).toBe(ys.length);
  });
});
