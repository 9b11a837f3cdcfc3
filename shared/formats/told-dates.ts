/**
 * What a date that was told from another day ("3 weeks ago") says of one that is stored: the same row of a later export
 * says something else ("7 weeks ago"), and less exactly.
 */
import type { RelativeUnit } from './relative-dates.ts';

const DAY = 86_400_000;
/** Days by which two tellings of one day differ at most: each cuts off, or rounds, what is less than its unit. */
const WITHIN: Readonly<Record<RelativeUnit, number>> = { day: 1, week: 7, month: 31, year: 366 };
const UNITS = Object.keys(WITHIN) as RelativeUnit[];

/** First and last day of a date that may be a month or a year, in days since 1970, and how exact it is. */
interface Days {
  readonly first: number;
  readonly last: number;
  readonly unit: RelativeUnit;
}

function daysOf(date: string): Days | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!match) return null;
  const [, year = '', month, day] = match;
  const at = (y: number, m: number, d: number): number => Date.UTC(y, m, d) / DAY;
  const [y, m] = [Number(year), Number(month ?? 1) - 1];
  if (month === undefined) return { first: at(y, 0, 1), last: at(y + 1, 0, 0), unit: 'year' };
  if (day === undefined) return { first: at(y, m, 1), last: at(y, m + 1, 0), unit: 'month' };
  return { first: at(y, m, Number(day)), last: at(y, m, Number(day)), unit: 'day' };
}

const coarser = (a: RelativeUnit, b: RelativeUnit): RelativeUnit =>
  UNITS.indexOf(a) > UNITS.indexOf(b) ? a : b;

/**
 * The date that stays: the stored one, unless what is told now contradicts it or is more exact.
 *
 * @param stored ISO date as it is stored
 * @param told the date as it is told now
 * @param unit that it is told in
 */
export function keptDate(stored: string | null, told: string | null, unit: RelativeUnit): string | null {
  const [before, now] = [daysOf(stored ?? ''), daysOf(told ?? '')];
  if (!before || !now) return now ? told : stored;
  const apart = Math.max(0, now.first - before.last, before.first - now.last);
  const isSame = apart <= WITHIN[coarser(unit, before.unit)];
  const isLessExact = UNITS.indexOf(now.unit) >= UNITS.indexOf(before.unit);
  return isSame && isLessExact ? stored : told;
}

/**
 * Whether a telling lies so much after the stored date that it cannot be of the same day: time passes, so that the same
 * row is never told as newer.
 */
export function isToldLater(stored: string | null, told: string | null, unit: RelativeUnit): boolean {
  const [before, now] = [daysOf(stored ?? ''), daysOf(told ?? '')];
  return before !== null && now !== null && now.first - before.last > WITHIN[coarser(unit, before.unit)];
}
