/** An index over time, of the points that its parts have in the same period. */
import type { PartOfIndex } from '../../model/measures/projection.ts';
import { indexOf, type IndexPart } from '../metrics/own-metric.ts';
import { isRefused } from '../metrics/result.ts';
import type { Period } from './periods.ts';
import type { MetricPoint, MetricSeries } from './series.ts';

interface NamedPart {
  readonly part: PartOfIndex;
  readonly name: string;
  /** The series that counts; null where it has none. */
  readonly series: MetricSeries | null;
}

/** Points of all periods that a part has; a part of no particular time counts in each. */
export function indexPoints(parts: readonly NamedPart[]): { points: MetricPoint[]; notes: string[] } {
  const periods = new Map<string, Period | null>();
  for (const { series } of parts) {
    for (const { period } of series?.points ?? [])
      if (period) periods.set(`${period.from}/${period.to}`, period);
  }
  if (periods.size === 0) periods.set('', null);
  const notes = new Set<string>();
  const points: MetricPoint[] = [];
  const sorted = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, period] of sorted) {
    const valued = parts.map(({ part, name, series }): IndexPart => {
      const point = series?.points.find(
        (one) => one.period === null || `${one.period.from}/${one.period.to}` === key,
      );
      return { name, weight: part.weight, worst: part.worst, best: part.best, value: point ?? null };
    });
    const found = indexOf(valued);
    if (isRefused(found)) {
      notes.add(found.refused);
      continue;
    }
    const { missing, ...ranged } = found;
    const note =
      missing.length === 0 ? {} : { note: `Without ${missing.join(', ')}, which has no value then.` };
    points.push({ period, ...ranged, n: null, counts: null, ...note });
  }
  return { points, notes: [...notes] };
}
