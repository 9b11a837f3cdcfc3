/** Metrics over time: one series for each metric, scale and origin. */
import type {
  ColumnCounts,
  CustomerGroup,
  MetricCounts,
  ScoreGroup,
  ScoreScale,
} from '../../contract/types.ts';
import { isKnownMetric } from '../../model/measures/kinds.ts';
import {
  unchanged,
  type MeasuresData,
  type MetricEntry,
  type MetricSetting,
} from '../../model/measures/projection.ts';
import { scopeKey, type MetricScope } from '../../model/measures/scope.ts';
import { customerMetric, isCustomerMetric } from '../metrics/customer-metrics.ts';
import { metricOf, METRICS, type MetricValue } from '../metrics/metrics.ts';
import { isRefused, type Ranged } from '../metrics/result.ts';
import { entryPoints } from './entry-points.ts';
import { indexPoints } from './index-points.ts';
import { periodOf, type Grain, type Period } from './periods.ts';
import { answersTold as told } from './told.ts';
import { timeSeries, visitSeries } from './time-series.ts';
import type { VisitTime } from './visit-times.ts';

export interface MetricPoint extends Ranged {
  /** Null where it is of no particular time. */
  readonly period: Period | null;
  readonly n: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly note?: string;
}

/** Where a series comes from. */
export type Origin = 'feedback' | 'customers' | 'visits' | 'entered' | 'parts';

export interface MetricSeries {
  /** Unique among the series of a scope. */
  readonly key: string;
  readonly metric: MetricSetting;
  readonly origin: Origin;
  /** Null for what is on no scale of answers. */
  readonly scale: ScoreScale | null;
  /** How it is worked out, with its convention. */
  readonly method: string;
  /** Oldest first, none of the future. */
  readonly points: readonly MetricPoint[];
  /** What does not count, or cannot be worked out, and why. */
  readonly notes: readonly string[];
}

export interface SeriesInput {
  readonly measures: MeasuresData;
  readonly counts: MetricCounts | null;
  /** What the column of response times holds, where one is chosen. */
  readonly column?: ColumnCounts | null | undefined;
  /** How long answers took at mystery visits. */
  readonly visits?: readonly VisitTime[] | undefined;
  readonly scope: MetricScope;
  readonly grain: Grain;
  /** ISO day: what is dated later is told, and not counted. */
  readonly today: string;
  /** Where only one period of whole months is asked for, of whatever length: it is one point, all else is left out. */
  readonly only?: Period | undefined;
}

/** All series of one metric in one scope; none where nothing is known. */
export function seriesOf(metric: MetricSetting, input: SeriesInput): MetricSeries[] {
  const entered = enteredSeries(metric, input);
  if (metric.kind === 'index') return [...indexSeries(metric, input), ...entered];
  const worked = isScoreMetric(metric.kind)
    ? scoreSeries(metric, input)
    : metric.kind === 'response'
      ? [...timeSeries(metric, input), ...visitSeries(metric, input)]
      : customerSeries(metric, input);
  return [...worked, ...entered];
}

type ScoreKind = (typeof METRICS)[number];
const isScoreMetric = (kind: string): kind is ScoreKind => (METRICS as readonly string[]).includes(kind);

/** The answers of a scope; null where there are none. */
export function scoresOf(counts: MetricCounts | null, { level, id }: MetricScope): ScoreGroup | null {
  return counts?.levels.find((one) => one.level === level)?.groups.find((group) => group.id === id) ?? null;
}

function scoreSeries(metric: MetricSetting, input: SeriesInput): MetricSeries[] {
  const { counts, scope, grain, today, only } = input;
  const group = scoresOf(counts, scope);
  if (!group || !counts || !isScoreMetric(metric.kind)) return [];
  const { kind } = metric;
  const series: MetricSeries[] = [];
  for (const [place, scale] of counts.scales.entries()) {
    const rows = group.rows.filter((row) => row.scale === place);
    const work = (scores: ReadonlyMap<number, number>) =>
      metricOf(kind, { scale, counts: scores }, metric.ces);
    const periods = new Map<string, { period: Period; scores: Map<number, number> }>();
    const left = { undated: 0, future: 0 };
    for (const { month, scores, counts: numbers } of rows) {
      const n = numbers.reduce((sum, one) => sum + one, 0);
      if (month === null) left.undated += n;
      else if (month > today.slice(0, 7)) left.future += n;
      else if (!only || (month >= only.from.slice(0, 7) && month <= only.to)) {
        const period = only ?? periodOf(month, grain);
        const found = periods.get(period.from) ?? { period, scores: new Map<number, number>() };
        periods.set(period.from, found);
        scores.forEach((score, at) =>
          found.scores.set(score, (found.scores.get(score) ?? 0) + (numbers[at] ?? 0)),
        );
      }
    }
    const points = [...periods.values()]
      .sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
      .flatMap(({ period, scores }) => {
        const found = work(scores);
        return found ? [pointOf(period, found)] : [];
      });
    const undated = points.length === 0 && !only ? work(allScores(rows)) : null;
    const all = undated ? [pointOf(null, undated)] : points;
    const method = methodOf(work, rows);
    if (all.length === 0 || method === null) continue;
    const notes = [
      told(left.undated, 'has no date and is in no period', 'have no date and are in no period'),
      told(left.future, 'is dated in the future and left out', 'are dated in the future and left out'),
    ].filter(Boolean);
    const key = `${metric.id}/${place}`;
    series.push({ key, metric, origin: 'feedback', scale, method, points: all, notes });
  }
  return series;
}

