/** Bytes to text, in pieces cut anywhere. What cannot be read becomes U+FFFD and is counted. */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { tallyUtf8, wholeUtf8 } from '../../../../shared/formats/encoding.ts';
import { countUnsure } from '../../../../shared/formats/encodings/unsure.ts';
import type { FoundEncoding } from './find-encoding.ts';

/** Characters around the first doubtful one that are shown. */
const AROUND = 12;
/** A letter with the tone marks behind it, at the end of a piece: more marks may follow in the next. */
const OPEN_LETTER = /.\p{M}*$/su;

/** What of a text could not be read for sure, so far. */
export interface Doubtful {
  readonly count: number;
  /** Line of the first such character, from 1, and the text around it. */
  readonly line: number;
  readonly around: string;
}

export class PieceDecoder {
  readonly #found: FoundEncoding;
  readonly #decoder: TextDecoder | null;
  #carry = Buffer.alloc(0);
  #open = '';
  #lines = 1;
  #doubtful: Doubtful = { count: 0, line: 0, around: '' };

  constructor(found: FoundEncoding) {
    this.#found = found;
    this.#decoder = found.encoding === 'utf-8' ? null : new TextDecoder(found.encoding, { ignoreBOM: true });
  }

  get doubtful(): Doubtful {
    return this.#doubtful;
  }

  push(piece: Buffer): string {
    if (this.#decoder) return this.#watch(this.#whole(this.#decoder.decode(piece, { stream: true })));
    const bytes = this.#carry.length > 0 ? Buffer.concat([this.#carry, piece]) : piece;
    const whole = wholeUtf8(bytes);
    this.#carry = Buffer.from(bytes.subarray(whole));
    return this.#utf8(bytes.subarray(0, whole));
  }

  end(): string {
    if (!this.#decoder) {
      const rest = this.#carry;
      this.#carry = Buffer.alloc(0);
      return this.#utf8(rest);
    }
    const text = this.#open + this.#decoder.decode();
    this.#open = '';
    return this.#watch(this.#normal(text));
  }

  #utf8(bytes: Buffer): string {
    const text = bytes.toString('utf8');
    if (this.#found.clean) return text;
    if (!isUtf8(bytes)) {
      const { bad, firstBad } = tallyUtf8(bytes);
      this.#note(bad, text, bytes.subarray(0, firstBad).toString('utf8').length);
    }
    this.#countLines(text);
    return text;
  }

  /** Windows-1258 writes a tone behind its letter: a letter is only whole when the next one has begun. */
  #whole(text: string): string {
    if (this.#found.encoding !== 'windows-1258') return text;
    const all = this.#open + text;
    this.#open = OPEN_LETTER.exec(all)?.[0] ?? '';
    return this.#normal(all.slice(0, all.length - this.#open.length));
  }

  #normal(text: string): string {
    return this.#found.encoding === 'windows-1258' ? text.normalize('NFC') : text;
  }

  #watch(text: string): string {
    const { count, first } = countUnsure(text, this.#found.encoding);
    this.#note(count, text, first);
    this.#countLines(text);
    return text;
  }

  #note(count: number, text: string, at: number): void {
    if (count === 0) return;
    const { count: before, line, around } = this.#doubtful;
    if (before > 0) {
      this.#doubtful = { count: before + count, line, around };
      return;
    }
    const start = Math.max(at - AROUND, text.lastIndexOf('\n', at - 1) + 1, 0);
    const [near = ''] = text.slice(start, at + AROUND + 1).split('\n');
    this.#doubtful = {
      count,
      line: this.#lines + linesIn(text.slice(0, at)),
      around: near
        .toWellFormed()
        .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
        .trim(),
    };
  }

  /** Lines matter only until the first doubtful character is placed. */
  #countLines(text: string): void {
    if (this.#doubtful.count === 0) this.#lines += linesIn(text);
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** What a person is told of doubtful characters; '' where there are none. */
export function doubtfulWarning({ count, line, around }: Doubtful, utf8: boolean): string {
  if (count === 0) return '';
  const many = count === 1 ? '1 character' : `${count.toLocaleString('en')} characters`;
  const place = `in line ${line.toLocaleString('en')}${around === '' ? '' : `: “${around}”`}`;
  const first = count === 1 ? `(${place})` : `(the first ${place})`;
  return utf8
    ? `${many} ${count === 1 ? 'is' : 'are'} no valid UTF-8 and became “\uFFFD” ${first}: the file was damaged or joined from several.`
    : `${many} could not be read for sure ${first}: a part of the file may be in another encoding.`;
}
