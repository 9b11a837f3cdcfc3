/** Confidence intervals of means, from sums that can be added up. */
import { tQuantile } from './student.ts';

/** Count, sum and sum of squares of some values: sums of parts make the sums of the whole. */
export interface MeanSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export const NO_VALUES: MeanSums = { n: 0, sum: 0, squares: 0 };

/** The sums with one more value. */
export function withValue({ n, sum, squares }: MeanSums, value: number): MeanSums {
  return { n: n + 1, sum: sum + value, squares: squares + value * value };
}

export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /** Ends of the 95 % interval; null below two values, of which nothing can be said. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Mean and 95 % confidence interval by Student's t distribution: mean ± t(n − 1) · s / √n, with the sample's standard
 * deviation s. Source: Student, "The probable error of a mean", Biometrika 6 (1908) 1–25.
 * @returns null for no values
 */
export function meanInterval({ n, sum, squares }: MeanSums): MeanInterval | null {
  if (n < 1) return null;
  const mean = sum / n;
  if (n < 2) return { n, mean, low: null, high: null };
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  const half = tQuantile(n - 1) * Math.sqrt(variance / n);
  return { n, mean, low: mean - half, high: mean + half };
}
