/** Reads the rows of a table of metric values. */
import type { DateOrder } from '../../contract/types.ts';
import { periodFrom } from '../../measures/series/periods.ts';
import type { NewEntry } from '../../model/measures/edits.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../model/measures/scope.ts';
import { parseAmount } from '../amounts.ts';
import { isMissing } from '../numbers.ts';
import { newMetric, type NewMetric, type SeriesContext } from './found.ts';
import type { ScopeFinder } from './find-scope.ts';
import { metricNamed } from './metric-names.ts';
import { readPeriod, type ReadPeriod } from './read-period.ts';
import { columnsOfRoles, type Columns, type SeriesMapping, type SeriesRole } from './roles.ts';

type Row = readonly (string | null)[];

/** What a row says before its period is settled. */
export interface RawEntry extends NewEntry {
  readonly row: number;
  readonly isDay: boolean;
}

/** Thrown inside a row: where it is wrong, and why. */
export class RowProblem extends Error {
  readonly column: string;
  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

const NOTHING = { value: null, n: null, low: null, high: null, counts: null };
/** Words beside a number, such as “2 days”; signs of money and per cent are none. */
const WORDS = /[\p{L}\p{M}]{2,}/u;

export class RowReader {
  readonly #names: readonly string[];
  readonly #columns: Columns;
  readonly #mapping: SeriesMapping;
  readonly #context: SeriesContext;
  readonly #scopes: ScopeFinder;
  /** Metrics that are not there yet, by name. */
  readonly made = new Map<string, NewMetric>();
  /** Rows that say a period and no value. */
  empty = 0;
  /** The first number that had words beside it, and how many had. */
  worded = { first: '', count: 0 };

  constructor(mapping: SeriesMapping, context: SeriesContext, scopes: ScopeFinder) {
    this.#names = mapping.names;
    this.#columns = columnsOfRoles(mapping.roles);
    this.#mapping = mapping;
    this.#context = context;
    this.#scopes = scopes;
  }

