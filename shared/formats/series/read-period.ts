/** Periods as people and programs write them. */
import { daysIn, periodOf, type Grain } from '../../measures/series/periods.ts';
import type { DateOrder } from '../../contract/types.ts';
import { parseDate, parseDayNumber } from '../dates.ts';
import { asciiDigits } from '../numbers.ts';
import { monthNumber } from '../month-names.ts';

export interface ReadPeriod {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  /** It was one day, which may stand for a longer period. */
  readonly isDay: boolean;
}

/** Years from here on are Buddhist ones. */
const BUDDHIST = 2400;

/** Words for a year around its number. */
const YEAR_WORDS = /^(?:ปี|year|tahun|năm)\s*|\s*(?:рік|року|р\.)$/giu;
const ERA = /(?:พ|ค)\.?\s?ศ\.?\s*/gu;
const QUARTER = '(?:q|к|кв\\.?|квартал|quý|kuartal|triwulan|tw|ไตรมาส(?:ที่)?)';
const QUARTER_YEAR = new RegExp(`^${QUARTER}\\s*([1-4])[-/.,\\s]*(\\d{4})$`, 'iu');
const YEAR_QUARTER = new RegExp(`^(\\d{4})[-/.,\\s]*${QUARTER}\\s*([1-4])$`, 'iu');
/** “1 квартал 2026” */
const NUMBERED_QUARTER = new RegExp(`^([1-4])(?:-?й)?\\s*${QUARTER}\\s*(\\d{4})$`, 'iu');
const THANG = /^tháng\s*(\d{1,2})(?:[-/.\s]+|\s*năm\s*)(\d{4})$/iu;
const MONTH_YEAR = /^([\p{L}\p{M}.]+)[-\s./'’]+(\d{4}|\d{2})$/u;
const THAI = /[\u0E00-\u0E7F]/;

/** Two digits of a year beside a Thai month are of the Buddhist calendar. */
const longYear = (year: string, month: string): string =>
  year.length === 4 ? year : `${THAI.test(month) ? '25' : '20'}${year}`;

/**
 * `2026-03`, `03/2026`, `Mar 2026`, `Mar-26`, `มี.ค. 69`, `Q1 2026`, `2026 Q1`, `2026`, or a date.
 *
 * @returns null for anything else
 */
export function readPeriod(text: string, order: DateOrder): ReadPeriod | null {
  const written = asciiDigits(text.trim());
  const value = written.replaceAll(ERA, '').replaceAll(YEAR_WORDS, '');
  const whole = (year: string, month: number, grain: Grain): ReadPeriod | null => {
    const number = Number(year) >= BUDDHIST ? Number(year) - 543 : Number(year);
    if (number < 1900 || month < 1 || month > 12) return null;
    const { from, to } = periodOf(`${number}-${String(month).padStart(2, '0')}`, grain);
    return { from, to, isDay: false };
  };
  let match = /^(\d{4})$/.exec(value);
  if (match) return whole(match[1] ?? '', 1, 'year');
  match = /^(\d{4})[-/. ](\d{1,2})$/.exec(value);
  if (match) return whole(match[1] ?? '', Number(match[2]), 'month');
  match = /^(\d{1,2})[-/. ](\d{4})$/.exec(value);
  if (match) return whole(match[2] ?? '', Number(match[1]), 'month');
  match = YEAR_QUARTER.exec(value);
  if (match) return whole(match[1] ?? '', 3 * Number(match[2]), 'quarter');
  match = QUARTER_YEAR.exec(value) ?? NUMBERED_QUARTER.exec(value);
  if (match) return whole(match[2] ?? '', 3 * Number(match[1]), 'quarter');
  match = THANG.exec(value);
  if (match) return whole(match[2] ?? '', Number(match[1]), 'month');
  match = MONTH_YEAR.exec(value);
  if (match) {
    const [, name = '', year = ''] = match;
    const month = monthNumber(name);
    if (month >= 1 && month <= 12) return whole(longYear(year, name), month, 'month');
  }
  const day = (parseDate(written, order) ?? parseDayNumber(written))?.slice(0, 10);
  return day === undefined ? null : { from: day, to: day, isDay: true };
}

/** Days that stand for their month: where each month has at most one. */
export function standForMonths(days: readonly string[]): boolean {
  const months = days.map((day) => day.slice(0, 7));
  return new Set(months).size === months.length;
}

/** The month of a day. */
export function monthOfDay(day: string): { from: string; to: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-${daysIn(year, month)}` };
}
