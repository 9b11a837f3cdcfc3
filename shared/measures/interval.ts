/** Confidence intervals of means, from sums that can be added up. */

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

/** Two-sided 95 % quantiles of Student's t distribution for 1 to 30 degrees of freedom. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
/** The same quantile of the normal distribution. */
const Z = 1.959964;

/**
 * The two-sided 95 % quantile for `df` degrees of freedom (at least 1), to three decimals. Above 30 by the first two
 * terms of the Cornish–Fisher expansion: z + (z³ + z) / (4 df) + (5z⁵ + 16z³ + 3z) / (96 df²).
 * Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 */
export function tQuantile(df: number): number {
  const known = T[Math.round(df) - 1];
  if (known !== undefined) return known;
  return Z + (Z ** 3 + Z) / (4 * df) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * df * df);
}
