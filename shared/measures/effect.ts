/** What an action did to its metric: the difference of two readings, and whether it is more than noise. */
import { intervalOf, type Reading } from '../model/reading.ts';
import { changeOf, type Change } from './metrics/change.ts';
import type { Ranged } from './metrics/result.ts';

const ranged = (reading: Reading): Ranged => ({
  value: reading.value,
  ...(intervalOf(reading) ?? { low: null, high: null }),
});

/** The change between two independent readings, see `changeOf`; null where either is missing. */
export function effectOf(before: Reading | null, after: Reading | null): Change | null {
  return before === null || after === null ? null : changeOf(ranged(before), ranged(after));
}

/**
 * How much of the expected change came about, in percent; above 100 where more did, below 0 where it went the other way.
 * @returns null where something is missing, or no change was expected
 */
export function reachedShare(
  before: Reading | null,
  expected: Reading | null,
  after: Reading | null,
): number | null {
  if (before === null || expected === null || after === null) return null;
  const wanted = expected.value - before.value;
  return wanted === 0 ? null : (100 * (after.value - before.value)) / wanted;
}
