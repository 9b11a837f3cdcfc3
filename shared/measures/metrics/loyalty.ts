/** Who stayed and who left. */
import { refuse, type Refused } from './result.ts';
import type { Estimate } from './score-counts.ts';
import { share } from './share.ts';

/** Customers of a period, counted. */
export interface CustomerCounts {
  /** At the start. */
  readonly start: number;
  /** Who came during the period, and still are there at its end. */
  readonly added: number;
  /** At the end, those who came included. */
  readonly end: number;
}

/** Of the customers at the start, who stayed and who left. */
export interface Kept {
  readonly kept: number;
  readonly lost: number;
}

export type LoyaltyMetric = 'retention' | 'churn';

/**
 * Of the customers at the start, those who are there at the end: end − added. Formula in common use, as given by e.g.
 * the American Marketing Association's Common Language Marketing Dictionary, "retention rate".
 */
export function keptOf({ start, added, end }: CustomerCounts): Kept | Refused {
  const all: readonly (readonly [string, number])[] = [
    ['at the start', start],
    ['who came', added],
    ['at the end', end],
  ];
  for (const [what, count] of all) {
    if (!Number.isInteger(count) || count < 0)
      return refuse(`The customers ${what} must be a whole number from 0 on.`);
  }
  if (start === 0) return refuse('There were no customers at the start, so none could stay or leave.');
  const kept = end - added;
  if (kept < 0) {
    return refuse(
      `${added} customers came, but only ${end} are there at the end: those who came and left again do not count.`,
    );
  }
  if (kept > start) {
    return refuse(
      `${kept} of ${start} customers stayed, which is over 100 %: customers who came during the period are missing from “who came”.`,
    );
  }
  return { kept, lost: start - kept };
}

/**
 * Retention rate 100 · (end − added) / start, or churn rate, the rest to 100, with Wilson's interval.
 * @param customers whole numbers from 0 on
 * @returns 0 to 100
 */
export function loyalty(metric: LoyaltyMetric, { kept, lost }: Kept): Estimate | Refused {
  return (
    share(metric === 'retention' ? kept : lost, kept + lost) ??
    refuse('There are no customers of whom it is known whether they stayed.')
  );
}
