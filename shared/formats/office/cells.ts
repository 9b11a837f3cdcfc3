/** Cells of a worksheet (ECMA-376, SpreadsheetML). Texts are inline strings, which are never computed. */
import { xmlText } from './xml.ts';

/** Characters that a cell takes, in UTF-16. */
export const MOST_IN_CELL = 32_767;

/** A text, a number, or a date (ISO, with or without a time), which is stored as a date; null for an empty cell. */
export type CellValue = string | number | { readonly date: string } | null;

/** Letters of a column by its index from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}

/** Text as far as a cell takes it; never cut inside a grapheme. */
function cellText(text: string): string {
  const whole = text.toWellFormed();
  if (whole.length <= MOST_IN_CELL) return escaped(whole);
  const before = whole.slice(0, MOST_IN_CELL);
  let end = 0;
  for (const { index } of new Intl.Segmenter().segment(before)) end = index;
  return `${escaped(whole.slice(0, end))}…`;
}

/** What looks like Excel's own way to write a character is meant as it stands. */
function escaped(text: string): string {
  return xmlText(text).replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

const styleOf = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

export function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}"${styleOf(style)} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

export function numberCell(place: string, value: number, style: number): string {
  return `<c r="${place}"${styleOf(style)}><v>${value}</v></c>`;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/u;
const DAY_MS = 86_400_000;
/** Day 61 of Excel's calendar. Days before are counted as if 1900 had been a leap year, so they stay texts. */
const FIRST_DATE = '1900-03-01';

/** Styles of a text, of a day, and of a day with its time. */
export interface DateStyles {
  readonly text: number;
  readonly day: number;
  readonly minute: number;
}

/** A date as spreadsheets count it, the time as written; text where they cannot. */
export function dateCell(place: string, iso: string, styles: DateStyles): string {
  const match = ISO.exec(iso);
  const [, day = '', hour, minute] = match ?? [];
  const at = Date.parse(`${day}T00:00Z`);
  if (!match || day < FIRST_DATE || Number.isNaN(at)) return textCell(place, iso, styles.text);
  const days = (at - Date.UTC(1899, 11, 30)) / DAY_MS;
  if (hour === undefined) return numberCell(place, days, styles.day);
  return numberCell(place, days + (Number(hour) * 60 + Number(minute)) / 1440, styles.minute);
}
