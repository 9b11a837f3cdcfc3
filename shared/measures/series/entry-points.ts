/** What was entered as points of time: longer periods are added up of shorter ones. */
import type { MetricEntry, MetricSetting } from '../../model/measures/projection.ts';
import { isRefused, type Ranged } from '../metrics/result.ts';
import { entryValue } from './entry-value.ts';
import { periodFrom, type Period } from './periods.ts';
import type { MetricPoint } from './series.ts';

export interface EntryPoints {
  readonly points: MetricPoint[];
  readonly notes: string[];
  readonly method: string;
}

/**
 * Entries inside one month, quarter or year are one point: counts are added up where all have them; else it is the mean of
 * the values, weighted by n where all have one, and then has no interval. A longer entry stays a point by itself.
 * @param entries oldest first
 * @param periodAt the period that holds an ISO day
 */
export function entryPoints(
  metric: MetricSetting,
  entries: readonly MetricEntry[],
  periodAt: (day: string) => Period,
): EntryPoints {
  const groups = new Map<string, { period: Period; entries: MetricEntry[] }>();
  for (const entry of entries) {
    const whole = periodAt(entry.from);
    const period = entry.to <= whole.to ? whole : periodFrom(entry.from, entry.to);
    const key = `${period.from}/${period.to}`;
    const group = groups.get(key) ?? { period, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const notes: string[] = [];
  let counted = true;
  const points = [...groups.values()].flatMap(({ period, entries: own }): MetricPoint[] => {
    const [first] = own;
    if (!first) return [];
    const summed = own.length === 1 ? first : addedCounts(own);
    if (!summed) return meanPoint(metric, period, own, notes);
    const found = entryValue(metric, summed);
    if (isRefused(found)) {
      notes.push(`${period.label}: ${found.refused}`);
      return [];
    }
    if (!summed.counts) counted = false;
    const { value, low, high, n, note } = found;
    return [{ period, value, low, high, n, counts: summed.counts, ...(note === undefined ? {} : { note }) }];
  });
  const method = `as it was entered${counted && points.length > 0 ? ', worked out of its counts' : ''}`;
  return { points, notes, method };
}

type Summed = Pick<MetricEntry, 'value' | 'n' | 'low' | 'high' | 'counts'>;

/** One entry whose counts are those of all together; null where one has none, or they are of different names. */
function addedCounts(entries: readonly MetricEntry[]): Summed | null {
  const names = Object.keys(entries[0]?.counts ?? {});
  // Customers at a start and an end are no amounts: those of months do not add up to those of a year.
  if (names.length === 0 || names.includes('start')) return null;
  const counts: Record<string, number> = {};
  for (const { counts: own } of entries) {
    if (!own || Object.keys(own).length !== names.length) return null;
    for (const name of names) {
      const count = own[name];
      if (count === undefined) return null;
      counts[name] = (counts[name] ?? 0) + count;
    }
  }
  return { value: null, n: null, low: null, high: null, counts };
}

function meanPoint(
  metric: MetricSetting,
  period: Period,
  entries: readonly MetricEntry[],
  notes: string[],
): MetricPoint[] {
  const found = entries.flatMap((entry) => {
    const value = entryValue(metric, entry);
    if (!isRefused(value)) return [value];
    notes.push(`${periodFrom(entry.from, entry.to).label}: ${value.refused}`);
    return [];
  });
  if (found.length === 0) return [];
  const weighted = found.every(({ n }) => n !== null && n > 0);
  const weight = (one: Ranged & { n: number | null }): number => (weighted ? (one.n ?? 0) : 1);
  const total = found.reduce((sum, one) => sum + weight(one), 0);
  const value = found.reduce((sum, one) => sum + weight(one) * one.value, 0) / total;
  const note = `Mean of ${found.length} values${weighted ? ', weighted by n' : ''}; it has no interval.`;
  return [{ period, value, low: null, high: null, n: weighted ? total : null, counts: null, note }];
}
