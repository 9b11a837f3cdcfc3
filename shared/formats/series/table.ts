/** Reads a table of metric values: a row for each value, or a column for each metric. */
import { COUNT_NAMES, entryValue } from '../../measures/series/entry-value.ts';
import { isRefused } from '../../measures/metrics/result.ts';
import type { NewEntry } from '../../model/measures/edits.ts';
import { isKnownMetric, type MetricKind } from '../../model/measures/kinds.ts';
import { entryKey, unchanged } from '../../model/measures/projection.ts';
import { scopeKey } from '../../model/measures/scope.ts';
import { ScopeFinder } from './find-scope.ts';
import {
  nameOfNew,
  newMetric,
  type FoundSeries,
  type NewMetric,
  type SeriesContext,
  type SeriesProblem,
} from './found.ts';
import { monthOfDay, standForMonths } from './read-period.ts';
import { seriesMappingProblem, type SeriesMapping } from './roles.ts';
import { RowProblem, RowReader, type RawEntry } from './row-reader.ts';

type Records = readonly (readonly (string | null)[])[];

/** What the rows of a table are with this mapping. */
export function readSeriesTable(
  records: Records,
  mapping: SeriesMapping,
  context: SeriesContext,
): FoundSeries {
  const unusable = seriesMappingProblem(mapping);
  if (unusable !== null) {
    const problems = [{ row: 0, column: '', reason: unusable }];
    return { entries: [], newMetrics: [], targets: [], problems, unknown: [], notes: [] };
  }
  const problems: SeriesProblem[] = [];
  const raw: RawEntry[] = [];
  const notes: string[] = [];
  const scopes = new ScopeFinder(context);
  const reader = new RowReader(mapping, context, scopes);
  for (const [at, record] of records.entries()) {
    if (record.every((cell) => cell === null || cell.trim() === '')) continue;
    try {
      raw.push(...reader.read(record, at + 1));
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      problems.push({ row: at + 1, column: error.column, reason: error.message });
    }
  }
  const settled = settle(raw, notes);
  if (reader.empty > 0)
    notes.push(
      reader.empty === 1
        ? 'One row has no value; its period stays as it is.'
        : `${reader.empty} rows have no value; their periods stay as they are.`,
    );
  const { first, count } = reader.worded;
  if (count > 0)
    notes.push(
      `${count === 1 ? 'One number has' : `${count} numbers have`} words beside the number, such as “${first}”: the number alone is taken.`,
    );
  const sensible = onlySensible(settled, context, reader.made, problems);
  const entries = scopes.named(sensible.entries);
  return { ...sensible, entries, targets: [], problems, unknown: scopes.unknown, notes };
}

/** Days that come once a month stand for their months; of values of one metric, scope and period the last one counts. */
function settle(raw: readonly RawEntry[], notes: string[]): (NewEntry & { row: number })[] {
  const groups = new Map<string, RawEntry[]>();
  for (const entry of raw) {
    const key = `${entry.metric}|${scopeKey(entry.scope)}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  let months = false;
  const found = new Map<string, NewEntry & { row: number }>();
  for (const entries of groups.values()) {
    const days = entries.filter(({ isDay }) => isDay);
    const monthly =
      days.length > 1 && days.length === entries.length && standForMonths(days.map(({ from }) => from));
    months ||= monthly;
    for (const { isDay, ...entry } of entries) {
      const period = isDay && monthly ? monthOfDay(entry.from) : { from: entry.from, to: entry.to };
      found.set(entryKey(entry.metric, scopeKey(entry.scope), period.from, period.to), {
        ...entry,
        ...period,
      });
    }
  }
  if (months) notes.push('Dates of which each month has one are taken for their months.');
  if (found.size < raw.length) {
    const twice = raw.length - found.size;
    notes.push(
      `${twice === 1 ? 'One value is' : `${twice} values are`} of the same metric, thing and period as a later row, which counts.`,
    );
  }
  return [...found.values()];
}

function onlySensible(
  entries: readonly (NewEntry & { row: number })[],
  { metrics }: SeriesContext,
  made: ReadonlyMap<string, NewMetric>,
  problems: SeriesProblem[],
): Pick<FoundSeries, 'entries' | 'newMetrics'> {
  const settingOf = (id: string): { kind: MetricKind; unit: string } => {
    const fresh = made.get(nameOfNew(id) ?? '');
    return (
      fresh ??
      metrics.find((one) => one.id === id) ??
      (isKnownMetric(id) ? unchanged(id, id) : { kind: 'number', unit: '' })
    );
  };
  const kept = entries.flatMap(({ row, ...entry }): NewEntry[] => {
    const setting = settingOf(entry.metric);
    const counts = countsFor(setting.kind, entry.counts);
    const sensible = { ...entry, counts };
    const found = entryValue(setting, sensible);
    if (!isRefused(found)) return [sensible];
    problems.push({ row, column: '', reason: found.refused });
    return [];
  });
  problems.sort((a, b) => a.row - b.row);
  const used = new Set(kept.map(({ metric }) => metric));
  return { entries: kept, newMetrics: [...made.values()].filter(({ name }) => used.has(newMetric(name))) };
}

/** A table with several metrics has the counts of all in its columns: those of this one. */
function countsFor(kind: MetricKind, counts: NewEntry['counts']): NewEntry['counts'] {
  if (!counts || !Object.hasOwn(COUNT_NAMES, kind)) return counts && kind === 'number' ? null : counts;
  const names: readonly string[] = COUNT_NAMES[kind as keyof typeof COUNT_NAMES];
  const own = Object.entries(counts).filter(([name]) => names.includes(name));
  return own.length === names.length ? Object.fromEntries(own) : null;
}
