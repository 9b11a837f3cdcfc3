/** Reads a table of metric values: a row for each value, or a column for each metric. */
import type { DateOrder } from '../../contract/types.ts';
import { COUNT_NAMES, entryValue } from '../../measures/series/entry-value.ts';
import { periodFrom } from '../../measures/series/periods.ts';
import { isRefused } from '../../measures/metrics/result.ts';
import type { NewEntry } from '../../model/measures/edits.ts';
import { isKnownMetric, type MetricKind } from '../../model/measures/kinds.ts';
import { entryKey, unchanged } from '../../model/measures/projection.ts';
import { scopeKey, WORKSPACE_SCOPE, type MetricScope } from '../../model/measures/scope.ts';
import { foldSegment } from '../../text/segment-name.ts';
import { parseAmount } from '../amounts.ts';
import { guessDateOrder } from '../dates.ts';
import { isMissing } from '../numbers.ts';
import { columnOf, columnsOf, SCOPE_LEVELS, type Columns } from './columns.ts';
import {
  nameOfNew,
  newMetric,
  type FoundSeries,
  type NewMetric,
  type SeriesContext,
  type SeriesProblem,
} from './found.ts';
import { metricNamed } from './metric-names.ts';
import { monthOfDay, readPeriod, standForMonths } from './read-period.ts';

export interface SeriesTable {
  readonly names: readonly string[];
  readonly records: readonly (readonly (string | null)[])[];
}

export interface TableOptions {
  /** The metric of a table that names none. */
  readonly metric?: string | undefined;
}

/** What a row says before its period is settled. */
interface RawEntry extends Omit<NewEntry, 'from' | 'to'> {
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly isDay: boolean;
}

/** Thrown inside a row: where it is wrong, and why. */
class RowProblem extends Error {
  readonly column: string;
  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

export function readSeriesTable(
  table: SeriesTable,
  context: SeriesContext,
  options: TableOptions = {},
): FoundSeries {
  const columns = columnsOf(table.names, context.metrics);
  const problems: SeriesProblem[] = [];
  const raw: RawEntry[] = [];
  const made = new Map<string, NewMetric>();
  const notes: string[] = [];
  if (columns.period === null && columns.from === null) {
    const reason = 'No column is named like a period. Name one Month, Period, Date, or From and To.';
    return { entries: [], newMetrics: [], targets: [], problems: [{ row: 0, column: '', reason }], notes };
  }
  const order = guessDateOrder(
    [columns.period, columns.from, columns.to].flatMap((at) =>
      at === null ? [] : table.records.map((record) => record[at] ?? ''),
    ),
  );
  const reader = new RowReader(table.names, columns, order.order, context, options, made);
  for (const [at, record] of table.records.entries()) {
    if (record.every((cell) => cell === null || cell.trim() === '')) continue;
    try {
      raw.push(...reader.read(record, at + 1));
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      problems.push({ row: at + 1, column: error.column, reason: error.message });
    }
  }
  const settled = settle(raw, notes);
  if (!order.certain) notes.push('Dates could have day or month first; day first is assumed.');
  return { ...onlySensible(settled, context, made, problems), targets: [], problems, notes };
}

class RowReader {
  readonly #names: readonly string[];
  readonly #columns: Columns;
  readonly #order: DateOrder;
  readonly #context: SeriesContext;
  readonly #options: TableOptions;
  readonly #made: Map<string, NewMetric>;

  constructor(
    names: readonly string[],
    columns: Columns,
    order: DateOrder,
    context: SeriesContext,
    options: TableOptions,
    made: Map<string, NewMetric>,
  ) {
    this.#names = names;
    this.#columns = columns;
    this.#order = order;
    this.#context = context;
    this.#options = options;
    this.#made = made;
  }

