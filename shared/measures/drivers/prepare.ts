/** From answers to the lists that correlations are taken of: who and what counts. */
import type { DriverLeftOut, DriverTable, Missing } from './types.ts';

/** A driver that fewer respondents answered is left out. */
export const FEWEST_ANSWERS = 10;

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
  const still = counted.length > 0 ? usable : kept;
  return {
    missing,
    columns: [...still.map((index) => drivers[index]!), outcome].map((list) => standardised(list, counted)),
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
