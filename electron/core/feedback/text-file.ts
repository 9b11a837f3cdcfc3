/** A feedback file as pieces of text: opened, its encoding found, decoded strictly, never held as a whole. */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackEncoding } from '../../../shared/contract/types.ts';
import { binaryKind, firstBadUtf8, guessEncoding, wholeUtf8 } from '../../../shared/formats/encoding.ts';

const PIECE = 256 * 1024;
const FORMATS = 'Import a table or list saved as CSV, TSV, JSON or NDJSON.';

/** A file with the name that the person knows it by. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export function namedFile(path: string, name?: string): NamedFile {
  return { path, name: name ?? basename(path) };
}

/** An open file. Close it when done. */
export class TextFile {
  readonly encoding: FeedbackEncoding;
  readonly size: number;
  /** Bytes read so far by the current pass. */
  position = 0;
  readonly #fd: number;
  readonly #skip: number;
  readonly #name: string;

  /** @throws SojournError for a file that is missing, a folder, unreadable, empty or binary */
  constructor(file: NamedFile) {
    this.#name = file.name;
    this.#fd = open(file);
    try {
      const stat = fstatSync(this.#fd);
      if (stat.isDirectory()) throw this.#error('badInput', 'is a folder, not a file', FORMATS);
      this.size = stat.size;
      const head = Buffer.alloc(Math.min(PIECE, stat.size));
      const read = this.#read(head, 0);
      const start = head.subarray(0, read);
      const binary = binaryKind(start);
      if (binary)
        throw this.#error('unsupported', `is ${binary.kind}, not a table or list of text`, binary.remedy);
      const guess = guessEncoding(start);
      this.encoding = guess.encoding;
      this.#skip = guess.skip;
      if (stat.size <= guess.skip) throw this.#error('badInput', 'is empty', 'Export the feedback again.');
    } catch (error) {
      closeSync(this.#fd);
      throw error;
    }
  }

  close(): void {
    closeSync(this.#fd);
  }

  /**
   * The file's text from its beginning, in pieces.
   *
   * @throws SojournError `unreadable` at the first byte that is not of the encoding
   */
  *pieces(): Generator<string> {
    this.position = this.#skip;
    let carry = Buffer.alloc(0);
    for (;;) {
      const piece = Buffer.alloc(PIECE);
      const read = this.#read(piece, this.position);
      const bytes =
        carry.length > 0 ? Buffer.concat([carry, piece.subarray(0, read)]) : piece.subarray(0, read);
      const start = this.position - carry.length;
      this.position += read;
      const final = read === 0;
      if (final && bytes.length === 0) return;
      const whole = final ? bytes.length : this.#whole(bytes);
      yield* this.#decode(bytes.subarray(0, whole), start);
      if (final) return;
      carry = Buffer.from(bytes.subarray(whole));
    }
  }

  #whole(bytes: Buffer): number {
    return this.encoding === 'utf-8' ? wholeUtf8(bytes) : bytes.length & ~1;
  }

  *#decode(bytes: Buffer, start: number): Generator<string> {
    if (bytes.length === 0) return;
    if (this.encoding === 'utf-8') {
      if (isUtf8(bytes)) {
        yield bytes.toString('utf8');
        return;
      }
      // What stands before the bad byte is read, so that the error can name its row.
      const bad = firstBadUtf8(bytes);
      if (bad > 0) yield bytes.subarray(0, bad).toString('utf8');
      throw this.#badUtf8(bytes, bad, start);
    }
    if (bytes.length % 2 === 1) {
      throw this.#error(
        'unreadable',
        'ends in the middle of a UTF-16 character',
        'The file is cut off. Export it again.',
      );
    }
    yield (this.encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
  }

  #badUtf8(bytes: Buffer, at: number, start: number): SojournError {
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return this.#error(
      'unreadable',
      `is not UTF-8 text: byte ${byte} at position ${(start + at).toLocaleString('en')} belongs to another encoding`,
      'Open it in the program that made it and save it as UTF-8 (in Excel: “CSV UTF-8”), then import again. Nothing was stored.',
    );
  }

  #read(into: Buffer, position: number): number {
    try {
      let filled = 0;
      while (filled < into.length) {
        const read = readSync(this.#fd, into, filled, into.length - filled, position + filled);
        if (read === 0) break;
        filled += read;
      }
      return filled;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EISDIR') {
        throw this.#error('badInput', 'is a folder, not a file', FORMATS);
      }
      throw this.#error(
        'unreadable',
        'could not be read',
        'Check the disk or copy the file, then try again.',
        cause,
      );
    }
  }

  #error(
    code: 'badInput' | 'unreadable' | 'unsupported',
    what: string,
    remedy: string,
    cause?: unknown,
  ): SojournError {
    return new SojournError(code, `“${this.#name}” ${what}.`, { remedy, where: { file: this.#name }, cause });
  }
}

function open(file: NamedFile): number {
  try {
    // Opening a pipe waits for its writer, and nothing can cancel that.
    const stat = statSync(file.path);
    if (!stat.isFile() && !stat.isDirectory()) {
      throw new SojournError('badInput', `“${file.name}” is a pipe or a device, not a file.`, {
        remedy: 'Save what comes out of it as a file, and import that.',
        where: { file: file.name },
      });
    }
    return openSync(file.path, 'r');
  } catch (cause) {
    if (cause instanceof SojournError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    const where = { file: file.name };
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new SojournError('notFound', `There is no file “${file.name}”.`, {
        remedy: 'Check the name and the folder.',
        where,
        cause,
      });
    }
    if (code === 'EISDIR') {
      throw new SojournError('badInput', `“${file.name}” is a folder, not a file.`, {
        remedy: FORMATS,
        where,
        cause,
      });
    }
    throw new SojournError(
      'unreadable',
      `“${file.name}” could not be opened (${code ?? 'unknown reason'}).`,
      {
        remedy: 'Check that you may read it and that no other program holds it.',
        where,
        cause,
      },
    );
  }
}
