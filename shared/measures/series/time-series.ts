/** Response times over time, as medians: of a column of the feedback, and of mystery visits. Each is a series of its own. */
import type { MetricSetting } from '../../model/measures/projection.ts';
import { countedTimes } from '../metrics/response-time.ts';
import { periodOf, type Period } from './periods.ts';
import type { MetricPoint, MetricSeries, SeriesInput } from './series.ts';
import { answersTold } from './told.ts';
import { isOfScope, secondsOf } from './visit-times.ts';

/** So many times of one length in a month; null for no date. */
interface Timed {
  readonly month: string | null;
  readonly time: number;
  readonly n: number;
}

interface Counted {
  /** Oldest first. */
  readonly points: readonly MetricPoint[];
  readonly undated: number;
  readonly future: number;
  /** No durations. */
  readonly refused: number;
}

function countTimes(times: Iterable<Timed>, { grain, today, only }: SeriesInput): Counted {
  const periods = new Map<string, { period: Period; times: Map<number, number> }>();
  const left = { undated: 0, future: 0 };
  for (const { month, time, n } of times) {
    if (month === null) left.undated += n;
    else if (month > today.slice(0, 7)) left.future += n;
    else if (!only || (month >= only.from.slice(0, 7) && month <= only.to)) {
      const period = only ?? periodOf(month, grain);
      const found = periods.get(period.from) ?? { period, times: new Map<number, number>() };
      periods.set(period.from, found);
      found.times.set(time, (found.times.get(time) ?? 0) + n);
    }
  }
  let refused = 0;
  const points = [...periods.values()]
    .sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
    .flatMap(({ period, times: of }): MetricPoint[] => {
      const found = countedTimes(of);
      refused += found?.refused ?? 0;
      return found ? [{ period, ...found.median, n: found.n, counts: { mean: found.mean.mean } }] : [];
    });
  return { points, ...left, refused };
}

const dateNotes = ({ undated, future }: Counted): string[] => [
  answersTold(undated, 'has no date and is in no period', 'have no date and are in no period'),
  answersTold(future, 'is dated in the future and left out', 'are dated in the future and left out'),
];

/** Of the column of the feedback that the metric names. */
export function timeSeries(metric: MetricSetting, input: SeriesInput): MetricSeries[] {
  const { column, scope } = input;
  const groups = column?.levels.find(({ level }) => level === scope.level)?.groups ?? [];
  const group = groups.find(({ id }) => id === scope.id);
  if (!group || !column || metric.field === '') return [];
  const times = group.rows.flatMap(({ month, scores, counts }) =>
    scores.map((time, at): Timed => ({ month, time, n: counts[at] ?? 0 })),
  );
  const counted = countTimes(times, input);
  const words = scope.level === 'workspace' ? column.words : 0;
  const notes = [
    ...dateNotes(counted),
    answersTold(
      counted.refused + words,
      'has no duration there and does not count',
      'have no duration there and do not count',
    ),
  ].filter(Boolean);
  const method = `median of the column “${metric.field}”, interval by order statistics`;
  const key = `${metric.id}/column`;
  return [{ key, metric, origin: 'feedback', scale: null, method, points: counted.points, notes }];
}

/** Of mystery visits, from asked to answered, in the metric's unit. */
export function visitSeries(metric: MetricSetting, input: SeriesInput): MetricSeries[] {
  const times = (input.visits ?? []).filter((time) => isOfScope(time, input.scope));
  if (times.length === 0) return [];
  const base = { key: `${metric.id}/visits`, metric, origin: 'visits', scale: null } as const;
  const unit = secondsOf(metric.unit);
  if (unit === null) {
    const why = `“${metric.unit}” is no unit of time, so that visits cannot be told in it: set it to min, h or days.`;
    return [{ ...base, method: '', points: [], notes: [why] }];
  }
  const forward = times.flatMap(({ month, seconds }): Timed[] =>
    seconds === null ? [] : [{ month, time: seconds / unit, n: 1 }],
  );
  const counted = countTimes(forward, input);
  const backwards = times.length - forward.length;
  const notes = [
    ...dateNotes(counted),
    answersTold(
      backwards,
      'came before its question and does not count',
      'came before their questions and do not count',
    ),
  ].filter(Boolean);
  const method = 'median of mystery visits, from asked to answered, interval by order statistics';
  return [{ ...base, method, points: counted.points, notes }];
}
