/** What a series says now: its latest value, whether it changed by more than noise, and whether its target is reached. */
import { scopeKey, type MetricScope } from '../../model/measures/scope.ts';
import { changeOf, type Change } from '../metrics/change.ts';
import { targetReached, type TargetWord } from '../metrics/target.ts';
import type { MetricPoint, MetricSeries } from './series.ts';

/** Fewer answers than these say little. */
export const FEW = 30;
/** A step between values without an interval is compared with the steps before, from so many earlier values on. */
const EARLIER = 6;

export interface Judged {
  readonly latest: MetricPoint;
  readonly before: MetricPoint | null;
  /** From the period before; null where there is none. */
  readonly change: Change | null;
  readonly target: number | null;
  readonly reached: TargetWord | null;
  /** Good news, bad news, or none: only where a change is more than noise. */
  readonly news: 'better' | 'worse' | null;
  /** The target is missed for certain. */
  readonly below: boolean;
}

/** @returns null for a series without a point */
export function judge(series: MetricSeries, scope: MetricScope): Judged | null {
  const { points, metric } = series;
  const latest = points.at(-1);
  if (!latest) return null;
  const before = points.at(-2) ?? null;
  const change = before && changeWord(points, before, latest);
  const target = metric.targets[scopeKey(scope)] ?? null;
  const reached = target === null ? null : targetReached(latest, target, !metric.lessIsBetter);
  const moved = change?.word === 'rose' ? 1 : change?.word === 'fell' ? -1 : 0;
  const good = metric.lessIsBetter ? -moved : moved;
  return {
    latest,
    before,
    change,
    target,
    reached,
    news: good > 0 ? 'better' : good < 0 ? 'worse' : null,
    below: reached === 'missed',
  };
}

function changeWord(points: readonly MetricPoint[], before: MetricPoint, latest: MetricPoint): Change {
  const change = changeOf(before, latest);
  if (change.word !== 'unknown') return change;
  const most = usualStep(points.slice(0, -1).map(({ value }) => value));
  if (most === null) return change;
  const word = change.value > most ? 'rose' : change.value < -most ? 'fell' : 'unclear';
  return { ...change, word };
}

/**
 * How far a series without intervals usually steps from one value to the next: 3.267 times the mean step. Source: D. J.
 * Wheeler, Understanding Variation (2nd ed., 2000), chapter 3 (the upper limit of the moving ranges of an XmR chart).
 * @returns null for too few values, or values that never moved
 */
export function usualStep(values: readonly number[]): number | null {
  if (values.length < EARLIER) return null;
  const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const mean = steps.reduce((sum, one) => sum + one, 0) / steps.length;
  return mean === 0 ? null : 3.267 * mean;
}
