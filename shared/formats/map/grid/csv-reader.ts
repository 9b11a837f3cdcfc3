/** Reads maps out of tables in CSV and its kin: the delimiter is found by the content. */
import { CsvReader } from '../../csv.ts';
import { guessCsvOptions } from '../../delimiter.ts';
import { plainCell } from '../../tsv.ts';
import { SojournError } from '../../../contract/errors.ts';
import type { FoundMap, MapReader } from '../reader.ts';
import { gridDraft, type Rows } from './grid-draft.ts';

/** Rows of a table that are read: a map has a row for each lane, or for each step. */
export const MOST_ROWS = 5000;
/** Cells of a table that are read. */
export const MOST_CELLS = 500_000;

export const csvReader: MapReader = {
  name: 'table',
  endings: ['csv', 'tsv'],
  // Nearly every text is a table: only names tell.
  fits: () => false,
  read: ({ name, text }) => {
    const found = foundGrid(csvRows(name, text), '');
    return found ? [found] : [];
  },
};

/** The map of a table, or null where it holds none. */
export function foundGrid(rows: Rows, title: string): FoundMap | null {
  const grid = gridDraft(rows, title);
  return grid && { type: 'draft', draft: grid.draft, losses: grid.losses };
}

/** @throws SojournError `tooLarge`, `badInput` where a quotation mark is never closed */
function csvRows(name: string, text: string): string[][] {
  const rows: string[][] = [];
  let cells = 0;
  const options = guessCsvOptions(text, name.toLowerCase().endsWith('.tsv'));
  const reader = new CsvReader(options, (row) => {
    cells += row.length;
    if (rows.length >= MOST_ROWS || cells > MOST_CELLS) {
      throw new SojournError('tooLarge', `${name} has more rows than a map: ${MOST_ROWS} are read at most.`, {
        remedy: 'Feedback is imported by "sojourn import"; a map has a row for each lane.',
        where: { file: name },
      });
    }
    rows.push(row.map(plainCell));
  });
  try {
    reader.push(text);
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
