/** Reads the cells of a sheet and the texts that sheets share, as a stream (ECMA-376 part 1, 18.3 and 18.4). */
import { SojournError } from '../../contract/errors.ts';
import { MAX_COLUMNS, MAX_RECORD_CHARS } from '../limits.ts';
import { xmlAttribute, XmlReader, type XmlHandler } from '../xml.ts';
import { numberText, type NumberKind } from './number-format.ts';

/** One row with something in it. `row` is its number in the sheet, from 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: string[];
}

export interface SheetContext {
  /** A shared text; '' for none. */
  readonly text: (index: number) => string;
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** Characters that XML cannot hold are written as _xHHHH_. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Collects the texts of one text element: its runs, without the readings above East Asian signs. */
class TextRuns {
  #inside = false;
  #phonetic = 0;
  #parts: string[] = [];
  #chars = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    this.#inside = name === 't' && this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = Math.max(0, this.#phonetic - 1);
    if (name === 't') this.#inside = false;
  }

  text(text: string): void {
    if (!this.#inside) return;
    this.#chars += text.length;
    if (this.#chars > MAX_RECORD_CHARS) tooLong();
    this.#parts.push(text);
  }

  take(): string {
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    this.#inside = false;
    this.#phonetic = 0;
    this.#parts = [];
    this.#chars = 0;
    return unescaped(text);
  }
}

function tooLong(): never {
  throw new SojournError('tooLarge', 'A row is longer than 16 million characters.', {
    remedy: 'Split the texts of that row, and import again.',
  });
}

/** Gives the shared texts in their order. */
export class SharedTextReader {
  readonly #xml: XmlReader;

  constructor(onText: (text: string) => void) {
    const runs = new TextRuns();
    this.#xml = new XmlReader({
      open: (name) => runs.open(name),
      text: (text) => runs.text(text),
      close: (name) => {
        runs.close(name);
        if (name === 'si') onText(runs.take());
      },
    });
  }

  push(text: string): void {
    this.#xml.push(text);
  }
}

/** Index of the column of a reference such as "BC12", or -1. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i += 1) {
    const letter = reference.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/**
 * Gives the rows that hold something, in the order of the sheet. What the sheet says of its own size is not believed;
 * formulas give the value that was stored with them, errors give nothing.
 */
export class SheetReader implements XmlHandler {
  readonly #xml = new XmlReader(this);
  readonly #context: SheetContext;
  readonly #onRow: (row: SheetRow) => void;
  readonly #runs = new TextRuns();
  #row = 0;
  #cells: string[] = [];
  #chars = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #inValue = false;
  #value = '';
  #inline = false;

  constructor(context: SheetContext, onRow: (row: SheetRow) => void) {
    this.#context = context;
    this.#onRow = onRow;
  }

  push(text: string): void {
    this.#xml.push(text);
  }

  open(name: string, attributes: string): void {
    if (name === 'c') {
      const reference = xmlAttribute(attributes, 'r');
      const column = reference === null ? -1 : columnOf(reference);
      this.#column = column >= 0 ? column : this.#column + 1;
      this.#type = xmlAttribute(attributes, 't') ?? 'n';
      this.#style = Number(xmlAttribute(attributes, 's') ?? 0);
      this.#value = '';
    } else if (name === 'v') {
      this.#inValue = true;
    } else if (name === 'is') {
      this.#inline = true;
    } else if (name === 'row') {
      const number = Number(xmlAttribute(attributes, 'r'));
      this.#row = number > this.#row && number <= 0x7fffffff ? Math.floor(number) : this.#row + 1;
      this.#column = -1;
      this.#cells = [];
      this.#chars = 0;
    } else if (this.#inline) {
      this.#runs.open(name);
    }
  }

  text(text: string): void {
    if (this.#inline) this.#runs.text(text);
    else if (this.#inValue) {
      this.#value += text;
      if (this.#value.length > MAX_RECORD_CHARS) tooLong();
    }
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'is') {
      this.#inline = false;
      this.#value = this.#runs.take();
    } else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (this.#inline) this.#runs.close(name);
  }

  #endCell(): void {
    const text = this.#value === '' ? '' : this.#text();
    this.#value = '';
    if (text === '' || this.#column >= MAX_COLUMNS) return;
    this.#chars += text.length;
    if (this.#chars > MAX_RECORD_CHARS) tooLong();
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #text(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#context.text(Number(value));
      case 'str':
        return unescaped(value);
      case 'inlineStr':
        return value;
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
        return value.trim();
      default: {
        const number = Number(value);
        if (!Number.isFinite(number)) return unescaped(value);
        return numberText(number, this.#context.kinds[this.#style] ?? 'plain', this.#context.from1904);
      }
    }
  }

  #endRow(): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length > 0) this.#onRow({ row: this.#row, cells });
  }
}