  /** @throws RowProblem where the row cannot be taken */
  read(record: Row, row: number): RawEntry[] {
    const base = {
      row,
      ...this.#period(record),
      scope: this.#scope(record),
      origin: this.#context.origin,
    };
    const own = this.#columns.own.flatMap((at): RawEntry[] => {
      const value = this.#number(record, at);
      if (value === null) return [];
      const metric = this.#metric(this.#names[at] ?? '', (record[at] ?? '').includes('%'));
      // Of several metrics n could be of any.
      const isOnly = !this.#columns.isLong && this.#columns.own.length === 1;
      return [{ ...base, ...NOTHING, ...(isOnly ? this.#beside(record) : {}), metric, value }];
    });
    const long = this.#columns.isLong ? this.#long(record) : null;
    if (long === null && own.length === 0) this.empty += 1;
    return long === null ? own : [...own, { ...base, ...long }];
  }

  /** The value that stands in columns of its own; null where there is none. */
  #long(record: Row): Pick<NewEntry, 'metric' | 'value' | 'n' | 'low' | 'high' | 'counts'> | null {
    const counts = this.#counts(record);
    const value = this.#optional(record, 'value');
    if (value === null && counts === null) return null;
    const named = this.#text(record, 'metric');
    const isPercent = this.#text(record, 'value').includes('%');
    const metric = named === '' ? (this.#mapping.metric ?? null) : this.#metric(named, isPercent);
    if (metric === null) throw new RowProblem(this.#name('metric'), 'it is not said of which metric this is');
    return { metric, value, ...this.#beside(record), counts };
  }

  /** What stands beside a value: on how many it rests, and its interval. */
  #beside(record: Row): Pick<NewEntry, 'n' | 'low' | 'high'> {
    const n = this.#whole(record, this.#columns.at('n'), 'n must be a whole number from 0 on');
    const [low, high] = [this.#optional(record, 'low'), this.#optional(record, 'high')];
    if (low !== null && high !== null && low > high)
      throw new RowProblem(this.#name('low'), `its low end ${low} is above its high end ${high}`);
    return { n, low, high };
  }

  #period(record: Row): ReadPeriod {
    const order: DateOrder = this.#mapping.dateOrder;
    const read = (role: SeriesRole): ReadPeriod => {
      const text = this.#text(record, role);
      const found = readPeriod(text, order);
      if (found) return found;
      throw new RowProblem(
        this.#name(role),
        text === '' ? 'there is no period' : `“${text}” is no period or date`,
      );
    };
    const start: SeriesRole = this.#columns.at('from') === null ? 'period' : 'from';
    const first = read(start);
    const last = this.#text(record, 'to') === '' ? first : read('to');
    if (last.to < first.from) throw new RowProblem(this.#name('to'), 'the period ends before it begins');
    if (first.from > this.#context.today)
      throw new RowProblem(this.#name(start), `${periodFrom(first.from, last.to).label} lies in the future`);
    return { from: first.from, to: last.to, isDay: first.isDay && last === first };
  }

  #scope(record: Row): MetricScope {
    const told = this.#columns.scopes.flatMap(([level, at]) => {
      const name = (record[at] ?? '').trim();
      return name === '' ? [] : [{ level, name, column: this.#names[at] ?? '' }];
    });
    const map = told.find(({ level }) => level === 'map');
    const [first, ...more] = told.some(({ level }) => level === 'stage')
      ? told.filter((one) => one !== map)
      : told;
    if (!first) return WORKSPACE_SCOPE;
    if (more[0]) {
      throw new RowProblem(
        more[0].column,
        'a value is of one thing: a segment, a channel, a persona, a touchpoint, a map or a stage of it',
      );
    }
    const find = (one: typeof first, within?: string): MetricScope => {
      const found = this.#scopes.find(one.level, one.name, within);
      if (typeof found === 'string') throw new RowProblem(one.column, found);
      return found;
    };
    return first.level === 'stage' && map ? find(first, find(map).id) : find(first);
  }

  #counts(record: Row): Record<string, number> | null {
    const counts: Record<string, number> = {};
    for (const [name, at] of this.#columns.counts) {
      const count =
        name === 'of' || name === 'among'
          ? this.#number(record, at)
          : this.#whole(record, at, 'a count is a whole number from 0 on');
      if (count !== null) counts[name] = count;
    }
    return Object.keys(counts).length === 0 ? null : counts;
  }

  #text(record: Row, role: SeriesRole): string {
    const at = this.#columns.at(role);
    return at === null ? '' : (record[at] ?? '').trim();
  }

  #name(role: SeriesRole): string {
    const at = this.#columns.at(role);
    return at === null ? '' : (this.#names[at] ?? '');
  }

  #optional(record: Row, role: SeriesRole): number | null {
    const at = this.#columns.at(role);
    return at === null ? null : this.#number(record, at);
  }

  /** A whole number: what looks like decimals in it parts groups of thousands. */
  #whole(record: Row, at: number | null, must: string): number | null {
    const text = at === null ? '' : (record[at] ?? '').trim();
    if (at === null || text === '' || isMissing(text)) return null;
    const isPoint = this.#context.plainNumbers === true || text.includes(',');
    const number = parseAmount(text, isPoint ? '.' : ',');
    if (number === null) throw new RowProblem(this.#names[at] ?? '', `“${text}” is no number`);
    if (number < 0 || !Number.isInteger(number))
      throw new RowProblem(this.#names[at] ?? '', `${must}, not ${text}`);
    return number;
  }

  #number(record: Row, at: number): number | null {
    const text = (record[at] ?? '').trim();
    if (text === '' || isMissing(text)) return null;
    const number = parseAmount(text.replace(/\s*%$/, ''), this.#mapping.decimal);
    if (number === null || !Number.isFinite(number))
      throw new RowProblem(this.#names[at] ?? '', `“${text}” is no number`);
    if (WORDS.test(text)) {
      const { first, count } = this.worded;
      this.worded = { first: first || text, count: count + 1 };
    }
    return number;
  }

  #metric(name: string, isPercent: boolean): string {
    const known = metricNamed(name, this.#context.metrics);
    if (known !== null) return known;
    const key = name.trim().slice(0, 200);
    const kind = this.#columns.at('of') !== null && this.#columns.at('among') !== null ? 'ratio' : 'number';
    if (!this.made.has(key))
      this.made.set(key, { name: key, kind, unit: isPercent || kind === 'ratio' ? '%' : '' });
    return newMetric(key);
  }
}
