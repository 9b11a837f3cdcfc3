/**
 * A streaming reader of delimited text (RFC 4180 and what programs really write): text is pushed in pieces cut
 * anywhere, records come out one by one. Memory is bounded by the longest record. Lenient where nothing is lost: text
 * after a closing quotation mark stays part of the cell, rows may be of any length.
 *
 * Own code because the libraries at hand either expect even rows, or parse an unfinished record anew with every piece,
 * or cannot bound a record.
 */
import { SojournError } from '../contract/errors.ts';
import { MAX_COLUMNS, MAX_RECORD_CHARS } from './limits.ts';

export interface CsvOptions {
  /** Null: every line is one cell. */
  readonly delimiter: string | null;
  readonly newline: '\n' | '\r';
  /** Whether a quotation mark at the start of a cell opens a quoted cell. */
  readonly quotes: boolean;
  /** Whether a blank line is a record of one empty cell, as on a clipboard; else it is passed over. */
  readonly keepBlank?: boolean;
}

/** Takes the cells of one record. Returning false stops the reader: it ignores the rest. */
export type OnCells = (cells: string[]) => boolean | void;

const QUOTE = '"';

export class CsvReader {
  readonly #options: CsvOptions;
  readonly #onCells: OnCells;
  /** Text not consumed yet; begins at the start of the current cell. */
  #rest = '';
  /** Where in `#rest` the search for the end of a quoted cell goes on. */
  #resume = 0;
  #cells: string[] = [];
  #cellChars = 0;
  #quotedCell = false;
  #stopped = false;
  #records = 0;

  constructor(options: CsvOptions, onCells: OnCells) {
    this.#options = options;
    this.#onCells = onCells;
  }

  /** Records given out so far, header rows included, blank lines not. */
  get records(): number {
    return this.#records;
  }

  /** Errors name no row: only the caller knows which records are headers.
   *
   * @throws SojournError `tooLarge` when a record passes the limits */
  push(text: string): void {
    if (this.#stopped || text === '') return;
    this.#rest += text;
    this.#read(false);
    if (this.#cellChars + this.#rest.length > MAX_RECORD_CHARS) this.#tooLong();
  }

  /** @throws SojournError `unreadable` when a quotation mark is never closed and swallowed further lines */
  end(): void {
    if (this.#stopped) return;
    this.#read(true);
    if (this.#stopped) return;
    if (this.#rest !== '' || this.#cells.length > 0) this.#endCell(this.#rest, true);
    this.#rest = '';
  }

  #tooLong(): never {
    throw new SojournError('tooLarge', 'A record is longer than 16 million characters.', {
      remedy: 'Check that this is a table with one record a line, and that quotation marks are closed.',
    });
  }

  #endCell(cell: string, last: boolean): void {
    this.#cells.push(cell);
    this.#cellChars += cell.length + 1;
    if (this.#cells.length > MAX_COLUMNS) {
      throw new SojournError('tooLarge', `A record has more than ${MAX_COLUMNS} columns.`, {
        remedy: 'Export only the columns that matter, or choose another delimiter, and import again.',
      });
    }
    if (!last) return;
    if (this.#cellChars > MAX_RECORD_CHARS) this.#tooLong();
    const blank = this.#cells.length === 1 && cell === '' && !this.#quotedCell;
    const cells = this.#cells;
    this.#cells = [];
    this.#cellChars = 0;
    this.#quotedCell = false;
    if (blank && !this.#options.keepBlank) return;
    this.#records += 1;
    if (this.#onCells(cells) === false) this.#stopped = true;
  }

  #read(final: boolean): void {
    const { delimiter, newline, quotes } = this.#options;
    const text = this.#rest;
    const length = text.length;
    let start = 0;
    // The next delimiter and line end at or after `start`; -1: none in this text. Searched anew only when passed.
    let nextDelimiter = -2;
    let nextLine = -2;
    while (start < length && !this.#stopped) {
      if (quotes && text.charCodeAt(start) === 34) {
        const end = this.#quoted(text, start, final);
        if (end < 0) break;
        start = end;
        continue;
      }
      if (nextLine !== -1 && nextLine < start) nextLine = text.indexOf(newline, start);
      if (delimiter === null) nextDelimiter = -1;
      else if (nextDelimiter !== -1 && nextDelimiter < start) nextDelimiter = text.indexOf(delimiter, start);
      if (nextDelimiter !== -1 && (nextLine === -1 || nextDelimiter < nextLine)) {
        this.#endCell(text.slice(start, nextDelimiter), false);
        start = nextDelimiter + 1;
      } else if (nextLine !== -1) {
        this.#endCell(this.#line(text, start, nextLine), true);
        start = nextLine + 1;
      } else {
        break;
      }
    }
    this.#resume = Math.max(0, this.#resume - start);
    this.#rest = start === 0 ? text : text.slice(start);
    if (final && !this.#stopped && this.#rest.endsWith('\r')) this.#rest = this.#rest.slice(0, -1);
  }

  /** Text up to a line end, without the carriage return before it. */
  #line(text: string, start: number, end: number): string {
    const cut = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    return text.slice(start, cut);
  }

  /** Reads a quoted cell that opens at `start`. @returns where the next cell starts, or -1 when text is missing */
  #quoted(text: string, start: number, final: boolean): number {
    const { delimiter } = this.#options;
    let from = Math.max(start + 1, this.#resume);
    let close: number;
    for (;;) {
      close = text.indexOf(QUOTE, from);
      if (close === -1) {
        this.#resume = text.length;
        if (final) this.#unclosed(text, start);
        return -1;
      }
      if (close + 1 < text.length && text.charCodeAt(close + 1) === 34) {
        from = close + 2;
        continue;
      }
      break;
    }
    this.#resume = close;
    if (close + 1 === text.length && !final) return -1;
    const ends = this.#cellEnd(text, close + 1);
    if (ends === -1 && !final) return -1;
    const inside = text.slice(start + 1, close).replaceAll('""', QUOTE);
    const stop = ends === -1 ? text.length : ends;
    const last = ends === -1 || text.charAt(ends) !== delimiter;
    const after = last ? this.#line(text, close + 1, stop) : text.slice(close + 1, stop);
    this.#quotedCell = true;
    this.#resume = 0;
    this.#endCell(inside + after, last);
    return stop + 1;
  }

  /** Where the delimiter or line end after a closing quotation mark is; -1 for none in this text. */
  #cellEnd(text: string, from: number): number {
    const { delimiter, newline } = this.#options;
    const after = text.charAt(from);
    if (after === delimiter || after === newline) return from;
    if (after === '\r' && newline === '\n' && text.charAt(from + 1) === '\n') return from + 1;
    const line = text.indexOf(newline, from);
    const next = delimiter === null ? -1 : text.indexOf(delimiter, from);
    return next !== -1 && (line === -1 || next < line) ? next : line;
  }

  /** The text ended inside a quoted cell: one cut-off cell is kept as it is, swallowed lines are an error. */
  #unclosed(text: string, start: number): void {
    const inside = text.slice(start + 1);
    if (inside.trimEnd().includes(this.#options.newline)) {
      throw new SojournError('unreadable', 'A quotation mark opens that is never closed.', {
        remedy: 'The file may be cut off. Close the quotation mark there, or write it twice inside the cell.',
      });
    }
    this.#quotedCell = true;
    this.#rest = '';
    this.#endCell(inside.trimEnd().replaceAll('""', QUOTE), true);
    this.#stopped = true;
  }
}
