/** Numbers of visits in words, the same on screen, on paper and in files. */
import type { Spread } from '../measures/audit/visits.ts';

const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "68.4". */
export const oneDecimal = (value: number): string => oneDigit.format(value).replace('-', '−');

/** "45 s", "12 min", "3.5 h", "2 days": a time in seconds. */
export function durationWords(seconds: number): string {
  if (seconds < 120) return `${oneDecimal(seconds)} s`;
  if (seconds < 7200) return `${oneDecimal(seconds / 60)} min`;
  if (seconds < 172_800) return `${oneDecimal(seconds / 3600)} h`;
  return `${oneDecimal(seconds / 86_400)} days`;
}

/** "2.3 (1.0 to 3.7, n = 3)"; without an interval "2 (n = 1)"; '' for none. */
export function spreadWords(spread: Spread | null): string {
  if (!spread) return '';
  const { mean, low, high, n } = spread;
  const ends = low === null || high === null ? '' : `${oneDecimal(low)} to ${oneDecimal(high)}, `;
  return `${oneDecimal(mean)} (${ends}n = ${n})`;
}
