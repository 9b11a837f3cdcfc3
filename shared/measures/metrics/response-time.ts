/** How long customers wait: the median and the mean of durations. */
import { meanInterval, NO_VALUES, type MeanInterval } from '../interval.ts';
import type { Ranged } from './result.ts';
import { Z } from './score-counts.ts';

export interface ResponseTime {
  readonly n: number;
  readonly median: Ranged;
  readonly mean: MeanInterval;
  /** Values that are no durations: below 0, or no numbers. They count in nothing else. */
  readonly refused: number;
}

/** Up to so many values the ranks of the median's interval are exact. */
const EXACT = 1000;

/**
 * @param durations in any one unit, from 0 on
 * @returns null where there is no duration
 */
export function responseTime(durations: Iterable<number>): ResponseTime | null {
  const counts = new Map<number, number>();
  for (const value of durations) counts.set(value, (counts.get(value) ?? 0) + 1);
  return countedTimes(counts);
}

/** The same of durations that are counted: how often there was each. */
export function countedTimes(counts: ReadonlyMap<number, number>): ResponseTime | null {
  let refused = 0;
  let sums = NO_VALUES;
  const values: { readonly value: number; readonly upTo: number }[] = [];
  for (const [value, times] of [...counts].sort(([a], [b]) => a - b)) {
    if (!Number.isFinite(value) || value < 0) {
      refused += times;
      continue;
    }
    const { n, sum, squares } = sums;
    sums = { n: n + times, sum: sum + times * value, squares: squares + times * value * value };
    values.push({ value, upTo: sums.n });
  }
  const mean = meanInterval(sums);
  if (!mean) return null;
  const { n } = mean;
  const at = (rank: number): number => values.find(({ upTo }) => upTo >= rank)?.value ?? 0;
  const rank = medianRank(n);
  const value = (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2;
  const median = {
    value,
    low: rank === null ? null : at(rank),
    high: rank === null ? null : at(n + 1 - rank),
  };
  return { n, median, mean, refused };
}

/**
 * The rank of the value that is the lower end of the median's interval of at least 95 %, counted from the least; the
 * upper end is as far from the greatest. Whatever the values are spread like: of the binomial distribution with ½, the
 * last rank whose tail is at most 2.5 %; above 1,000 values by its normal approximation. Source: W. J. Conover, Practical
 * Nonparametric Statistics (3rd ed., 1999), section 3.2.
 * @returns null below six values, of which nothing can be said
 */
export function medianRank(n: number): number | null {
  if (n > EXACT) return Math.floor((n + 1) / 2 - (Z * Math.sqrt(n)) / 2);
  let tail = 0;
  let chance = 0.5 ** n;
  let rank = 0;
  while (tail + chance <= 0.025) {
    tail += chance;
    chance *= (n - rank) / (rank + 1);
    rank += 1;
  }
  return rank === 0 ? null : rank;
}
