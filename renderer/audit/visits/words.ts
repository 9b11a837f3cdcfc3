/** Visits in words. */
import type { Spread } from '../../../shared/measures/audit/visits.ts';
import type { Visit } from '../../../shared/model/audits/types.ts';
import { brandWords, dayWords, oneDecimal } from '../words.ts';

/** With fewer visits means say little: they are grey. */
export const FEW_VISITS = 5;

/** "58 to 79 %, 3 visits"; of one visit that it has no interval. */
export function intervalWords({ n, low, high }: Spread, unit = ''): string {
  const visits = n === 1 ? '1 visit' : `${n} visits`;
  if (low === null || high === null) return `${visits}, no interval`;
  return `${oneDecimal(low)} to ${oneDecimal(high)}${unit}, ${visits}`;
}

/** "46 – 62 %": least and greatest. */
export function spreadWords({ least, greatest }: Spread, unit = ''): string {
  return `${oneDecimal(Math.round(least * 10) / 10)} – ${oneDecimal(Math.round(greatest * 10) / 10)}${unit}`;
}

/** "5 Oct 2026, Iryna". */
export function visitName({ date, shopper, brand }: Visit): string {
  const parts = [dayWords(date), shopper, brand === '' ? '' : brandWords(brand)].filter(Boolean);
  return parts.join(', ') || 'Visit';
}
