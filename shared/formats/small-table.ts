/** Reads a table in CSV or its kin that is small by nature, whole; the delimiter is found by the content. */
import { SojournError } from '../contract/errors.ts';
import { CsvReader } from './csv.ts';
import { guessCsvOptions } from './delimiter.ts';
import { harmlessCell, plainCell } from './tsv.ts';

export interface SmallTableBounds {
  readonly rows: number;
  readonly cells: number;
  /** What to say where the file has more, and what to do then. */
  readonly tooMany: string;
  readonly remedy: string;
}

/**
 * The rows of a table, cells as they stand.
 * @param name the file's name, for errors; `.tsv` prefers tabs
 * @throws SojournError `tooLarge`, `badInput` where a quotation mark is never closed
 */
export function readSmallTable(name: string, text: string, bounds: SmallTableBounds): string[][] {
  const rows: string[][] = [];
  let cells = 0;
  const options = guessCsvOptions(text, name.toLowerCase().endsWith('.tsv'));
  const reader = new CsvReader(options, (row) => {
    cells += row.length;
    if (rows.length >= bounds.rows || cells > bounds.cells) {
      throw new SojournError('tooLarge', bounds.tooMany, { remedy: bounds.remedy, where: { file: name } });
    }
    rows.push(row.map(plainCell));
  });
  try {
    reader.push(text.replace(/^\uFEFF/u, ''));
    reader.end();
  } catch (error) {
    if (!(error instanceof SojournError) || error.code !== 'unreadable') throw error;
    throw new SojournError('badInput', `${name}: ${error.message}`, {
      remedy: error.remedy,
      where: { file: name },
    });
  }
  return rows;
}

/** A cell of CSV: what looks like a formula is made harmless, what needs quotation marks gets them. */
export function csvCell(text: string): string {
  const cell = harmlessCell(text);
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows as CSV in UTF-8 with a byte order mark, as Excel wants it. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
