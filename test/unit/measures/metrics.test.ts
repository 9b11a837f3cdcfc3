import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreScale } from '../../../shared/contract/types.ts';
import { metricOf } from '../../../shared/measures/metrics/metrics.ts';
import { nps } from '../../../shared/measures/metrics/nps.ts';
import { share } from '../../../shared/measures/metrics/share.ts';

const scale = (min: number, max: number, more: Partial<ScoreScale> = {}): ScoreScale => ({
  min,
  max,
  higherIsBetter: true,
  ...more,
});
const counts = (...pairs: readonly (readonly [number, number])[]) => new Map(pairs);

describe('Net Promoter Score', () => {
  // Worked out apart from this code with z = 1.959964.
  it.each([
    [50, 30, 20, 30, 14.05113, 44.201297],
    [5, 3, 2, 30, -19.050616, 65.204462],
    [10, 0, 0, 100, 47.503551, 100],
    [250, 150, 100, 30, 22.996345, 36.645803],
  ])('of %i, %i, %i is %d from %d to %d', (promoters, passives, detractors, value, low, high) => {
    const found = nps({ promoters, passives, detractors });
    expect(found?.value).toBeCloseTo(value, 5);
    expect(found?.low).toBeCloseTo(low, 5);
    expect(found?.high).toBeCloseTo(high, 5);
  });

  it('has its value within −100 to 100 and an interval around its adjusted middle', () => {
    const some = fc.integer({ min: 0, max: 5000 });
    const holds = fc.property(some, some, some, (promoters, passives, detractors) => {
      const found = nps({ promoters, passives, detractors });
      if (!found) return promoters + passives + detractors === 0;
      const { value, low, high } = found;
      return value >= -100 && value <= 100 && low >= -100 && high <= 100 && low <= high;
    });
    expect(fc.check(holds).failed).toBe(false);
  });

  it('takes answers from 0 to 10 alone', () => {
    const given = counts([10, 5], [9, 3], [7, 1], [6, 1], [0, 1]);
    expect(metricOf('nps', { scale: scale(0, 10), counts: given }, 'mean')).toMatchObject({
      n: 11,
      counts: { promoters: 8, passives: 1, detractors: 2 },
    });
    expect(metricOf('nps', { scale: scale(1, 10), counts: given }, 'mean')).toBeNull();
    expect(metricOf('nps', { scale: scale(0, 10, { method: 'csat' }), counts: given }, 'mean')).toBeNull();
    expect(metricOf('nps', { scale: scale(0, 10), counts: new Map() }, 'mean')).toBeNull();
  });
});

describe('a share', () => {
  // The roots of (p − π)² = z² π (1 − π) / n, worked out apart from this code.
  it('has the interval of the published example', () => {
    const found = share(74, 107);
    expect(found?.value).toBeCloseTo(69.158879, 5);
    expect(found?.low).toBeCloseTo(59.871509, 5);
    expect(found?.high).toBeCloseTo(77.11826, 5);
  });

  it('holds its own value, from none to all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const found = share(Math.round(part * n), n);
          return found !== null && found.low <= found.value + 1e-9 && found.high >= found.value - 1e-9;
        },
      ),
    );
    expect(share(0, 0)).toBeNull();
  });
});

describe('satisfaction', () => {
  it.each([
    [scale(1, 5), counts([5, 42], [4, 32], [3, 33]), 74],
    [scale(1, 3), counts([3, 4], [2, 5]), 4],
    [scale(1, 4), counts([4, 1], [3, 1], [2, 1]), 2],
    [scale(1, 10), counts([10, 1], [9, 1], [8, 1]), 2],
    [scale(0, 2), counts([2, 3], [1, 1], [0, 1]), 3],
    [scale(1, 5, { higherIsBetter: false }), counts([1, 6], [2, 1], [3, 1], [5, 9]), 7],
  ])('counts the upper points of %j', (on, given, satisfied) => {
    expect(metricOf('csat', { scale: on, counts: given }, 'mean')?.counts).toMatchObject({ satisfied });
  });

  it('is not made of scores of effort, of recommendation, or of a hundred points', () => {
    for (const on of [scale(1, 7, { method: 'ces' }), scale(0, 10, { method: 'nps' }), scale(0, 100)]) {
      expect(metricOf('csat', { scale: on, counts: counts([5, 3]) }, 'mean')).toBeNull();
    }
  });
});

describe('effort', () => {
  const given = counts([1, 80], [2, 210], [3, 140], [4, 110], [5, 160], [6, 180], [7, 120]);
  const on = scale(1, 7, { method: 'ces' });

  it('is a mean, a share or a difference, as it is asked for', () => {
    const mean = metricOf('ces', { scale: on, counts: given }, 'mean');
    expect(mean?.value).toBeCloseTo(4.08, 2);
    expect(metricOf('ces', { scale: on, counts: given }, 'share')?.value).toBeCloseTo(46, 5);
    expect(metricOf('ces', { scale: on, counts: given }, 'net')?.value).toBeCloseTo(-13, 5);
  });

  it('is only said of scales that are known to be of effort', () => {
    expect(metricOf('ces', { scale: scale(1, 7), counts: given }, 'mean')).toBeNull();
  });

  it('says its convention and direction', () => {
    const inverted = scale(1, 5, { method: 'ces', higherIsBetter: false });
    expect(metricOf('ces', { scale: inverted, counts: counts([1, 3], [2, 2]) }, 'mean')?.method).toBe(
      "mean of 1 to 5, 1 is best, Student's t",
    );
  });
});

describe('average effort', () => {
  it('is 0 where all was easiest and 100 where all was hardest, on scales of any length and direction', () => {
    const easy = scale(1, 7, { method: 'ces' });
    const hard = scale(1, 5, { method: 'ces', higherIsBetter: false });
    expect(metricOf('effort', { scale: easy, counts: counts([7, 3], [6, 1]) }, 'mean')?.value).toBeCloseTo(
      100 / 24,
      9,
    );
    expect(metricOf('effort', { scale: hard, counts: counts([5, 1], [3, 1]) }, 'mean')).toMatchObject({
      value: 75,
      counts: { 3: 1, 5: 1 },
      method: "mean of 1 to 5, 1 is best, put on 0 (no effort) to 100, Student's t",
    });
    expect(metricOf('effort', { scale: scale(1, 7), counts: counts([7, 3]) }, 'mean')).toBeNull();
  });
});

describe('a mean', () => {
  it.each([
    [counts([4, 1]), 4, 'One answer alone has no interval.'],
    [
      counts([4, 20]),
      4,
      'All answers are alike, so that nothing is known of their spread: there is no interval.',
    ],
  ])('of %j has no interval, and says why', (given, value, note) => {
    const found = metricOf('mean', { scale: scale(1, 5), counts: given }, 'mean');
    expect(found).toMatchObject({ value, low: null, high: null, note });
  });

  it('has the interval of Student’s t to six digits', () => {
    // 1, 2, 4, 5, 5: mean 3.4, s = 1.816590; qt(0.975, 4) = 2.776445 in R.
    const found = metricOf(
      'mean',
      { scale: scale(1, 5), counts: counts([1, 1], [2, 1], [4, 1], [5, 2]) },
      'mean',
    );
    expect(found?.low).toBeCloseTo(1.144405, 5);
    expect(found?.high).toBeCloseTo(5.655595, 5);
  });
});
