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

/** `2026-03`, `03/2026`, `Mar 2026`, `Q1 2026`, `2026 Q1`, `2026`, or a date. @returns null for anything else */
export function readPeriod(text: string, order: DateOrder): ReadPeriod | null {
  const value = asciiDigits(text.trim());
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
  match = /^(\d{4})[-/. ]*[QqКк]\s?([1-4])$/.exec(value);
  if (match) return whole(match[1] ?? '', 3 * Number(match[2]), 'quarter');
  match = /^[QqКк]\s?([1-4])[-/. ]*(\d{4})$/.exec(value);
  if (match) return whole(match[2] ?? '', 3 * Number(match[1]), 'quarter');
  match = /^([\p{L}\p{M}.]+)[-\s./]+(\d{4})$/u.exec(value);
  if (match) {
    const month = monthNumber(match[1] ?? '');
    if (month >= 1 && month <= 12) return whole(match[2] ?? '', month, 'month');
  }
  const day = (parseDate(value, order) ?? parseDayNumber(value))?.slice(0, 10);
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