const allScores = (rows: ScoreGroup['rows']): Map<number, number> => {
  const all = new Map<number, number>();
  for (const { scores, counts } of rows) {
    scores.forEach((score, at) => all.set(score, (all.get(score) ?? 0) + (counts[at] ?? 0)));
  }
  return all;
};

const methodOf = (work: (scores: Map<number, number>) => MetricValue | null, rows: ScoreGroup['rows']) =>
  work(allScores(rows))?.method ?? null;

function pointOf(period: Period | null, { n, counts, value, low, high, note }: MetricValue): MetricPoint {
  const numbers = { ...counts } as Record<string, number>;
  return { period, n, counts: numbers, value, low, high, ...(note === undefined ? {} : { note }) };
}

function customerSeries(metric: MetricSetting, { counts, scope }: SeriesInput): MetricSeries[] {
  const { kind } = metric;
  if (!isCustomerMetric(kind) || (scope.level !== 'workspace' && scope.level !== 'segment')) return [];
  const group: CustomerGroup | undefined = counts?.customers.find(({ id }) => id === scope.id);
  if (!group) return [];
  const found = customerMetric(kind, group, { method: metric.clv, discount: metric.discount / 100 });
  const base = { key: `${metric.id}/customers`, metric, origin: 'customers', scale: null } as const;
  if (isRefused(found)) {
    const known = group.kept + group.lost > 0;
    return known ? [{ ...base, method: '', points: [], notes: [found.refused] }] : [];
  }
  return [{ ...base, method: found.method, points: [pointOf(null, found)], notes: [] }];
}

/** The entries of a metric in a scope, oldest first. */
export function entriesOf(measures: MeasuresData, metric: string, scope: MetricScope): MetricEntry[] {
  const key = scopeKey(scope);
  return measures.values
    .filter((entry) => entry.metric === metric && scopeKey(entry.scope) === key)
    .sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
}

function enteredSeries(
  metric: MetricSetting,
  { measures, scope, grain, today, only }: SeriesInput,
): MetricSeries[] {
  const entries = entriesOf(measures, metric.id, scope);
  if (entries.length === 0) return [];
  const past = entries.filter(({ from }) => from <= today);
  const asked = only ? past.filter(({ from, to }) => from >= only.from && to <= only.to) : past;
  const { points, notes, method } = entryPoints(metric, asked, (day) => only ?? periodOf(day, grain));
  const future = entries.length - past.length;
  const late =
    future === 0
      ? []
      : [
          `${future} ${future === 1 ? 'value lies' : 'values lie'} in the future and ${future === 1 ? 'is' : 'are'} left out.`,
        ];
  const base = { key: `${metric.id}/entered`, metric, origin: 'entered', scale: null } as const;
  return [{ ...base, method, points, notes: [...notes, ...late] }];
}

function indexSeries(metric: MetricSetting, input: SeriesInput): MetricSeries[] {
  const base = {
    key: `${metric.id}/parts`,
    metric,
    origin: 'parts',
    scale: null,
    method: 'weighted mean of its parts, each put on 0 to 100',
  } as const;
  if (metric.parts.length === 0) return [];
  const known = new Map(input.measures.metrics.map((one) => [one.id, one]));
  const parts = metric.parts.flatMap((part) => {
    const of =
      known.get(part.metric) ?? (isKnownMetric(part.metric) ? unchanged(part.metric, part.metric) : null);
    // An index of an index could hold itself.
    if (!of || of.kind === 'index') return [];
    const found = seriesOf(of, input);
    // A few visits say what can happen, not what is usual: they count where nothing else does.
    const usual = found.filter(({ origin, points }) => origin !== 'visits' && points.length > 0);
    const all = usual.length > 0 ? usual : found;
    return [{ part, name: of.name, series: mostAnswers(all), several: all.length > 1 }];
  });
  const { points, notes: found } = indexPoints(parts);
  const notes = [
    ...parts.flatMap(({ name, series, several }) =>
      several && series
        ? [
            `${name} counts by its ${series.origin === 'entered' ? 'entered values' : 'feedback'}, which rest on most.`,
          ]
        : [],
    ),
    ...found,
  ];
  return points.length === 0 && notes.length === 0 ? [] : [{ ...base, points, notes }];
}

/** Of several series of one metric the one that rests on most answers, and so says most; the first of those that are equal. */
function mostAnswers(all: readonly MetricSeries[]): MetricSeries | null {
  const answers = ({ points }: MetricSeries): number => points.reduce((sum, { n }) => sum + (n ?? 0), 0);
  return all.reduce<MetricSeries | null>(
    (best, one) => (!best || answers(one) > answers(best) ? one : best),
    null,
  );
}
