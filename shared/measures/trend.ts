/** Whether something rose or fell over time: a straight line through dated values. */
import { tQuantile } from './interval.ts';

/** Fewer values say nothing about a trend. */
export const TREND_LEAST = 10;

export type TrendWord = 'rose' | 'fell' | 'unclear';

export interface Trend {
  readonly n: number;
  /** Change a month of the line, and the ends of its 95 % interval. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Only where the interval leaves zero out does anything count as risen or fallen. */
  readonly word: TrendWord;
}

/**
 * The least-squares line through values (`at` in months) with the 95 % interval of its slope, b ± t(n − 2) · s / √Sxx.
 * Source: N. R. Draper, H. Smith, Applied Regression Analysis (3rd ed., 1998), section 1.4.
 *
 * @returns null for fewer than `TREND_LEAST` values, or all of one moment
 */
export function trendOf(points: readonly (readonly [at: number, value: number])[]): Trend | null {
  const n = points.length;
  if (n < TREND_LEAST) return null;
  let [meanX, meanY] = [0, 0];
  for (const [x, y] of points) {
    meanX += x / n;
    meanY += y / n;
  }
  let [sxx, sxy, syy] = [0, 0, 0];
  for (const [x, y] of points) {
    sxx += (x - meanX) ** 2;
    sxy += (x - meanX) * (y - meanY);
    syy += (y - meanY) ** 2;
  }
  if (sxx < 1e-9) return null;
  const slope = sxy / sxx;
  const rest = Math.max(0, syy - slope * sxy) / (n - 2);
  const half = tQuantile(n - 2) * Math.sqrt(rest / sxx);
  const [low, high] = [slope - half, slope + half];
  return { n, slope, low, high, word: low > 0 ? 'rose' : high < 0 ? 'fell' : 'unclear' };
}
