/** Dates as programs and people write them, to ISO 8601; the order of day, month and year is guessed for a column. */
import type { DateOrder } from '../contract/types.ts';
import { asciiDigits } from './numbers.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const NUMERIC = new RegExp(
  String.raw`^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T,\s]+${TIME}\s*${ZONE})?$`,
  'i',
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const EPOCH = /^1\d{9}(\d{3})?$/;
const DAY_MONTH = new RegExp(
  String.raw`^(?:\p{L}{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\p{L}{3,9})\.?,?[\s./-]+(\d{2,4})(?:[,\s]+(?:at\s+)?${TIME}\s*${ZONE})?$`,
  'iu',
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:\p{L}{3,9},?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?${TIME}\s*${ZONE})?$`,
  'iu',
);
/** "Tue Feb 24 11:35:52 +0000 2015" */
const TWITTER =
  /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+([+-]\d{4}|\p{L}{3,4})\s+(\d{4})$/u;

/** Years from here on are of the Thai Buddhist calendar, 543 ahead. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_AHEAD = 543;

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length <= 2) return year < 50 ? 2000 + year : 1900 + year;
  return year >= BUDDHIST_FROM && year <= 2700 ? year - BUDDHIST_AHEAD : year;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

type Part = string | undefined;

function isoTime(hour: Part, minute: Part, second: Part, half: Part, zone: Part): string | null {
  if (hour === undefined || minute === undefined) return '';
  let h = Number(hour);
  if (half !== undefined) {
    if (h < 1 || h > 12) return null;
    h = (h % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `T${pad(h)}:${minute}${second === undefined ? '' : `:${second}`}${isoZone(zone)}`;
}

function isoZone(zone: Part): string {
  if (zone === undefined || zone === '') return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function monthOf(name: Part): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Three numbers in the order they stand, read in an order; where that cannot be, day and month change places. */
function ordered(a: string, b: string, c: string, order: DateOrder): string | null {
  if (a.length >= 3) return isoDate(fullYear(a), Number(b), Number(c));
  const short = c.length <= 2;
  if (order === 'ymd' && short) return isoDate(fullYear(a), Number(b), Number(c));
  const [day, month] = order === 'mdy' ? [Number(b), Number(a)] : [Number(a), Number(b)];
  const year = fullYear(c);
  return isoDate(year, month, day) ?? isoDate(year, day, month);
}

/**
 * One date to ISO `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS][zone]`, with the time of day and zone that were written.
 *
 * @returns null for what is no date, relative dates ("2 weeks ago") among them
 */
export function parseDate(text: string, order: DateOrder): string | null {
  const value = asciiDigits(text.trim());
  if (value.length < 6 || value.length > 60 || !/\d/.test(value)) return null;
  const numeric = NUMERIC.exec(value);
  if (numeric) {
    const [, a = '', , b = '', c = '', h, m, s, half, zone] = numeric;
    const time = isoTime(h, m, s, half, zone);
    const date = ordered(a, b, c, order);
    return date === null || time === null ? null : date + time;
  }
  const compact = COMPACT.exec(value);
  if (compact) return isoDate(fullYear(compact[1] ?? ''), Number(compact[2]), Number(compact[3]));
  if (EPOCH.test(value)) {
    return new Date(value.length === 13 ? Number(value) : Number(value) * 1000)
      .toISOString()
      .replace('.000Z', 'Z');
  }
  return parseNamed(value);
}

function parseNamed(value: string): string | null {
  let day: Part, name: Part, year: Part, h: Part, m: Part, s: Part, half: Part, zone: Part;
  let match = DAY_MONTH.exec(value);
  if (match) [, day, name, year, h, m, s, half, zone] = match;
  else if ((match = MONTH_DAY.exec(value))) [, name, day, year, h, m, s, half, zone] = match;
  else if ((match = TWITTER.exec(value))) [, name, day, h, m, s, zone, year] = match;
  else return null;
  const date = isoDate(fullYear(year ?? ''), monthOf(name), Number(day));
  const time = isoTime(h, m, s, half, zone);
  return date === null || time === null ? null : date + time;
}

/** How a column's dates are ordered, and how sure that is. */
export interface OrderGuess {
  readonly order: DateOrder;
  /** False where every date could be read in either order. */
  readonly certain: boolean;
  /** True where some dates can only be day first and others only month first. */
  readonly both: boolean;
}

/** Guesses the order of day, month and year from the values of a column. */
export function guessDateOrder(values: readonly string[]): OrderGuess {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  let numeric = 0;
  let dots = 0;
  const firsts: number[] = [];
  const thirds: number[] = [];
  for (const value of values) {
    const match = NUMERIC.exec(asciiDigits(value.trim()));
    if (!match) continue;
    const [, a = '', separator, b = '', c = ''] = match;
    if (a.length >= 3) {
      yearFirst += 1;
      continue;
    }
    numeric += 1;
    if (separator === '.') dots += 1;
    if (Number(a) > 12) dayFirst += 1;
    if (Number(b) > 12) monthFirst += 1;
    if (c.length <= 2) {
      firsts.push(Number(a));
      thirds.push(Number(c));
    }
  }
  if (numeric === 0) return { order: yearFirst > 0 ? 'ymd' : 'dmy', certain: true, both: false };
  if (firsts.length === numeric && yearComesFirst(firsts, thirds))
    return { order: 'ymd', certain: true, both: false };
  const order = monthFirst > dayFirst ? 'mdy' : 'dmy';
  return {
    order,
    certain: dayFirst + monthFirst > 0 || dots === numeric,
    both: dayFirst > 0 && monthFirst > 0,
  };
}

/** With two-digit years, days of the month are the numbers that run up to 31, and years those that do not. */
function yearComesFirst(firsts: readonly number[], thirds: readonly number[]): boolean {
  const distinct = (list: readonly number[]): number => new Set(list).size;
  const top = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), 0);
  if (top(firsts) > 31) return true;
  if (top(thirds) > 31) return false;
  return top(thirds) >= 28 && top(firsts) < 28 && distinct(thirds) >= distinct(firsts);
}
