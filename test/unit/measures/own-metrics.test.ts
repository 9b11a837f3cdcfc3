import { describe, expect, it } from 'vitest';
import { indexOf, ratio, type IndexPart } from '../../../shared/measures/metrics/own-metric.ts';
import { medianRank, responseTime } from '../../../shared/measures/metrics/response-time.ts';

describe('a ratio', () => {
  it('of counts is a share with its interval, of other numbers a plain quotient', () => {
    expect(ratio(74, 107, true)).toMatchObject({
      value: expect.closeTo(69.158879, 5),
      low: expect.closeTo(59.871509, 5),
    });
    expect(ratio(-3, 2, false)).toEqual({ value: -1.5, low: null, high: null });
  });

  it.each([
    [1, 0, false],
    [0, 0, true],
    [5, 4, true],
    [1.5, 4, true],
    [-1, 4, true],
    [Number.NaN, 4, false],
  ])('of %d to %d is refused', (of, among, isShare) => {
    expect(ratio(of, among, isShare)).toHaveProperty('refused');
  });
});

describe('an index', () => {
  const part = (weight: number, more: Partial<IndexPart> = {}): IndexPart => ({
    name: 'Part',
    weight,
    worst: 0,
    best: 100,
    value: { value: 60, low: 50, high: 70 },
    ...more,
  });

  it('is the weighted mean of its parts on 0 to 100, with an interval', () => {
    const churn = part(1, { worst: 20, best: 0, value: { value: 5, low: 3, high: 9 } });
    // 3/4 · 60 + 1/4 · 75; below √((3/4 · 10)² + (1/4 · 20)²), above √((3/4 · 10)² + (1/4 · 10)²).
    const found = indexOf([part(3), churn]);
    expect(found).toMatchObject({ value: 63.75, missing: [] });
    expect(found).toHaveProperty('low', expect.closeTo(63.75 - Math.sqrt(56.25 + 25), 9));
    expect(found).toHaveProperty('high', expect.closeTo(63.75 + Math.sqrt(56.25 + 6.25), 9));
  });

  it('names parts without a value, and is of the others', () => {
    expect(indexOf([part(1), part(9, { name: 'NPS', value: null })])).toMatchObject({
      value: 60,
      missing: ['NPS'],
    });
    expect(indexOf([part(1), part(1, { value: { value: 60, low: null, high: null } })])).toMatchObject({
      low: null,
    });
  });

  it.each([
    [[part(0), part(0)], 'All weights'],
    [[part(1, { value: null })], 'No part'],
    [[part(-1)], 'must be 0 or more'],
    [[part(1, { worst: 5, best: 5 })], 'must differ'],
    [[], 'All weights'],
  ])('of %j is refused with the reason', (parts, why) => {
    expect(indexOf(parts)).toHaveProperty('refused', expect.stringContaining(why));
  });
});

describe('response time', () => {
  // W. J. Conover, Practical Nonparametric Statistics, from the binomial distribution with ½; worked out with whole numbers;
  // that of 1,001 is by the normal approximation, one rank to the safe side.
  it.each([
    [5, null],
    [6, 1],
    [10, 2],
    [15, 4],
    [20, 6],
    [50, 18],
    [1000, 469],
    [1001, 469],
  ])('of %i values has its median’s interval from rank %d', (n, rank) => {
    expect(medianRank(n)).toBe(rank);
  });

  it('is a median and a mean with their intervals, and leaves out what is no duration', () => {
    const found = responseTime([9, 1, 2, 3, 4, 5, 6, 7, 8, 100, -5, Number.NaN]);
    expect(found).toMatchObject({
      n: 10,
      refused: 2,
      median: { value: 5.5, low: 2, high: 9 },
      mean: { mean: 14.5 },
    });
    expect(responseTime([3])).toMatchObject({ n: 1, median: { value: 3, low: null, high: null } });
    expect(responseTime([])).toBeNull();
  });
});
