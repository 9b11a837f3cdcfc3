/** Where the keyboard goes in the grid, as in a spreadsheet. The row above the first is that of the headings. */
import { HEADING, placeOf, type Sheet, type Spot } from './sheet.ts';

export const GRID_MOVES = [
  'up',
  'down',
  'left',
  'right',
  'pageUp',
  'pageDown',
  'rowStart',
  'rowEnd',
  'top',
  'bottom',
  'gridStart',
  'gridEnd',
  'next',
  'previous',
] as const;
export type GridMove = (typeof GRID_MOVES)[number];

/** The spot after one key press, the same one at the edge; null where the sheet has no cells. `page` in rows. */
export function moved(sheet: Sheet, from: Spot | null, move: GridMove, page: number): Spot | null {
  const { rows, columns } = sheet;
  if (columns.length === 0) return null;
  const last = rows.length - 1;
  const right = columns.length - 1;
  const at = from && placeOf(sheet, from);
  if (!at) return spot(sheet, Math.min(0, last), 0);
  const { row, column } = at;
  const to = (nextRow: number, nextColumn: number): Spot =>
    spot(sheet, Math.max(-1, Math.min(last, nextRow)), Math.max(0, Math.min(right, nextColumn)));
  switch (move) {
    case 'up':
      return to(row - 1, column);
    case 'down':
      return to(row + 1, column);
    case 'left':
      return to(row, column - 1);
    case 'right':
      return to(row, column + 1);
    case 'pageUp':
      return to(Math.max(Math.min(row, 0), row - page), column);
    case 'pageDown':
      return to(row + page, column);
    case 'rowStart':
      return to(row, 0);
    case 'rowEnd':
      return to(row, right);
    case 'top':
      return to(0, column);
    case 'bottom':
      return to(last, column);
    case 'gridStart':
      return to(0, 0);
    case 'gridEnd':
      return to(last, right);
    case 'next':
      return column < right ? to(row, column + 1) : row < last ? to(row + 1, 0) : to(row, column);
    default:
      return column > 0 ? to(row, column - 1) : row > 0 ? to(row - 1, right) : to(row, column);
  }
}

function spot({ rows, columns }: Sheet, row: number, column: number): Spot {
  return { row: row < 0 ? HEADING : (rows[row] ?? HEADING), column: columns[column]?.id ?? '' };
}
