/** One way to read the rows of any table: text or rows of a workbook in, rows of cells out. */
import { CsvReader } from './csv.ts';
import { HtmlTableReader } from './html/tables.ts';
import type { ReadSpec } from './reader.ts';
import type { SheetRow } from './xlsx/sheet.ts';

/** A part of what is read: a part of a text, or rows of a workbook's sheet. */
export type Piece = string | readonly SheetRow[];

/** Takes the cells of a row; `row` is its number in the sheet where it has one. Returning false ends the reading. */
export type OnRow = (cells: string[], row?: number) => boolean | void;

export interface CellsReader {
  /** @throws SojournError where the table cannot be read on */
  push(piece: Piece): void;
  end(): void;
}

/** Whether a format is rows of cells, with header rows; others are lists of records with names. */
export function isTable({ format }: ReadSpec): boolean {
  return format !== 'json' && format !== 'ndjson';
}

/** A reader for a format that is a table. */
export function cellsReader(spec: ReadSpec, onRow: OnRow): CellsReader {
  if (spec.format === 'xlsx') return new RowsReader(onRow);
  const text =
    spec.format === 'html'
      ? new HtmlTableReader(spec.table ?? 0, (cells) => onRow(cells))
      : new CsvReader(spec.csv ?? { delimiter: null, newline: '\n', quotes: false }, (cells) => onRow(cells));
  return {
    push(piece) {
      if (typeof piece === 'string') text.push(piece);
    },
    end: () => text.end(),
  };
}

class RowsReader implements CellsReader {
  readonly #onRow: OnRow;
  #stopped = false;

  constructor(onRow: OnRow) {
    this.#onRow = onRow;
  }

  push(piece: Piece): void {
    if (typeof piece === 'string') return;
    for (const { row, cells } of piece) {
      if (this.#stopped) return;
      if (this.#onRow(cells, row) === false) this.#stopped = true;
    }
  }

  end(): void {}
}
