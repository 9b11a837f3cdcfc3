/** From answers to the lists that correlations are taken of: who and what counts. */
import type { DriverLeftOut, DriverTable, Missing } from './types.ts';

/** A driver that fewer respondents answered is left out. */
export const FEWEST_ANSWERS = 10;

/** Respondents that so many drivers need at least: of fewer, drivers explain everything whatever they are. */
export const fewestWanted = (drivers: number): number => Math.max(FEWEST_ANSWERS, drivers + 3);

export interface Prepared {
  readonly missing: Missing;
  /** Standardised answers, the outcome last, of those who count. */
  readonly columns: readonly Float64Array[];
  /** Places of the drivers that are looked at. */
  readonly kept: readonly number[];
  readonly leftOut: readonly DriverLeftOut[];
  /** Respondents with the outcome. */
  readonly answered: number;
  readonly constantOutcome: boolean;
}

export function prepare({ outcome, drivers }: DriverTable, asked: Missing | undefined): Prepared {
  const rows = rowsWhere(outcome.length, (row) => !Number.isNaN(outcome[row]!));
  const leftOut: DriverLeftOut[] = [];
  const kept: number[] = [];
  for (const [index, answers] of drivers.entries()) {
    const own = rows.filter((row) => !Number.isNaN(answers[row]!));
    const n = own.length;
    const why =
      n === 0 ? 'noAnswers' : n < FEWEST_ANSWERS ? 'fewAnswers' : same(answers, own) ? 'constant' : null;
    if (why) leftOut.push({ index, why, n });
    else kept.push(index);
  }
  const complete = rows.filter((row) => kept.every((index) => !Number.isNaN(drivers[index]![row]!)));
  const missing = asked ?? chooseMissing(rows.length, complete.length, kept.length);
  const counted = missing === 'complete' ? complete : rows;
  const constantOutcome = same(outcome, counted);
  // Among those who answered everything, everyone may have said the same of one driver.
  const usable = kept.filter((index) => missing === 'pairwise' || !same(drivers[index]!, counted));
  for (const index of kept) {
    if (!usable.includes(index) && counted.length > 0)
      leftOut.push({ index, why: 'constant', n: counted.length });
  }
  const apart = missing === 'pairwise' ? withoutPairs(drivers, usable, counted) : [];
  leftOut.push(...apart);
  const still =
    counted.length > 0 ? usable.filter((index) => !apart.some((one) => one.index === index)) : kept;
  const [first] = still;
  // Of one driver there is one pair: those who answered it are complete.
  const alone = still.length === 1 && first !== undefined ? drivers[first]! : null;
  const those = alone ? counted.filter((row) => !Number.isNaN(alone[row]!)) : counted;
  return {
    missing: alone ? 'complete' : missing,
    columns: [...still.map((index) => drivers[index]!), outcome].map((list) => standardised(list, those)),
    kept: still,
    leftOut,
    answered: rows.length,
    constantOutcome: rows.length > 0 && counted.length > 0 && constantOutcome,
  };
}

/**
 * Respondents who answered everything are the better ground, where there are enough of them: half of all, or ten for each
 * driver and at least 100. Else each pair of questions is taken by itself.
 */
export function chooseMissing(answered: number, complete: number, drivers: number): Missing {
  return complete * 2 >= answered || complete >= Math.max(100, 10 * drivers) ? 'complete' : 'pairwise';
}

/** Of drivers that are taken in pairs: those that too few respondents have together with one that more have. */
function withoutPairs(
  drivers: readonly Float64Array[],
  usable: readonly number[],
  rows: Int32Array,
): DriverLeftOut[] {
  const answered = new Map(usable.map((index) => [index, countWith(drivers[index]!, drivers[index]!, rows)]));
  const byAnswers = usable.toSorted((a, b) => answered.get(b)! - answered.get(a)! || a - b);
  const taken: number[] = [];
  let fewest = Infinity;
  return byAnswers.flatMap((index): DriverLeftOut[] => {
    const pairs = taken.map((other) => countWith(drivers[index]!, drivers[other]!, rows));
    const n = Math.min(fewest, ...pairs);
    if (taken.length > 0 && n < fewestWanted(taken.length + 1))
      return [{ index, why: 'fewPairs', n: Math.min(...pairs) }];
    taken.push(index);
    fewest = n;
    return [];
  });
}

function countWith(one: Float64Array, other: Float64Array, rows: Int32Array): number {
  let n = 0;
  for (const row of rows) if (!Number.isNaN(one[row]!) && !Number.isNaN(other[row]!)) n += 1;
  return n;
}

function rowsWhere(length: number, holds: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (holds(row)) rows[count++] = row;
  return rows.slice(0, count);
}

function same(answers: Float64Array, rows: Int32Array): boolean {
  let first = NaN;
  for (const row of rows) {
    const value = answers[row]!;
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(first)) first = value;
    else if (value !== first) return false;
  }
  return true;
}

/** Less the mean, by the deviation: sums of such numbers lose no digits. */
function standardised(answers: Float64Array, rows: Int32Array): Float64Array {
  const list = new Float64Array(rows.length);
  let n = 0;
  let sum = 0;
  for (const [at, row] of rows.entries()) {
    const value = answers[row]!;
    list[at] = value;
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = n > 0 ? sum / n : 0;
  let squares = 0;
  for (const value of list) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const deviation = squares > 0 ? Math.sqrt(squares / n) : 1;
  return list.map((value) => (value - mean) / deviation);
}
