import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../shared/measures/metrics/change.ts';
import { nps } from '../../../shared/measures/metrics/nps.ts';
import { share } from '../../../shared/measures/metrics/share.ts';
import { targetReached } from '../../../shared/measures/metrics/target.ts';

const given = <T>(value: T | null): T => {
  if (value === null) throw new Error('There is no value.');
  return value;
};

describe('a change', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10, times 100.
  it.each([
    [48, 80, 56, 70, 5.24, 33.39],
    [3, 10, 9, 10, 17.05, 80.9],
    [0, 10, 10, 10, 60.75, 100],
  ])('from %i of %i to %i of %i has the published interval', (before, of, after, among, low, high) => {
    const found = changeOf(given(share(before, of)), given(share(after, among)));
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
    expect(found.word).toBe('rose');
  });

  it('is no more than noise while its interval holds 0, whatever the metric', () => {
    const of = (promoters: number, passives: number, detractors: number) =>
      given(nps({ promoters, passives, detractors }));
    expect(changeOf(of(5, 3, 2), of(3, 3, 4)).word).toBe('unclear');
    expect(changeOf(of(500, 300, 200), of(300, 300, 400)).word).toBe('fell');
    expect(changeOf({ value: 1, low: null, high: null }, of(5, 3, 2))).toMatchObject({
      word: 'unknown',
      low: null,
    });
  });

  it('turned round is the same change the other way', () => {
    const some = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(some, some, some, some, (a, b, c, d) => {
        const before = given(share(Math.min(a, b), Math.max(a, b, 1)));
        const after = given(share(Math.min(c, d), Math.max(c, d, 1)));
        const there = changeOf(before, after);
        const back = changeOf(after, before);
        expect(there.low).toBeCloseTo(-(back.high ?? Number.NaN), 9);
        expect(there.high).toBeCloseTo(-(back.low ?? Number.NaN), 9);
      }),
    );
  });
});

describe('a target', () => {
  it.each([
    [{ value: 40, low: 35, high: 45 }, 30, true, 'reached'],
    [{ value: 40, low: 35, high: 45 }, 42, true, 'unclear'],
    [{ value: 40, low: 35, high: 45 }, 50, true, 'missed'],
    [{ value: 4, low: 3, high: 5 }, 6, false, 'reached'],
    [{ value: 4, low: 3, high: 5 }, 2, false, 'missed'],
    [{ value: 4, low: 3, high: 5 }, 3.5, false, 'unclear'],
    [{ value: 4, low: null, high: null }, 2, false, 'unknown'],
  ])('of %j at %d (more is better: %s) is %s', (value, target, better, word) => {
    expect(targetReached(value, target, better)).toBe(word);
  });
});
