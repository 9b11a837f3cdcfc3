/** Reads maps out of tables in CSV and its kin: the delimiter is found by the content. */
import { readSmallTable } from '../../small-table.ts';
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

function csvRows(name: string, text: string): string[][] {
  return readSmallTable(name, text, {
    rows: MOST_ROWS,
    cells: MOST_CELLS,
    tooMany: `${name} has more rows than a map: ${MOST_ROWS} are read at most.`,
    remedy: 'Feedback is imported by "sojourn import"; a map has a row for each lane.',
  });
}
