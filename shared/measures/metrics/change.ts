/** Whether two values of a metric differ by more than noise. */
import type { Ranged } from './result.ts';

/** `unclear`: the interval of the difference holds 0. `unknown`: a value has no interval, so nothing can be said. */
export type ChangeWord = 'rose' | 'fell' | 'unclear' | 'unknown';

export interface Change extends Ranged {
  readonly word: ChangeWord;
}

/**
 * The later value less the earlier one, with its 95 % interval from the intervals of both, taken as independent:
 * d − √((v₂ − l₂)² + (u₁ − v₁)²) to d + √((u₂ − v₂)² + (v₁ − l₁)²). For shares with Wilson's intervals this is method 10
 * of R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
 * (1998) 873–890; for any other values G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008) 1693–1702.
 * Only where the interval leaves 0 out has the metric risen or fallen.
 */
export function changeOf(earlier: Ranged, later: Ranged): Change {
  const value = later.value - earlier.value;
  if (earlier.low === null || earlier.high === null || later.low === null || later.high === null) {
    return { value, low: null, high: null, word: 'unknown' };
  }
  // A value may lie outside an interval that was adjusted; then that side has no length.
  const side = (a: number, b: number): number => Math.max(0, a - b);
  const low = value - Math.hypot(side(later.value, later.low), side(earlier.high, earlier.value));
  const high = value + Math.hypot(side(later.high, later.value), side(earlier.value, earlier.low));
  return { value, low, high, word: low > 0 ? 'rose' : high < 0 ? 'fell' : 'unclear' };
}
