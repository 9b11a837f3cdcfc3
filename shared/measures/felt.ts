/**
 * How feedback judges and feels on one scale from 0 (worst) to 100 (best): an item with a score of its own counts by
 * that, rescaled; one without counts by its sentiment, where the analysis or a person has found one; others do not
 * count. What somebody chose on a scale is taken before what was read out of their words.
 */
import type { FeltMean } from '../contract/feedback-types.ts';
import { meanInterval, type MeanSums } from './interval.ts';

/** What is known of one item. `score100` is its score rescaled to 0 … 100, `sentiment` lies in −1 … 1. */
export interface Feeling {
  readonly score100: number | null;
  readonly sentiment: number | null;
}

/** Sums of felt values, and how many of them come from scores. */
export interface FeltSums extends MeanSums {
  readonly byScore: number;
}

export const NOTHING_FELT: FeltSums = { n: 0, sum: 0, squares: 0, byScore: 0 };

/** An item on the common scale, 0 … 100; null where neither is known. A sentiment s stands at 50 + 50 s. */
export function feltValue({ score100, sentiment }: Feeling): number | null {
  if (score100 !== null) return score100;
  return sentiment === null ? null : 50 + 50 * sentiment;
}

/** The sums with one more item. */
export function addFeeling(sums: FeltSums, feeling: Feeling): FeltSums {
  const value = feltValue(feeling);
  if (value === null) return sums;
  return {
    n: sums.n + 1,
    sum: sums.sum + value,
    squares: sums.squares + value * value,
    byScore: sums.byScore + (feeling.score100 === null ? 0 : 1),
  };
}

/** Mean and 95 % interval (see `meanInterval`); null for nothing felt. */
export function feltMean(sums: FeltSums): FeltMean | null {
  const mean = meanInterval(sums);
  return mean && { ...mean, byScore: sums.byScore };
}
