/** Dates as programs and people write them, to ISO 8601; the order of day, month and year is guessed for a column. */
import type { DateOrder } from '../contract/types.ts';
import { isAscii } from '../text/fold.ts';
import { monthNumber } from './month-names.ts';
import { asciiDigits } from './numbers.ts';

/** The calendar that years are of; undefined: found out value by value. */
export type YearCalendar = 'gregorian' | 'buddhist' | undefined;

const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const NUMERIC = new RegExp(
  String.raw`^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T,\s]+${TIME}\s*${ZONE})?$`,
  'i',
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const EPOCH = /^1\d{9}(\d{3})?$/;
const DAY_MONTH = new RegExp(
  String.raw`^(?:\p{L}{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th|er)?[\s./-]+(\p{L}{3,9})\.?,?[\s./-]+(\d{2,4})(?:[,\s]+(?:at\s+)?${TIME}\s*${ZONE})?$`,
  'iu',
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:\p{L}{3,9},?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th|er)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?${TIME}\s*${ZONE})?$`,
  'iu',
);
/** "Tue Feb 24 11:35:52 +0000 2015" */
const TWITTER =
  /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+([+-]\d{4}|\p{L}{3,4})\s+(\d{4})$/u;

/** Parts of dates that are written out. */
const CLOCK =
  /(?:,|\s|เวลา|lúc|pukul|jam|um|о|à|at)*\s(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*(?:น\.?|wib|uhr|год\.?)?\s*$/iu;
/** “14:05, 12/01/2024”, as Vietnamese programs write it. */
const EARLY_CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?,?\s+(\S.*)$/u;
const YEAR_MONTH_DAY = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/u;
const DAY_THANG = /^(?:ngày\s+)?(\d{1,2})\s+th(?:á|a)ng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})$/iu;
/** Marks of the era and of the year. */
const ERA = /(?:พ|ค)\.?\s?ศ\.?|\s(?:р\.?|року|г\.?|года)$/gu;
const DAY_WORD_YEAR =
  /^(?:(?:วัน)?[\p{L}\p{M}]+\.?,?\s*(?:ที่)?\s+)?(\d{1,2})\.?\s*(?:de\s+)?([\p{L}\p{M}][\p{L}\p{M}.]*)\s*(?:de\s+)?,?\s*(\d{2,4})\s*$/iu;

/** Years from here on are of the Thai Buddhist calendar, 543 ahead. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_AHEAD = 543;

function fullYear(text: string, calendar: YearCalendar): number {
  const year = Number(text);
  if (text.length <= 2) {
    if (calendar === 'buddhist') return 2500 + year - BUDDHIST_AHEAD;
    return year < 50 ? 2000 + year : 1900 + year;
  }
  const isBuddhist = calendar !== 'gregorian' && year >= BUDDHIST_FROM && year <= 2700;
  return isBuddhist ? year - BUDDHIST_AHEAD : year;
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

/** Three numbers in the order they stand, read in an order; where that cannot be, day and month change places. */
function ordered(a: string, b: string, c: string, order: DateOrder, calendar: YearCalendar): string | null {
  if (a.length >= 3) return isoDate(fullYear(a, calendar), Number(b), Number(c));
  const short = c.length <= 2;
  if (order === 'ymd' && short) return isoDate(fullYear(a, calendar), Number(b), Number(c));
  const [day, month] = order === 'mdy' ? [Number(b), Number(a)] : [Number(a), Number(b)];
  const year = fullYear(c, calendar);
  return isoDate(year, month, day) ?? isoDate(year, day, month);
}

/**
 * One date to ISO `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS][zone]`, with the time of day and zone that were written.
 *
 * @param calendar Buddhist: years of two digits are of 25xx, too
 * @returns null for what is no date, relative dates (“2 weeks ago”, see `parseRelativeDate`) and days that no month has among them
 */
export function parseDate(text: string, order: DateOrder, calendar?: YearCalendar): string | null {
  const value = asciiDigits(text.trim());
  if (value.length < 6 || value.length > 60 || !/\d/.test(value)) return null;
  const numeric = NUMERIC.exec(value);
  if (numeric) {
    const [, a = '', , b = '', c = '', h, m, s, half, zone] = numeric;
    const time = isoTime(h, m, s, half, zone);
    const date = ordered(a, b, c, order, calendar);
    return date === null || time === null ? null : date + time;
  }
  const compact = COMPACT.exec(value);
  if (compact) return isoDate(fullYear(compact[1] ?? '', calendar), Number(compact[2]), Number(compact[3]));
  if (EPOCH.test(value)) {
    return new Date(value.length === 13 ? Number(value) : Number(value) * 1000)
      .toISOString()
      .replace('.000Z', 'Z');
  }
  const early = EARLY_CLOCK.exec(value);
  if (early) {
    const time = isoTime(early[1], early[2], early[3], undefined, undefined);
    const date = parseDate(early[4] ?? '', order, calendar);
    return time !== null && date?.length === 10 ? date + time : null;
  }
  return parseNamed(value, calendar) ?? parseWritten(value, calendar);
}

function parseNamed(value: string, calendar: YearCalendar): string | null {
  let day: Part, name: Part, year: Part, h: Part, m: Part, s: Part, half: Part, zone: Part;
  let match = DAY_MONTH.exec(value);
  if (match) [, day, name, year, h, m, s, half, zone] = match;
  else if ((match = MONTH_DAY.exec(value))) [, name, day, year, h, m, s, half, zone] = match;
  else if ((match = TWITTER.exec(value))) [, name, day, h, m, s, zone, year] = match;
  else return null;
  const date = isoDate(fullYear(year ?? '', calendar), monthNumber(name ?? ''), Number(day));
  const time = isoTime(h, m, s, half, zone);
  return date === null || time === null ? null : date + time;
}

/** “12 ม.ค. 2567”, “12 січня 2024 р.”, “ngày 12 tháng 1 năm 2024”, “2024年1月12日”, with a time of day or without. */
function parseWritten(value: string, calendar: YearCalendar): string | null {
  // Words in Latin letters alone were tried before; what is left of them is text.
  if (isAscii(value) && !/\b(?:thang|de|pukul|jam)\b/i.test(value)) return null;
  const clock = CLOCK.exec(value);
  const time = isoTime(clock?.[1], clock?.[2], clock?.[3], undefined, undefined);
  if (time === null) return null;
  const rest = clock ? value.slice(0, clock.index) + value.slice(clock.index + clock[0].length) : value;
  const era = /พ\.?\s?ศ\.?/u.test(rest) ? 'buddhist' : /ค\.?\s?ศ\.?/u.test(rest) ? 'gregorian' : calendar;
  const east = YEAR_MONTH_DAY.exec(rest);
  if (east) {
    const date = isoDate(fullYear(east[1] ?? '', era), Number(east[2]), Number(east[3]));
    return date === null ? null : date + time;
  }
  const viet = DAY_THANG.exec(rest);
  const words = viet ? null : DAY_WORD_YEAR.exec(rest.replace(ERA, ' '));
  const [, day, month, year] = viet ?? words ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  // Years of two digits beside a Thai month are Buddhist ones.
  const years = era ?? (/[\u0E00-\u0E7F]/.test(month) && year.length === 2 ? 'buddhist' : undefined);
  const date = isoDate(fullYear(year, years), viet ? Number(month) : monthNumber(month), Number(day));
  return date === null ? null : date + time;
}

/** Days are counted from 1900 in spreadsheets: 25569 is the first of January 1970. */
const UNIX_DAY = 25_569;
const DAY_NUMBER = /^(\d{5})(?:[.,](\d+))?$/;
const MINUTES = 24 * 60;

/**
 * A spreadsheet's day number from 1954 to 2063 (“45292.5”) to an ISO date, with the time of day where there is one. For
 * columns that are known to hold dates: elsewhere such a number is a number.
 */
export function parseDayNumber(text: string): string | null {
  const match = DAY_NUMBER.exec(text.trim());
  const day = Number(match?.[1]);
  if (!match || day < 20_000 || day > 60_000) return null;
  const share = match[2] === undefined ? 0 : Number(`0.${match[2]}`);
  const at = new Date((day - UNIX_DAY) * 86_400_000 + Math.round(share * MINUTES) * 60_000).toISOString();
  return share === 0 ? at.slice(0, 10) : at.slice(0, 16);
}

/** How a column's dates are ordered, and how sure that is. */
export interface OrderGuess {
  readonly order: DateOrder;
  /** False where every date could be read in either order. */
  readonly certain: boolean;
  /** True where some dates can only be day first and others only month first; how many of each there are. */
  readonly both: boolean;
  readonly dayFirst: number;
  readonly monthFirst: number;
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
  const counts = { dayFirst, monthFirst };
  if (numeric === 0) return { ...counts, order: yearFirst > 0 ? 'ymd' : 'dmy', certain: true, both: false };
  if (firsts.length === numeric && yearComesFirst(firsts, thirds))
    return { ...counts, order: 'ymd', certain: true, both: false };
  const order = monthFirst > dayFirst ? 'mdy' : 'dmy';
  return {
    ...counts,
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
