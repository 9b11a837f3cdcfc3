/** Tables in HTML as rows of cells: of a saved page, of a spreadsheet's clipboard, of reports that are only called .xls. */
import { SojournError } from '../../contract/errors.ts';
import { MAX_COLUMNS, MAX_RECORD_CHARS } from '../limits.ts';
import { HtmlReader, numberAttribute, type HtmlHandler } from './tokens.ts';

/** A table of the page. */
export interface FoundTable {
  readonly index: number;
  /** Rows with something in them, and the cells of the widest. */
  readonly rows: number;
  readonly columns: number;
}

/** The bounds that HTML itself has for spans. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
const MAX_DEPTH = 100;
const BREAKS = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'hr']);

/** A cell that goes on in the rows below. */
interface Hanging {
  readonly text: string;
  left: number;
}

/** A table that is open. Cells of tables inside its cells are not its own. */
class OpenTable {
  readonly index: number;
  rows = 0;
  columns = 0;
  readonly #onCells: ((cells: string[]) => void) | null;
  #cells: string[] | null = null;
  #parts: string[] | null = null;
  #chars = 0;
  #colspan = 1;
  #rowspan = 1;
  #hanging = new Map<number, Hanging>();

  constructor(index: number, onCells: ((cells: string[]) => void) | null) {
    this.index = index;
    this.#onCells = onCells;
  }

  startRow(): void {
    this.endRow();
    this.#cells = [];
    this.#chars = 0;
  }

  startCell(attributes: string): void {
    this.endCell();
    this.#cells ??= [];
    this.#parts = [];
    this.#colspan = Math.min(numberAttribute(attributes, 'colspan') ?? 1, MAX_COLSPAN);
    this.#rowspan = Math.min(numberAttribute(attributes, 'rowspan') ?? 1, MAX_ROWSPAN);
  }

  text(text: string): void {
    if (!this.#parts) return;
    this.#parts.push(text);
    this.#chars += text.length;
    if (this.#chars <= MAX_RECORD_CHARS) return;
    throw new SojournError('tooLarge', 'A row of the table is longer than 16 million characters.', {
      remedy: 'Split the table, and import its parts.',
    });
  }

  endCell(): void {
    const parts = this.#parts;
    const cells = this.#cells;
    this.#parts = null;
    if (!parts || !cells) return;
    this.#fillHanging(cells);
    const text = cellText(parts.join(''));
    const column = cells.push(text) - 1;
    if (this.#rowspan > 1) this.#hanging.set(column, { text, left: this.#rowspan });
    for (let more = 1; more < this.#colspan && cells.length < MAX_COLUMNS; more += 1) cells.push('');
    if (cells.length < MAX_COLUMNS) return;
    throw new SojournError('tooLarge', `The table has more than ${MAX_COLUMNS} columns.`, {
      remedy: 'Export only the columns that matter.',
    });
  }

  endRow(): void {
    this.endCell();
    const cells = this.#cells;
    this.#cells = null;
    if (!cells) return;
    this.#fillHanging(cells);
    for (const [column, hanging] of this.#hanging) {
      hanging.left -= 1;
      if (hanging.left === 0) this.#hanging.delete(column);
    }
    if (cells.every((cell) => cell === '')) return;
    this.rows += 1;
    this.columns = Math.max(this.columns, cells.length);
    this.#onCells?.(cells);
  }

  /** Cells from above that stand where the next cell would. */
  #fillHanging(cells: string[]): void {
    for (let next = this.#hanging.get(cells.length); next; next = this.#hanging.get(cells.length)) {
      cells.push(next.text);
    }
  }
}

/** White space as a browser shows it; lines that the page breaks stay lines. */
function cellText(raw: string): string {
  return raw
    .split('\u0000')
    .map((line) => line.replace(/[ \t\r\n\f]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Gives the rows of one table, and tells of all that it passed. */
export class HtmlTableReader implements HtmlHandler {
  readonly tables: FoundTable[] = [];
  readonly #html = new HtmlReader(this);
  readonly #wanted: number;
  readonly #onCells: (cells: string[]) => boolean | void;
  readonly #open: OpenTable[] = [];
  #count = 0;
  #stopped = false;

  /** @param wanted number of the table, from 0; -1 for none: `tables` tells what there is */
  constructor(wanted: number, onCells: (cells: string[]) => boolean | void) {
    this.#wanted = wanted;
    this.#onCells = onCells;
  }

  /** @throws SojournError `tooLarge` */
  push(text: string): void {
    if (!this.#stopped) this.#html.push(text);
  }

  end(): void {
    if (this.#stopped) return;
    this.#html.end();
    while (this.#open.length > 0) this.close('table');
  }

  get #table(): OpenTable | undefined {
    return this.#open.at(-1);
  }

  open(name: string, attributes: string): void {
    if (name === 'table') {
      const index = this.#count;
      this.#count += 1;
      if (this.#open.length < MAX_DEPTH) this.#open.push(new OpenTable(index, this.#sinkOf(index)));
    } else if (name === 'tr') this.#table?.startRow();
    else if (name === 'td' || name === 'th') this.#table?.startCell(attributes);
    else if (BREAKS.has(name)) this.#table?.text('\u0000');
  }

  #sinkOf(index: number): ((cells: string[]) => void) | null {
    if (index !== this.#wanted) return null;
    return (cells) => {
      if (!this.#stopped && this.#onCells(cells) === false) this.#stopped = true;
    };
  }

  close(name: string): void {
    const table = this.#table;
    if (!table) return;
    if (name === 'table') {
      table.endRow();
      this.#open.pop();
      const { index, rows, columns } = table;
      if (this.tables.length < 10_000) this.tables.push({ index, rows, columns });
    } else if (name === 'tr') table.endRow();
    else if (name === 'td' || name === 'th') table.endCell();
    else if (BREAKS.has(name) && name !== 'br') table.text('\u0000');
  }

  text(text: string): void {
    this.#table?.text(text.includes('\u0000') ? text.replaceAll('\u0000', '') : text);
  }
}

/** The table that holds the most, of those found; null where none holds anything. */
export function mainTable(tables: readonly FoundTable[]): FoundTable | null {
  let main: FoundTable | null = null;
  for (const table of tables) {
    const worth = table.rows * Math.min(table.columns, 20);
    if (worth > (main ? main.rows * Math.min(main.columns, 20) : 0)) main = table;
  }
  return main;
}

/** Whether a text begins like a page or a table of one. */
export function looksLikeHtml(head: string): boolean {
  const start = head.slice(0, 1024).trimStart();
  if (/^(?:<!doctype\s+html|<html\b|<\?xml[^>]*>\s*<html\b)/i.test(start)) return true;
  return (
    /^(?:<(?:table|meta|head|body|style|div|!--)\b|<!--|Version:\d)/i.test(start) &&
    /<table\b[\s\S]*<t[rdh]\b/i.test(head)
  );
}
