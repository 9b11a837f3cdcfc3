/** What a metric of the workspace was before an action began, and after it was completed, worked out of its series. */
import type { EffectSource } from '../model/effect-source.ts';
import type { MetricSetting } from '../model/measures/projection.ts';
import type { Reading } from '../model/reading.ts';
import { monthAfter, monthsFrom, type Period } from './series/periods.ts';
import { seriesOf, type SeriesInput } from './series/series.ts';

/** ISO days; null where unknown. */
export interface WorkDays {
  readonly started: string | null;
  readonly finished: string | null;
}

export interface EffectPeriods {
  readonly before: Period;
  /** Null while it is not completed. */
  readonly after: Period | null;
}

/**
 * The whole months before the one in which work began, and those after the one in which it was completed; these two are
 * left out, since in them it was so only in part. What has no start is taken as done in the month of its completion, what
 * has neither as beginning today.
 */
export function effectPeriods({ started, finished }: WorkDays, months: number, today: string): EffectPeriods {
  return {
    before: monthsFrom(monthAfter(started ?? finished ?? today, -months), months),
    after: finished === null ? null : monthsFrom(monthAfter(finished, 1), months),
  };
}

/** A reading, or in a sentence why there is none. */
export interface FoundReading {
  readonly period: Period;
  readonly reading: Reading | null;
  readonly why: string;
}

export interface EffectFound {
  readonly before: FoundReading;
  readonly after: FoundReading | null;
}

export type EffectInput = Omit<SeriesInput, 'scope' | 'grain' | 'only'>;

/** Both sides of an effect, each as one point of the series of its period. */
export function findEffect(
  metric: MetricSetting,
  source: EffectSource,
  days: WorkDays,
  input: EffectInput,
): EffectFound {
  const { before, after } = effectPeriods(days, source.months, input.today);
  const find = (period: Period): FoundReading => findReading(metric, source, period, input);
  return { before: find(before), after: after && find(after) };
}

function findReading(
  metric: MetricSetting,
  { series: key, scope }: EffectSource,
  period: Period,
  input: EffectInput,
): FoundReading {
  const none = (why: string): FoundReading => ({ period, reading: null, why });
  if (period.from > input.today) return none(`${period.label} has not come yet.`);
  const series = seriesOf(metric, { ...input, scope, grain: 'month', only: period }).find(
    (one) => one.key === key,
  );
  const point = series?.points.at(-1);
  if (!point) return none(`It has no values in ${period.label}.`);
  if (point.period === null) return none('Its values have no dates, so there is no before and after.');
  const { value, low, high, n } = point;
  const { from, to } = period;
  const reading = { value: round(value), n, low: low && round(low), high: high && round(high), from, to };
  return { period, reading, why: '' };
}

/** As many digits as one reads. */
const round = (value: number): number => Number(value.toPrecision(4));
