/**
 * What five points more of retention would be worth, on the numbers of a case.
 * Source of the question: F. F. Reichheld, W. E. Sasser, "Zero Defections: Quality Comes to Services", Harvard Business
 * Review 68 (1990) 105–111, who found profits 25 to 85 % higher. How much it is depends on the numbers.
 */
import { CLV_METHODS, lifetimeValue, type ClvMethod } from '../metrics/lifetime-value.ts';
import { isRefused } from '../metrics/result.ts';

/** Percentage points. */
export const MORE = 5;

export interface MoreRetention {
  readonly method: ClvMethod;
  /** Value of a customer's whole time, today and with more retention. */
  readonly before: number;
  readonly after: number;
  /** In percent of today's; null where that is 0. */
  readonly more: number | null;
  /** For all customers together. */
  readonly total: number;
}

/**
 * @param margin of a customer a year
 * @param retention a year, percent
 * @param discount a year, percent
 * @returns both conventions, or why nothing can be said
 */
export function moreRetention(
  margin: number,
  retention: number,
  discount: number,
  customers: number,
): readonly MoreRetention[] | string {
  const found: MoreRetention[] = [];
  for (const method of CLV_METHODS) {
    const value = (rate: number) =>
      lifetimeValue({
        margin: { value: margin, low: null, high: null },
        retention: { value: rate / 100, low: null, high: null },
        discount: discount / 100,
        method,
      });
    const before = value(retention);
    const after = value(retention + MORE);
    if (isRefused(before)) return before.refused;
    if (isRefused(after))
      return `${MORE} points more than ${retention} % would be all: nobody would ever leave.`;
    const gain = after.value - before.value;
    found.push({
      method,
      before: before.value,
      after: after.value,
      more: before.value === 0 ? null : (100 * gain) / Math.abs(before.value),
      total: gain * customers,
    });
  }
  return found;
}
