/** What an action did to its metric: the difference of two readings, and whether it is more than noise. */
import { intervalOf, type Reading } from '../model/reading.ts';

export interface Effect {
  /** After minus before. */
  readonly change: number;
  /** Ends of the 95 % interval of the change; null where either reading has none. */
  readonly low: number | null;
  readonly high: number | null;
  /** `up` or `down` where the interval leaves zero out, `noise` where it does not, `unknown` where there is none. */
  readonly verdict: 'up' | 'down' | 'noise' | 'unknown';
}

/**
 * The change between two independent readings. Its interval is put together from those of the readings by the method of
 * variance estimates recovery: low = d − √((a − aLow)² + (bHigh − b)²), high = d + √((aHigh − a)² + (b − bLow)²) with
 * a after, b before, d = a − b. Source: G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures: a
 * general approach", Statistics in Medicine 27 (2008) 1693–1702.
 * @returns null where either reading is missing
 */
export function effectOf(before: Reading | null, after: Reading | null): Effect | null {
  if (before === null || after === null) return null;
  const change = after.value - before.value;
  const [was, is] = [intervalOf(before), intervalOf(after)];
  if (was === null || is === null) return { change, low: null, high: null, verdict: 'unknown' };
  const low = change - Math.hypot(after.value - is.low, was.high - before.value);
  const high = change + Math.hypot(is.high - after.value, before.value - was.low);
  return { change, low, high, verdict: low > 0 ? 'up' : high < 0 ? 'down' : 'noise' };
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
