/**
 * An item's place in the inbox as one whole number that fits a double: minutes since 1900 in the upper bits, the
 * item's sequence number turned round in the lower 26, so that "greatest first" is newest first and, inside one
 * minute, the file's own order. Undated items have minute 0 and come last.
 *
 * The time of day is taken as written, without its zone: filters by date then agree with the date that is shown.
 */
import { SojournError } from '../../../shared/contract/errors.ts';

/** The lower bits of a key hold the sequence number. */
export const SEQ_BITS = 2 ** 26;
const FIRST_YEAR = Date.UTC(1900, 0, 1);
const MAX_MINUTE = 2 ** 27 - 1;
/** Items that one workspace can hold. */
export const MAX_SEQ = SEQ_BITS - 1;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

/** The same, and dates of which only the month or the year is known: they count from its beginning. */
const DATED = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/;

/** Minute of an ISO date, from 1; dates outside 1900 to 2155 count as the nearest. 0 for null. */
function minuteOf(date: string | null): number {
  const match = date === null ? null : DATED.exec(date);
  if (!match) return 0;
  const [, year, month = '1', day = '1', hour = '0', minute = '0'] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Math.min(MAX_MINUTE, Math.max(1, Math.floor((at - FIRST_YEAR) / 60_000) + 1));
}

/** The sort key of an item. `seq` must not pass `MAX_SEQ`. */
export function sortKey(date: string | null, seq: number): number {
  return minuteOf(date) * SEQ_BITS + (MAX_SEQ - seq);
}

/** The sequence number in a sort key. */
export function seqOfKey(key: number): number {
  return MAX_SEQ - (key % SEQ_BITS);
}

const MINUTES_OF_DAY = 24 * 60;

/** The day of an item as a number; -1 for an undated one. */
export function dayOfKey(key: number): number {
  return Math.floor((Math.floor(key / SEQ_BITS) - 1) / MINUTES_OF_DAY);
}

/** The ISO date of such a number; null for -1. */
export function dateOfDay(day: number): string | null {
  return day < 0 ? null : new Date(FIRST_YEAR + day * MINUTES_OF_DAY * 60_000).toISOString().slice(0, 10);
}

/**
 * Sort keys between two ISO dates, ends included; a `to` without a time means the whole day. With either end given,
 * undated items are outside.
 *
 * @throws SojournError `badInput` for what is no ISO date
 */
export function keyRange(from?: string, to?: string): { low: number; high: number } {
  for (const date of [from, to]) {
    if (date !== undefined && !ISO.test(date)) {
      throw new SojournError('badInput', `“${date}” is not a date.`, { remedy: 'Write it as YYYY-MM-DD.' });
    }
  }
  const bounded = from !== undefined || to !== undefined;
  const first = from === undefined ? (bounded ? 1 : 0) : minuteOf(from);
  const lastOfDay = to !== undefined && !to.includes('T') ? 24 * 60 - 1 : 0;
  const last = to === undefined ? MAX_MINUTE : Math.min(MAX_MINUTE, minuteOf(to) + lastOfDay);
  return { low: first * SEQ_BITS, high: last * SEQ_BITS + MAX_SEQ };
}
