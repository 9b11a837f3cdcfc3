/**
 * Tables on the clipboard as tab-separated text, the way spreadsheets write and read it: a cell with a line break, a tab
 * or a quotation mark in it stands in quotation marks, which are doubled inside.
 */
import { SojournError } from '../contract/errors.ts';
import { CsvReader } from './csv.ts';

/**
 * Begins what a spreadsheet would take for a formula, also in the wide forms of East Asian keyboards; a minus before a
 * digit is a number.
 */
const FORMULA = /^(?:[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|-(?!\s*[\d.,]+\s*%?$))/;
/** A formula that was made harmless by an apostrophe before it. */
const HARMLESS = /^'(?=[=+@\-\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A cell that a spreadsheet shows as it is, and never computes: an apostrophe goes before what looks like a formula. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `harmlessCell` was given. */
export function plainCell(text: string): string {
  return text.replace(HARMLESS, '');
}

/** Rows of cells as text, one row a line; line ends are CR LF, as spreadsheets have them. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
  const last = rows.at(-1);
  // A line end at the end is none of a row's: an empty last row needs one of its own.
  return last?.length === 1 && last[0] === '' ? `${text}\r\n` : text;
}

function quoted(cell: string): string {
  const text = harmlessCell(cell);
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface TsvTable {
  readonly rows: string[][];
  /** Whether there were more than `maxRows` rows: only the first of them are read. */
  readonly more: boolean;
}

/**
 * Reads tab-separated text, at most `maxRows` rows of it. A text in which a quotation mark opens that is never closed is
 * no quoted table: its quotation marks are then letters like others. Blank lines inside are rows with one empty cell.
 *
 * @throws SojournError `tooLarge` when a row passes the limits of `limits.ts`
 */
export function readTsv(text: string, maxRows: number): TsvTable {
  return attempt(text, maxRows, true) ?? attempt(text, maxRows, false) ?? { rows: [], more: false };
}

function attempt(text: string, maxRows: number, quotes: boolean): TsvTable | null {
  const rows: string[][] = [];
  let more = false;
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const reader = new CsvReader({ delimiter: '\t', newline, quotes, keepBlank: true }, (cells) => {
    if (rows.length === maxRows) more = true;
    else rows.push(cells.map(plainCell));
    return !more;
  });
  try {
    reader.push(text);
    reader.end();
  } catch (error) {
    if (quotes && error instanceof SojournError && error.code === 'unreadable') return null;
    throw error;
  }
  return { rows, more };
}
