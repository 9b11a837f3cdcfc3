/** The rejected rows of an import as a CSV file for a spreadsheet. */
import type { ImportReport } from '../../shared/contract/types.ts';

/** A cell that begins with one of these is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell: never a formula, quoted where it must be. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Row number and reason of every rejected row that the report lists. With a byte order mark, for Excel. */
export function rejectedCsv({ rejected }: ImportReport): string {
  const lines = rejected.map(({ row, reason }) => `${row},${csvCell(reason)}`);
  return `\uFEFFrow,reason\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** The name under which the rejected rows of a file are saved. */
export function rejectedFileName({ file }: ImportReport): string {
  const plain = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return `${plain || 'feedback'} - rejected rows.csv`;
}
