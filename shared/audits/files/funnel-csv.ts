/** Funnel numbers from a table: a column with the steps, a column with how many visitors came so far. */
import { SojournError } from '../../contract/errors.ts';
import { parseNumber } from '../../formats/numbers.ts';
import { readSmallTable } from '../../formats/small-table.ts';
import type { FunnelRow } from '../../measures/audit/funnel.ts';

export const MOST_FUNNEL_STEPS = 200;

/**
 * Reads the first column as steps and the first column of numbers as visitors; a first row without a number is taken for
 * names of columns. Digits may be grouped by blanks, commas or points (1,234).
 * @throws SojournError `badInput` with row and column, `tooLarge`
 */
export function readFunnelCsv(fileName: string, text: string): FunnelRow[] {
  const rows = readSmallTable(fileName, text, {
    rows: MOST_FUNNEL_STEPS + 1,
    cells: 10_000,
    tooMany: `${fileName} has more than ${MOST_FUNNEL_STEPS} steps.`,
    remedy: 'A funnel has a row for each step: export it summed up by step.',
  }).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const column = numberColumn(fileName, rows);
  const body = rows[0] && countIn(rows[0][column] ?? '') === null ? rows.slice(1) : rows;
  if (body.length === 0) throw noNumbers(fileName);
  return body.map((cells, i) => {
    const cell = (cells[column] ?? '').trim();
    const visitors = countIn(cell);
    if (visitors === null || visitors < 0) {
      throw new SojournError(
        'badInput',
        `${fileName}, row ${i + 1}, column ${column + 1}: “${cell}” is no number of visitors.`,
        {
          remedy: 'Write whole numbers from 0 up, one for each step.',
          where: { file: fileName, row: i + 1, column: column + 1 },
        },
      );
    }
    return { step: (cells[0] ?? '').trim() || `Step ${i + 1}`, visitors };
  });
}

/** The first column, beside that of the steps, that holds numbers in most rows. */
function numberColumn(fileName: string, rows: readonly string[][]): number {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  for (let column = 1; column < width; column += 1) {
    const numbers = rows.filter((cells) => countIn(cells[column] ?? '') !== null).length;
    if (numbers > 0 && numbers >= (rows.length - 1) / 2) return column;
  }
  throw noNumbers(fileName);
}

const noNumbers = (fileName: string): SojournError =>
  new SojournError('badInput', `${fileName} has no numbers of visitors.`, {
    remedy: 'Choose a table with a column of steps and a column of visitors.',
    where: { file: fileName },
  });

/** A count, its digits perhaps grouped; null for anything else. */
function countIn(text: string): number | null {
  const plain = text.trim().replaceAll(/[\s\u00A0\u202F']/gu, '');
  const value = parseNumber(/^-?\d{1,3}([.,]\d{3})+$/u.test(plain) ? plain.replaceAll(/[.,]/gu, '') : plain);
  return value === null || !Number.isInteger(value) ? null : value;
}