  read(record: readonly (string | null)[], row: number): RawEntry[] {
    const period = this.#period(record);
    const scope = this.#scope(record);
    const base = { row, ...period, scope, origin: this.#context.origin };
    if (this.#columns.wide.length > 0) {
      return this.#columns.wide.flatMap((at) => {
        const value = this.#number(record, at);
        if (value === null) return [];
        const metric = this.#metric(this.#names[at] ?? '', (record[at] ?? '').includes('%'));
        return [{ ...base, metric, value, n: null, low: null, high: null, counts: null }];
      });
    }
    const named = this.#columns.metric === null ? null : (record[this.#columns.metric] ?? '').trim();
    const cell = this.#columns.value === null ? '' : (record[this.#columns.value] ?? '');
    const metric = named ? this.#metric(named, cell.includes('%')) : (this.#options.metric ?? null);
    if (metric === null)
      throw new RowProblem(
        columnOf(this.#names, this.#columns.metric),
        'it is not said of which metric this is',
      );
    const counts = this.#counts(record);
    const value = this.#columns.value === null ? null : this.#number(record, this.#columns.value);
    if (value === null && counts === null)
      throw new RowProblem(columnOf(this.#names, this.#columns.value), 'there is no value');
    const optional = (at: number | null): number | null => (at === null ? null : this.#number(record, at));
    const n = optional(this.#columns.n);
    if (n !== null && (n < 0 || !Number.isInteger(n))) {
      throw new RowProblem(
        columnOf(this.#names, this.#columns.n),
        `n must be a whole number from 0 on, not ${n}`,
      );
    }
    const [low, high] = [optional(this.#columns.low), optional(this.#columns.high)];
    return [{ ...base, metric, value, n, low, high, counts }];
  }

  #period(record: readonly (string | null)[]): { from: string; to: string; isDay: boolean } {
    const { period, from, to } = this.#columns;
    const read = (at: number) => {
      const text = record[at] ?? '';
      const found = readPeriod(text, this.#order);
      if (!found)
        throw new RowProblem(
          this.#names[at] ?? '',
          text.trim() ? `“${text}” is no period or date` : 'there is no period',
        );
      return found;
    };
    const first = read(from ?? period ?? 0);
    const last = to === null || (record[to] ?? '').trim() === '' ? first : read(to);
    if (last.to < first.from)
      throw new RowProblem(columnOf(this.#names, to), 'the period ends before it begins');
    if (first.from > this.#context.today) {
      throw new RowProblem(
        columnOf(this.#names, from ?? period),
        `${periodFrom(first.from, last.to).label} lies in the future`,
      );
    }
    return { from: first.from, to: last.to, isDay: first.isDay && last === first };
  }

  #scope(record: readonly (string | null)[]): MetricScope {
    let scope = WORKSPACE_SCOPE;
    for (const level of SCOPE_LEVELS) {
      const at = this.#columns.scope[level];
      const name = at === undefined ? '' : (record[at] ?? '').trim();
      if (at === undefined || name === '') continue;
      const column = this.#names[at] ?? '';
      if (scope !== WORKSPACE_SCOPE)
        throw new RowProblem(
          column,
          'a value is of one thing: a segment, a channel, a persona, a touchpoint or a map',
        );
      const id =
        level === 'segment'
          ? foldSegment(name)
          : level === 'channel'
            ? name
            : this.#context.find(level, name);
      if (id === null) throw new RowProblem(column, `there is no ${level} “${name}” here`);
      scope = { level, id };
    }
    return scope;
  }

  #counts(record: readonly (string | null)[]): Record<string, number> | null {
    const counts: Record<string, number> = {};
    for (const [name, at] of Object.entries(this.#columns.counts)) {
      const count = this.#number(record, at);
      if (count === null) continue;
      if (name !== 'of' && name !== 'among' && (count < 0 || !Number.isInteger(count))) {
        throw new RowProblem(this.#names[at] ?? '', `a count is a whole number from 0 on, not ${count}`);
      }
      counts[name] = count;
    }
    return Object.keys(counts).length === 0 ? null : counts;
  }

  #number(record: readonly (string | null)[], at: number): number | null {
    const text = (record[at] ?? '').trim();
    if (text === '' || isMissing(text)) return null;
    const number = parseAmount(text.replace(/%$/, ''), '.');
    if (number === null) throw new RowProblem(this.#names[at] ?? '', `“${text}” is no number`);
    return number;
  }

  #metric(name: string, isPercent: boolean): string {
    const known = metricNamed(name, this.#context.metrics);
    if (known !== null) return known;
    const key = name.trim().slice(0, 200);
    const { of, among } = this.#columns.counts;
    const kind = of !== undefined && among !== undefined ? 'ratio' : 'number';
    if (!this.#made.has(key))
      this.#made.set(key, { name: key, kind, unit: isPercent || kind === 'ratio' ? '%' : '' });
    return newMetric(key);
  }
}

/** Days that come once a month stand for their months; of values of one metric, scope and period the last one counts. */
function settle(raw: readonly RawEntry[], notes: string[]): (NewEntry & { row: number })[] {
  const groups = new Map<string, RawEntry[]>();
  for (const entry of raw) {
    const key = `${entry.metric}|${scopeKey(entry.scope)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
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
    notes.push(
      `${raw.length - found.size} values are of the same metric and period as a later row, which counts.`,
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
