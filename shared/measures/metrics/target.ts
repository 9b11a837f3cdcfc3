/** Whether a metric has reached its target. */
import type { Ranged } from './result.ts';

/**
 * `reached` and `missed` only where the whole interval lies on that side; `unclear` where it holds the target;
 * `unknown` where there is no interval.
 */
export type TargetWord = 'reached' | 'missed' | 'unclear' | 'unknown';

/** @param higherIsBetter false for metrics such as churn: the target is then the most that is good */
export function targetReached({ low, high }: Ranged, target: number, higherIsBetter: boolean): TargetWord {
  if (low === null || high === null) return 'unknown';
  if (higherIsBetter ? low >= target : high <= target) return 'reached';
  return (higherIsBetter ? high < target : low > target) ? 'missed' : 'unclear';
}
