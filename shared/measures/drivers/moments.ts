/**
 * Sums over respondents from which correlations follow, in groups of respondents: resampling adds up groups and need not
 * look at answers again.
 *
 * With G groups of respondents put together at random, drawing G groups with replacement stands for drawing respondents:
 * groups are independent and alike as respondents are, and the variance of what is drawn is the same but for a relative
 * error of √(2 / (G − 1)), 3 % of 2,000. Up to so many respondents each is a group of its own, which is the plain bootstrap.
 */
import { randomNumbers, shuffle } from '../random.ts';
import type { Missing } from './types.ts';

/** Most groups that respondents are put into. */
export const MOST_GROUPS = 2000;

export interface Moments {
  readonly groups: number;
  /** Sums of all groups, one after the other. */
  readonly sums: Float64Array;
  readonly width: number;
  /** Fills `matrix` (`size` × `size`) with the correlations that follow from sums of `width` numbers. */
  correlate(sums: Float64Array, matrix: Float64Array): void;
}

/**
 * @param columns answers of the same respondents, standardised, NaN where missing; for `complete` without any
 * @param seed of the order in which respondents are put into groups
 */
export function momentsOf(columns: readonly Float64Array[], missing: Missing, seed: number): Moments {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const groups = Math.min(rows, MOST_GROUPS);
  const width = missing === 'complete' ? 1 + size + (size * (size + 1)) / 2 : (size * (size - 1) * 6) / 2;
  const sums = new Float64Array(groups * width);
  const add = missing === 'complete' ? addComplete : addPairs;
  const order = Int32Array.from({ length: rows }, (_, at) => at);
  if (rows > groups) shuffle(order, randomNumbers(seed));
  const values = new Float64Array(size);
  for (let at = 0; at < rows; at++) {
    const row = order[at]!;
    for (let j = 0; j < size; j++) values[j] = columns[j]![row]!;
    add(values, sums, (at % groups) * width);
  }
  const correlate = missing === 'complete' ? correlateComplete : correlatePairs;
  return { groups, sums, width, correlate: (total, matrix) => correlate(total, matrix, size) };
}

/** n, then the sums, then the sums of products, row by row of the upper half. */
function addComplete(values: Float64Array, sums: Float64Array, start: number): void {
  const size = values.length;
  let place = start;
  sums[place] = sums[place]! + 1;
  for (let i = 0; i < size; i++) sums[++place] = sums[place]! + values[i]!;
  for (let i = 0; i < size; i++) {
    const value = values[i]!;
    for (let j = i; j < size; j++) sums[++place] = sums[place]! + value * values[j]!;
  }
}

function correlateComplete(sums: Float64Array, matrix: Float64Array, size: number): void {
  const n = sums[0]!;
  let place = size;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      matrix[i * size + j] = n * sums[++place]! - sums[1 + i]! * sums[1 + j]!;
    }
  }
  const spread = Float64Array.from({ length: size }, (_, i) =>
    spreadOf(matrix[i * size + i]!, n * sums[1 + size + diagonal(i, size)]!),
  );
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const both = spread[i]! * spread[j]!;
      const r = i === j ? 1 : both > 0 ? matrix[i * size + j]! / both : 0;
      matrix[i * size + j] = r;
      matrix[j * size + i] = r;
    }
  }
}

/** Place of the square of variable `i` among the products. */
function diagonal(i: number, size: number): number {
  return i * size - (i * (i - 1)) / 2;
}

/** For each pair of variables: n, both sums, both sums of squares, the sum of products of those who answered both. */
function addPairs(values: Float64Array, sums: Float64Array, start: number): void {
  const size = values.length;
  let place = start;
  for (let i = 0; i < size; i++) {
    const x = values[i]!;
    for (let j = i + 1; j < size; j++, place += 6) {
      const y = values[j]!;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      sums[place] = sums[place]! + 1;
      sums[place + 1] = sums[place + 1]! + x;
      sums[place + 2] = sums[place + 2]! + y;
      sums[place + 3] = sums[place + 3]! + x * x;
      sums[place + 4] = sums[place + 4]! + y * y;
      sums[place + 5] = sums[place + 5]! + x * y;
    }
  }
}

function correlatePairs(sums: Float64Array, matrix: Float64Array, size: number): void {
  let place = 0;
  for (let i = 0; i < size; i++) {
    matrix[i * size + i] = 1;
    for (let j = i + 1; j < size; j++, place += 6) {
      const n = sums[place]!;
      const sumX = sums[place + 1]!;
      const sumY = sums[place + 2]!;
      const x = spreadOf(n * sums[place + 3]! - sumX * sumX, n * sums[place + 3]!);
      const y = spreadOf(n * sums[place + 4]! - sumY * sumY, n * sums[place + 4]!);
      const r = x * y > 0 ? (n * sums[place + 5]! - sumX * sumY) / (x * y) : 0;
      matrix[i * size + j] = Math.min(1, Math.max(-1, r));
      matrix[j * size + i] = matrix[i * size + j]!;
    }
  }
}

/** Root of a sum of squares about the mean, 0 where nothing but rounding is left of the squares. */
function spreadOf(squares: number, about: number): number {
  return squares > 1e-12 * Math.abs(about) ? Math.sqrt(squares) : 0;
}

/** Respondents who answered both, for the pair of variables that the fewest answered. */
export function fewestOfPairs(columns: readonly Float64Array[]): number {
  let fewest = Infinity;
  for (const [i, x] of columns.entries()) {
    for (const y of columns.slice(i + 1)) {
      let n = 0;
      for (let row = 0; row < x.length; row++) {
        if (!Number.isNaN(x[row]!) && !Number.isNaN(y[row]!)) n++;
      }
      fewest = Math.min(fewest, n);
    }
  }
  return fewest === Infinity ? 0 : fewest;
}
