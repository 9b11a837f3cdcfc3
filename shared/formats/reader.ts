/** One way to read the records of any supported format: text in, rows of values by column out. */
import type { FeedbackFormat } from '../contract/types.ts';
import { SojournError } from '../contract/errors.ts';
import { cellsReader, isTable, type CellsReader, type Piece } from './cells.ts';
import type { CsvOptions } from './csv.ts';
import { columnNames, isBlankRecord } from './header.ts';
import type { ListPath } from './json-list.ts';
import { parseKeepingDigits, recordOf } from './json-record.ts';
import { jsonListReader } from './json-shape.ts';
import { MAX_COLUMNS } from './limits.ts';
import { LineReader } from './lines.ts';

/** How a file is written. */
export interface ReadSpec {
  readonly format: FeedbackFormat;
  /** For CSV and TSV. */
  readonly csv: CsvOptions | null;
  /** For JSON: where the list of records is; null where the whole document is one record. */
  readonly list: ListPath | null;
  /** For HTML: number of the table, from 0. */
  readonly table?: number | undefined;
}

/** One record. `values` by position in the reader's `names`, null where the record has none. */
export type OnRecord = (values: (string | null)[], row: number) => boolean | void;
/** A record that cannot be read although the rest can. */
export type OnBadRecord = (row: number, reason: string) => void;

/** Why a row is not taken that is the header once more. */
export const REPEATED_HEADER = 'the header row once more';

/** Reads records; `names` grows when records bring further columns. */
export class RecordReader {
  readonly names: string[];
  readonly #inner: CellsReader;
  readonly #onRecord: OnRecord;
  readonly #onBad: OnBadRecord;
  readonly #positions = new Map<string, number>();
  readonly #headerRows: number;
  readonly #header: string[][] = [];
  #headerDone: boolean;
  #rows = 0;
  /** Number that the sheet gives to the last header row. */
  #headerAt = 0;
  #stopped = false;

  /**
   * @param headerRows header rows of tables; ignored for JSON
   * @param names known names of JSON's columns, in order; tables take theirs from the header
   */
  constructor(
    spec: ReadSpec,
    headerRows: number,
    names: readonly string[],
    onRecord: OnRecord,
    onBad: OnBadRecord = () => {},
  ) {
    this.#onRecord = onRecord;
    this.#onBad = onBad;
    this.#headerRows = headerRows;
    this.#headerDone = headerRows === 0;
    if (isTable(spec)) {
      this.names = [];
      this.#inner = cellsReader(spec, (cells, row) => this.#cells(cells, row));
      return;
    }
    this.names = [...names];
    this.names.forEach((name, index) => this.#positions.set(name, index));
    const inner =
      spec.format === 'ndjson'
        ? new LineReader((line) => this.#json(line, true))
        : jsonListReader(spec.list, (json) => this.#json(json, false));
    this.#inner = {
      push(piece) {
        if (typeof piece === 'string') inner.push(piece);
      },
      end: () => inner.end(),
    };
  }

  /** Records given out or found bad so far. */
  get rows(): number {
    return this.#rows;
  }

  /** The record that is being read, from 1; null while headers are read. */
  get current(): number | null {
    return this.#headerDone ? this.#rows + 1 : null;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** @throws SojournError with the row where the file cannot be read on */
  push(piece: Piece): void {
    this.#inner.push(piece);
  }

  end(): void {
    this.#inner.end();
    if (!this.#headerDone && this.#header.length > 0) this.#setHeader();
  }

  #setHeader(): void {
    this.#headerDone = true;
    for (const name of columnNames(this.#header, 0)) this.#name(name);
  }

  /** Rows of a sheet keep their number in it, counted from the header: between them may be blank ones. */
  #cells(cells: string[], row?: number): boolean | void {
    if (this.#rows === 0 && isBlankRecord(cells)) return true;
    if (!this.#headerDone) {
      this.#header.push(cells);
      this.#headerAt = row ?? 0;
      if (this.#header.length === this.#headerRows) this.#setHeader();
      return true;
    }
    this.#rows = row === undefined ? this.#rows + 1 : row - this.#headerAt;
    if (this.#isHeader(cells)) {
      this.#onBad(this.#rows, REPEATED_HEADER);
      return true;
    }
    while (this.names.length < cells.length) this.#addColumn();
    return this.#give(cells);
  }

  /** Whether a row repeats a header row, as files do that were joined from several. */
  #isHeader(cells: readonly string[]): boolean {
    for (const header of this.#header) {
      if (header[0] !== cells[0] || header.length !== cells.length || cells.length < 2) continue;
      if (header.every((cell, index) => cell === cells[index]) && !isBlankRecord(cells)) return true;
    }
    return false;
  }

  /** A name for a column beyond the header. */
  #addColumn(): void {
    let name = `column ${this.names.length + 1}`;
    while (this.#positions.has(name)) name += ' (2)';
    this.#name(name);
  }

  /** Names the next column. */
  #name(name: string): number {
    const position = this.names.push(name) - 1;
    this.#positions.set(name, position);
    return position;
  }

  #json(json: string, line: boolean): boolean | void {
    this.#rows += 1;
    let value: unknown;
    try {
      value = parseKeepingDigits(json);
    } catch {
      if (!line) {
        throw new SojournError('unreadable', `Record ${this.#rows} is not valid JSON.`, {
          remedy: 'Export the file again, or correct it in an editor.',
          where: { row: this.#rows },
        });
      }
      this.#onBad(this.#rows, 'not valid JSON');
      return true;
    }
    const values: (string | null)[] = Array.from({ length: this.names.length }, () => null);
    for (const [name, part] of recordOf(value)) {
      let position = this.#positions.get(name);
      if (position === undefined) {
        if (this.names.length >= MAX_COLUMNS) {
          throw new SojournError('tooLarge', `The records have more than ${MAX_COLUMNS} different keys.`, {
            remedy: 'Export the records with fewer, fixed keys.',
            where: { row: this.#rows },
          });
        }
        position = this.#name(name);
        values.push(null);
      }
      values[position] = part;
    }
    return this.#give(values);
  }

  #give(values: (string | null)[]): boolean | void {
    const goOn = this.#onRecord(values, this.#rows);
    if (goOn === false) this.#stopped = true;
    return goOn;
  }
}
