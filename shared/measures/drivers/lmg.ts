/**
 * How much of an outcome's R² each driver stands for, by the average of what it adds over all orders in which drivers can be
 * taken up (LMG; the Shapley value of R²).
 * Sources: R. H. Lindeman, P. F. Merenda, R. Z. Gold, Introduction to Bivariate and Multivariate Analysis (1980) 119 ff.;
 * S. Lipovetsky, M. Conklin, "Analysis of regression in game theory approach", Applied Stochastic Models in Business and
 * Industry 17 (2001) 319–330.
 *
 * Matrices are those of correlations of the drivers and, last, the outcome: `size` rows, `size - 1` drivers.
 */
import { randomNumbers, shuffle } from '../random.ts';
import { COPY } from './matrix.ts';

/** Up to so many drivers every subset is looked at (4,096 of 12). */
export const MOST_EXACT = 12;

/** Shares out R²; the shares are 0 or more and add up to R² of all drivers. */
export type ShareOut = (matrix: Float64Array) => Float64Array;

/**
 * Shares R² out exactly, over all subsets. What remains of the variables is kept along a walk through the subsets, so that a
 * subset costs one step of elimination of the variables behind its last.
 * @param size drivers and the outcome; at most 13
 */
export function exactShares(size: number): ShareOut {
  const drivers = size - 1;
  const subsets = 1 << drivers;
  const found = new Float64Array(subsets);
  const levels = Array.from({ length: size }, () => new Float64Array(size * size));
  const weights = weightsBySize(drivers);
  const members = new Uint8Array(subsets);
  for (let set = 1; set < subsets; set++) members[set] = members[set >> 1]! + (set & 1);

  const walk = (level: number, from: number, set: number): void => {
    const here = levels[level]!;
    for (let j = from; j < drivers; j++) {
      const next = levels[level + 1]!;
      const gain = eliminate(here, next, size, j);
      const joined = set | (1 << j);
      found[joined] = found[set]! + gain;
      if (j + 1 < drivers) walk(level + 1, j + 1, joined);
    }
  };

  return (matrix) => {
    levels[0]!.set(matrix);
    walk(0, 0, 0);
    const shares = new Float64Array(drivers);
    for (let j = 0; j < drivers; j++) {
      const bit = 1 << j;
      let sum = 0;
      for (let set = 0; set < subsets; set++) {
        if ((set & bit) === 0) sum += weights[members[set]!]! * (found[set | bit]! - found[set]!);
      }
      shares[j] = Math.max(0, sum);
    }
    return shares;
  };
}

/** s!(p − s − 1)!/p! for subsets of s of p drivers. */
function weightsBySize(drivers: number): Float64Array {
  const weights = new Float64Array(Math.max(1, drivers));
  weights[0] = 1 / drivers;
  for (let s = 1; s < drivers; s++) weights[s] = (weights[s - 1]! * s) / (drivers - s);
  return weights;
}

/**
 * Takes variable `j` out of those behind it, from `here` into `next`.
 * @returns what it explains of the outcome (the last variable) beyond those taken out before; 0 for a copy of them
 */
function eliminate(here: Float64Array, next: Float64Array, size: number, j: number): number {
  const row = j * size;
  const pivot = here[row + j]!;
  const copy = pivot <= COPY;
  for (let k = j + 1; k < size; k++) {
    const factor = copy ? 0 : here[row + k]! / pivot;
    for (let l = k; l < size; l++) next[k * size + l] = here[k * size + l]! - factor * here[row + l]!;
  }
  const toOutcome = here[row + size - 1]!;
  return copy ? 0 : (toOutcome * toOutcome) / pivot;
}

/**
 * Shares R² out over random orders of the drivers, each taken forwards and backwards. They still add up to R².
 * @param orders how many orders, an even number
 */
export function sampledShares(size: number, orders: number, seed: number): ShareOut {
  const drivers = size - 1;
  const next = randomNumbers(seed);
  const order = Int32Array.from({ length: drivers }, (_, j) => j);
  const taken: Int32Array[] = [];
  for (let at = 0; at < orders; at += 2) {
    shuffle(order, next);
    taken.push(order.slice(), order.slice().reverse());
  }
  const a = new Float64Array(size * size);
  return (matrix) => {
    const shares = new Float64Array(drivers);
    for (const one of taken) addOrder(matrix, size, one, a, shares);
    return shares.map((sum) => sum / taken.length);
  };
}

function addOrder(
  matrix: Float64Array,
  size: number,
  order: Int32Array,
  a: Float64Array,
  shares: Float64Array,
): void {
  // The order's variables, and the outcome behind them, so that elimination runs forwards over one block.
  for (let i = 0; i < size; i++) {
    const row = (order[i] ?? size - 1) * size;
    for (let j = i; j < size; j++) a[i * size + j] = matrix[row + (order[j] ?? size - 1)]!;
  }
  for (let i = 0; i < size - 1; i++) shares[order[i]!] = shares[order[i]!]! + eliminate(a, a, size, i);
}
