/** Which drivers an outcome goes with: R² shared out, with intervals, and what to beware of. */
import { meanInterval, NO_VALUES, withValue } from '../interval.ts';
import { quantile } from '../quantile.ts';
import { randomNumbers } from '../random.ts';
import { relativeWeights } from './johnson.ts';
import { exactShares, MOST_EXACT, sampledShares, type ShareOut } from './lmg.ts';
import { COPY, explained, makeValid } from './matrix.ts';
import { fewestOfPairs, momentsOf, type Moments } from './moments.ts';
import { fewestWanted, prepare, type Prepared } from './prepare.ts';
import type { DriverAnalysis, DriverFound, DriverOptions, DriverTable, NoDrivers } from './types.ts';
import { warningsOf } from './warnings.ts';

/** Most drivers at a time: of more, nobody can read the result. */
export const MOST_DRIVERS = 40;
const RESAMPLES = 1000;
/** Orders of drivers that are looked at where there are more than `MOST_EXACT`. */
const ORDERS = 400;
const SEED = 1;

/**
 * Key drivers of an outcome by LMG on the correlations, with percentile intervals of the bootstrap. The same table and
 * options give the same numbers everywhere.
 *
 * The interval of a driver that means nothing does not reach 0, since no part of R² is below 0; it lies close to it.
 * Sources: see `lmg.ts`; B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993) chapter 13; U. Grömping,
 * "Relative Importance for Linear Regression in R", Journal of Statistical Software 17 (2006) 1.
 * @throws RangeError for more than `MOST_DRIVERS` drivers or lists of different lengths
 */
export function analyseDrivers(table: DriverTable, options: DriverOptions = {}): DriverAnalysis {
  if (table.drivers.length > MOST_DRIVERS) throw new RangeError(`at most ${MOST_DRIVERS} drivers`);
  if (table.drivers.some(({ length }) => length !== table.outcome.length)) {
    throw new RangeError('lists of different lengths');
  }
  const { resamples = RESAMPLES, seed = SEED, onProgress = () => {} } = options;
  const prepared = prepare(table, options.missing);
  const { missing, columns, answered } = prepared;
  const n = missing === 'complete' ? (columns[0]?.length ?? 0) : fewestOfPairs(columns);
  const none = whyNone(prepared, n);
  if (none) return nothing(none, prepared, n);

  const size = columns.length;
  const moments = momentsOf(columns, missing, seed);
  const matrix = new Float64Array(size * size);
  moments.correlate(totalOf(moments), matrix);
  const correlations = matrix.slice();
  const repaired = missing === 'pairwise' && makeValid(matrix, size);
  const share = size - 1 <= MOST_EXACT ? exactShares(size) : sampledShares(size, ORDERS, seed + 1);
  const shares = share(matrix);
  const r2 = Math.min(1, sumOf(shares));
  const drawn = resample(moments, size, missing === 'pairwise', share, resamples, seed + 2, onProgress);
  const weights = relativeWeights(matrix, size);
  const drivers = prepared.kept.map((index, place): DriverFound => {
    const answers = table.drivers[index]!;
    const { n: own, mean, low: meanLow, high: meanHigh } = meanOf(answers, table.outcome);
    const others = prepared.kept.map((_, at) => at).filter((at) => at !== place);
    const open = 1 - explained(matrix, size, place, others);
    return {
      index,
      n: own,
      mean,
      meanLow,
      meanHigh,
      correlation: correlations[place * size + size - 1]!,
      importance: shares[place]!,
      ...drawn.interval(place),
      share: r2 > COPY ? shares[place]! / r2 : null,
      first: drawn.first[place]! / resamples,
      relativeWeight: weights[place]!,
      vif: open <= COPY * 10 ? null : Math.max(1, 1 / open),
    };
  });
  const { low: r2Low, high: r2High } = drawn.interval(size - 1);
  const found = {
    none: null,
    answered,
    n,
    missing,
    r2,
    r2Low,
    r2High,
    adjusted: 1 - ((1 - r2) * (n - 1)) / (n - size),
    resamples,
    drivers: drivers.toSorted((a, b) => b.importance - a.importance || a.index - b.index),
    leftOut: prepared.leftOut,
  };
  const orders = size - 1 <= MOST_EXACT ? null : ORDERS;
  return { ...found, warnings: warningsOf(found, { repaired, orders }) };
}

/** With as few respondents as this, drivers explain everything whatever they are. */
function whyNone({ answered, constantOutcome, kept }: Prepared, n: number): NoDrivers | null {
  if (answered === 0) return { why: 'noOutcome' };
  if (constantOutcome) return { why: 'constantOutcome', n: answered };
  if (kept.length === 0) return { why: 'noDrivers' };
  const wanted = fewestWanted(kept.length);
  return n < wanted ? { why: 'tooFew', n, wanted } : null;
}

function nothing(none: NoDrivers, { answered, missing, leftOut }: Prepared, n: number): DriverAnalysis {
  const numbers = { r2: 0, r2Low: 0, r2High: 0, adjusted: 0, resamples: 0 };
  return { none, answered, n, missing, ...numbers, drivers: [], leftOut, warnings: [] };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function totalOf({ groups, sums, width }: Moments): Float64Array {
  const total = new Float64Array(width);
  for (let group = 0; group < groups; group++) {
    for (let at = 0; at < width; at++) total[at] = total[at]! + sums[group * width + at]!;
  }
  return total;
}

/** Of the answers of those with the outcome. */
function meanOf(answers: Float64Array, outcome: Float64Array) {
  let sums = NO_VALUES;
  for (const [row, value] of answers.entries()) {
    if (!Number.isNaN(value) && !Number.isNaN(outcome[row]!)) sums = withValue(sums, value);
  }
  return meanInterval(sums) ?? { n: 0, mean: 0, low: null, high: null };
}

interface Drawn {
  /** Of driver `place`; of R² where it is the number of drivers. */
  interval(place: number): { readonly low: number; readonly high: number };
  /** In how many resamples each driver was the most important one. */
  readonly first: Float64Array;
}

function resample(
  moments: Moments,
  size: number,
  repair: boolean,
  share: ShareOut,
  resamples: number,
  seed: number,
  onProgress: (done: number) => void,
): Drawn {
  const { groups, sums, width } = moments;
  const next = randomNumbers(seed);
  const total = new Float64Array(width);
  const matrix = new Float64Array(size * size);
  const values = Array.from({ length: size }, () => new Float64Array(resamples));
  const first = new Float64Array(size - 1);
  for (let at = 0; at < resamples; at++) {
    total.fill(0);
    for (let drawn = 0; drawn < groups; drawn++) {
      const start = Math.floor(next() * groups) * width;
      for (let k = 0; k < width; k++) total[k] = total[k]! + sums[start + k]!;
    }
    moments.correlate(total, matrix);
    if (repair) makeValid(matrix, size);
    const shares = share(matrix);
    for (const [place, value] of shares.entries()) values[place]![at] = value;
    values[size - 1]![at] = Math.min(1, sumOf(shares));
    const best = shares.indexOf(Math.max(...shares));
    first[best] = first[best]! + 1;
    if (at % 20 === 19) onProgress((at + 1) / resamples);
  }
  for (const list of values) list.sort();
  return {
    interval: (place) => ({ low: quantile(values[place]!, 0.025), high: quantile(values[place]!, 0.975) }),
    first,
  };
}
