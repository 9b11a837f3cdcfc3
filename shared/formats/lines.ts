/** A streaming reader of lines with a bound on their length; blank lines are passed over. */
import { SojournError } from '../contract/errors.ts';
import { MAX_RECORD_CHARS } from './limits.ts';

export class LineReader {
  readonly #onLine: (line: string) => boolean | void;
  readonly #parts: string[] = [];
  #chars = 0;
  #stopped = false;
  #lines = 0;

  constructor(onLine: (line: string) => boolean | void) {
    this.#onLine = onLine;
  }

  /** @throws SojournError `tooLarge` for a line past the limit */
  push(text: string): void {
    let start = 0;
    while (!this.#stopped) {
      const end = text.indexOf('\n', start);
      if (end === -1) break;
      this.#parts.push(text.slice(start, end));
      this.#give();
      start = end + 1;
    }
    const tail = text.slice(start);
    if (tail !== '') this.#parts.push(tail);
    this.#chars += tail.length;
    if (this.#chars > MAX_RECORD_CHARS) {
      throw new SojournError('tooLarge', `Record ${this.#lines + 1} is longer than 16 million characters.`, {
        remedy: 'Check that the file has one record a line.',
        where: { row: this.#lines + 1 },
      });
    }
  }

  end(): void {
    if (!this.#stopped) this.#give();
  }

  #give(): void {
    const line = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    this.#parts.length = 0;
    this.#chars = 0;
    if (line.trim() === '') return;
    this.#lines += 1;
    if (this.#onLine(line) === false) this.#stopped = true;
  }
}
