/**
 * What the grid shows and writes: rows and columns of texts. The cards of a map are one sheet, the values of its
 * emotion curves another; keys, ranges, clipboard and editing are the same for both.
 */

/** The row of headings, as a place of the keyboard. */
export const HEADING = 'heading';
/** The row of a card that is not written yet. */
export const DRAFT = 'draft';

export interface SheetColumn {
  readonly id: string;
  readonly title: string;
  /** Px at normal text size. */
  readonly width: number;
  /** Numbers stand at the end of their cell. */
  readonly align?: 'end';
  /** Stays in view when one scrolls to the side. */
  readonly sticky?: boolean;
  /** Its texts may have several lines. */
  readonly lines?: boolean;
  readonly readOnly?: boolean;
  /** Only the texts offered are possible. */
  readonly closed?: boolean;
  /** A cell holds several of the texts offered, with commas between. */
  readonly list?: boolean;
}

/** Texts for a rectangle of cells. A row of null is a new one; a text of undefined leaves its cell as it is. */
export interface Block {
  readonly rows: readonly (string | null)[];
  readonly columns: readonly string[];
  readonly texts: readonly (readonly (string | undefined)[])[];
}

/** A text that does not fit its cell. `row` and `column` are indexes in the block. */
export interface Problem {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly reason: string;
}

/** What writing a block would do. Nothing is written before `write` is called. */
export interface Plan {
  readonly problems: readonly Problem[];
  /** Writes all of it as one step of undo named `label`, and answers the block's rows, new ones included. */
  write(label: string): string[];
}

export interface Sheet {
  readonly kind: 'cards' | 'emotion';
  readonly mapId: string;
  /** Names the grid for assistive technology. */
  readonly label: string;
  /** Ids of the rows from top to bottom. */
  readonly rows: readonly string[];
  readonly rowIndex: ReadonlyMap<string, number>;
  readonly columns: readonly SheetColumn[];
  readonly columnIndex: ReadonlyMap<string, number>;
  /** Whether rows can be added, sorted and put at their place. */
  readonly canGrow: boolean;
  readonly readOnly: boolean;
  /** The text of a cell, as it is shown, edited and copied. */
  text(row: string, column: string): string;
  /** One of the eight hues of a cell's dot, or 0. */
  hue(row: string, column: string): number;
  /** Texts offered while a cell is edited. */
  options(row: string, column: string): readonly string[];
  plan(block: Block): Plan;
}

export interface Spot {
  readonly row: string;
  readonly column: string;
}

/** A rectangle of cells by indexes, ends included. `top` -1 is the row of headings. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Index of a spot's row (-1 for the headings) and column, or null where the sheet does not show it. */
export function placeOf(sheet: Sheet, { row, column }: Spot): { row: number; column: number } | null {
  const at = row === HEADING ? -1 : sheet.rowIndex.get(row);
  const across = sheet.columnIndex.get(column);
  return at === undefined || across === undefined ? null : { row: at, column: across };
}

/** The rectangle between two spots; null where either is not shown. */
export function rangeOf(sheet: Sheet, cursor: Spot | null, anchor: Spot | null): Range | null {
  const a = cursor && placeOf(sheet, cursor);
  if (!a) return null;
  const b = (anchor && placeOf(sheet, anchor)) ?? a;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Index by id. */
export function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
