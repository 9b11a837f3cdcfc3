/**
 * The points of an emotion curve by which people remember the whole: its best and worst moment and its end.
 * Source: D. Kahneman, B. L. Fredrickson, C. A. Schreiber, D. A. Redelmeier, "When More Pain Is Preferred to Less:
 * Adding a Better End", Psychological Science 4 (1993) 401–405.
 */

export interface PeakEnd {
  /** Indexes into the values. Of equal ones the first is the peak. */
  readonly best: number;
  readonly worst: number;
  readonly end: number;
}

/** Fewer points have no peak worth the name. */
export const PEAK_END_LEAST = 3;

/** The peaks and the end of values in order; null for fewer than three, or where all are equal. */
export function peakEnd(values: readonly number[]): PeakEnd | null {
  if (values.length < PEAK_END_LEAST) return null;
  const best = values.indexOf(Math.max(...values));
  const worst = values.indexOf(Math.min(...values));
  return best === worst ? null : { best, worst, end: values.length - 1 };
}
