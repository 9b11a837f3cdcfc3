/** Turns a pasted table into a block of the sheet: where it goes, how often, and which of its rows are new. */
import { foldName } from './names.ts';
import type { Block, Range, Sheet } from './sheet.ts';

export interface Pasted {
  readonly block: Block;
  /** Texts for which there is no column: as [row, column] of the pasted table. */
  readonly outside: number;
}

/**
 * The block that a pasted table stands for. It begins at the range's first cell; a table that fits a whole number of
 * times into the range fills it. A first row that names columns of the sheet says where each column belongs.
 *
 * @param rows the marked rows, from top to bottom
 */
export function pasteBlock(
  sheet: Sheet,
  range: Range,
  rows: readonly string[],
  table: readonly string[][],
): Pasted {
  const named = headedColumns(sheet, table[0] ?? []);
  const body = named ? table.slice(1) : table;
  const width = body.reduce((most, row) => Math.max(most, row.length), 1);
  const across = range.right - range.left + 1;
  const wide = !named && across > width && across % width === 0 ? across : width;
  const tall =
    rows.length > body.length && rows.length % Math.max(1, body.length) === 0 ? rows.length : body.length;
  const columns = named ?? sheet.columns.slice(range.left, range.left + wide).map(({ id }) => id);
  const targets = targetRows(sheet, range, rows, tall);
  let outside = 0;
  const texts = targets.map((_, at) => {
    const source = body[at % body.length] ?? [];
    for (let column = columns.length; column < source.length; column += 1) {
      if ((source[column] ?? '') !== '') outside += 1;
    }
    return columns.map((_column, column) => source[named ? column : column % width] ?? '');
  });
  const kept = columns.flatMap((id, column) => (id === '' ? [] : [{ id, column }]));
  return {
    outside,
    block: {
      rows: targets,
      columns: kept.map(({ id }) => id),
      texts: texts.map((row) => kept.map(({ column }) => row[column])),
    },
  };
}

/** The rows that are written: the marked ones and those below them, then new ones where the sheet can grow. */
function targetRows(sheet: Sheet, range: Range, rows: readonly string[], count: number): (string | null)[] {
  const targets: (string | null)[] =
    rows.length === count ? [...rows] : sheet.rows.slice(range.top, range.top + count);
  while (targets.length < count && sheet.canGrow) targets.push(null);
  return targets;
}

/** The columns that a row of titles names, '' for an empty one; null where it is no such row. */
function headedColumns(sheet: Sheet, row: readonly string[]): string[] | null {
  const titles = new Map(sheet.columns.map(({ id, title }) => [foldName(title), id]));
  const found = row.map((cell) => (cell.trim() === '' ? '' : titles.get(foldName(cell))));
  const names = found.filter((id) => id !== '');
  if (names.length < 2 || new Set(names).size < names.length) return null;
  return found.every((id) => id !== undefined) ? found : null;
}
