/** Dates of items as months. */

/** A month, and the date in months since the year 0, with the day as a part. */
export interface MonthOfItem {
  /** `YYYY-MM` */
  readonly month: string;
  readonly at: number;
}

/** @param date ISO date or date-time; null for none */
export function monthOf(date: string | null): MonthOfItem | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date ?? '');
  if (!match) return null;
  const [, year = '', month = '', day = '1'] = match;
  return { month: `${year}-${month}`, at: Number(year) * 12 + Number(month) - 1 + (Number(day) - 1) / 31 };
}
