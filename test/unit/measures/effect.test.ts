import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf, reachedShare } from '../../../shared/measures/effect.ts';
import { share } from '../../../shared/measures/metrics/share.ts';
import { parseReading, readReading, readingText, type Reading } from '../../../shared/model/reading.ts';

const reading = (value: number, low: number | null = null, high: number | null = null): Reading => ({
  value,
  n: null,
  low,
  high,
});

/** A share as a reading. */
function shareOf(k: number, n: number): Reading {
  const found = share(k, n);
  if (!found) throw new Error('no share');
  return { value: found.value, n, low: found.low, high: found.high };
}

describe('the effect of an action', () => {
  // R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
  // (1998) 873–890, table II, method 10: two Wilson intervals put together in the same way.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i after %i/%i is as published', (k1, n1, k2, n2, low, high) => {
    const effect = effectOf(shareOf(k2, n2), shareOf(k1, n1));
    expect((effect?.low ?? NaN) / 100).toBeCloseTo(low, 4);
    expect((effect?.high ?? NaN) / 100).toBeCloseTo(high, 4);
    expect(effect?.word).toBe(low > 0 ? 'rose' : 'unclear');
  });

  it('is not judged without intervals, and none where a reading is missing', () => {
    expect(effectOf(reading(3), reading(5, 4, 6))).toEqual({
      value: 2,
      low: null,
      high: null,
      word: 'unknown',
    });
    expect(effectOf(reading(3, 9, 1), reading(5, 4, 6))?.word).toBe('unknown');
    expect(effectOf(null, reading(5))).toBeNull();
    expect(effectOf(reading(5), null)).toBeNull();
    expect(effectOf(reading(9, 8, 10), reading(5, 4, 6))?.word).toBe('fell');
  });

  it('says how much of what was expected came about, and nothing where no change was expected', () => {
    expect(reachedShare(reading(30), reading(40), reading(35))).toBe(50);
    expect(reachedShare(reading(30), reading(20), reading(35))).toBe(-50);
    expect(reachedShare(reading(30), reading(30), reading(35))).toBeNull();
    expect(reachedShare(reading(30), null, reading(35))).toBeNull();
  });
});

describe('a reading', () => {
  it.each([
    ['34', { value: 34, n: null, low: null, high: null }],
    ['−3,5 %', { value: -3.5, n: null, low: null, high: null }],
    ['34 (n 120)', { value: 34, n: 120, low: null, high: null }],
    ['34 (28 to 40, n = 120)', { value: 34, n: 120, low: 28, high: 40 }],
    ['4.2 (3.9…4.5)', { value: 4.2, n: null, low: 3.9, high: 4.5 }],
  ])('is read from %s', (text, expected) => expect(parseReading(text)).toEqual(expected));

  it.each(['', 'good', '34 (40 to 28)', '34 (28)', '34 30', 'NaN', '1e999'])(
    'is not read from “%s”',
    (text) => expect(parseReading(text)).toBeNull(),
  );

  it('is read back from its text', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    const count = fc.option(fc.nat());
    const holds = fc.property(number, count, fc.option(fc.tuple(number, number)), (value, n, ends) => {
      const [low, high] = ends === null ? [null, null] : ends.toSorted((a, b) => a - b);
      const said = readReading({ value, n, low, high });
      expect(parseReading(readingText(said))).toEqual(said);
    });
    fc.assert(holds);
  });

  it('of what is none is none', () => {
    for (const stored of [null, 3, 'x', {}, { value: 'x' }, { value: Infinity }, []])
      expect(readReading(stored)).toBeNull();
    expect(readReading({ value: 1, n: -4, low: 'x', high: NaN })).toEqual({
      value: 1,
      n: null,
      low: null,
      high: null,
    });
  });
});
