/** Whether something rose or fell over time: a straight line through dated values. */
import { tQuantile } from './student.ts';

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

/** The sums of dated values, one after the other, from which their line is computed. */
export class TrendSums {
  #n = 0;
  /** The first moment and value: sums are of what lies beyond them, so that they stay small and exact. */
  #firstAt = 0;
  #firstValue = 0;
  #x = 0;
  #y = 0;
  #xx = 0;
  #xy = 0;
  #yy = 0;

  /** @param at in months */
  add(at: number, value: number): void {
    if (this.#n === 0) [this.#firstAt, this.#firstValue] = [at, value];
    const x = at - this.#firstAt;
    const y = value - this.#firstValue;
    this.#n += 1;
    this.#x += x;
    this.#y += y;
    this.#xx += x * x;
    this.#xy += x * y;
    this.#yy += y * y;
  }

  /**
   * The least-squares line through the values with the 95 % interval of its slope, b ± t(n − 2) · s / √Sxx.
   * Source: N. R. Draper, H. Smith, Applied Regression Analysis (3rd ed., 1998), section 1.4.
   *
   * @returns null for fewer than `TREND_LEAST` values, or all of one moment
   */
  trend(): Trend | null {
    const n = this.#n;
    if (n < TREND_LEAST) return null;
    const sxx = this.#xx - this.#x ** 2 / n;
    const sxy = this.#xy - (this.#x * this.#y) / n;
    const syy = Math.max(0, this.#yy - this.#y ** 2 / n);
    if (sxx < 1e-9) return null;
    const slope = sxy / sxx;
    const rest = Math.max(0, syy - slope * sxy) / (n - 2);
    const half = tQuantile(n - 2) * Math.sqrt(rest / sxx);
    const [low, high] = [slope - half, slope + half];
    return { n, slope, low, high, word: low > 0 ? 'rose' : high < 0 ? 'fell' : 'unclear' };
  }
}
