/** A share of answers with its interval. */
import { Z, type Estimate } from './score-counts.ts';

/**
 * The share of `k` in `n` in per cent with Wilson's score interval. Source: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209–212.
 * @param k 0 to `n`
 * @returns 0 to 100; null for no answers
 */
export function share(k: number, n: number): Estimate | null {
  if (n <= 0) return null;
  const p = k / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    n,
    value: 100 * p,
    low: 100 * Math.max(0, middle - half),
    high: 100 * Math.min(1, middle + half),
  };
}
