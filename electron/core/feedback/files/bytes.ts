/** The bytes of a feedback file, as they lie on the disk. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SojournError, type ErrorCode } from '../../../../shared/contract/errors.ts';

/** Bytes that are read at once. */
export const PIECE = 256 * 1024;
const FORMATS = 'Import a table or list: CSV, TSV, Excel (.xlsx), JSON, HTML or plain text.';

/** A file with the name that the person knows it by. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export function namedFile(path: string, name?: string): NamedFile {
  return { path, name: name ?? basename(path) };
}

/** Bytes that can be read from their beginning as often as needed. */
export interface ByteSource {
  /** Name for messages. */
  readonly name: string;
  /** Size of what is read on the disk, and how far the current pass is in it: for progress. */
  readonly size: number;
  readonly position: number;
  /** All bytes in order. A piece is only good until the next one is taken. @throws SojournError `unreadable` */
  pieces(): Generator<Buffer>;
}

/** An error about a file: “name” + what is wrong. */
export function fileError(
  name: string,
  code: ErrorCode,
  what: string,
  remedy: string,
  cause?: unknown,
): SojournError {
  return new SojournError(code, `“${name}” ${what}.`, { remedy, where: { file: name }, cause });
}

/** An open file. Close it when done. */
export class FileBytes implements ByteSource {
  readonly name: string;
  readonly size: number;
  position = 0;
  readonly #fd: number;

  /** @throws SojournError for what is missing, a folder, unreadable or empty */
  constructor(file: NamedFile) {
    this.name = file.name;
    this.#fd = open(file);
    try {
      const stat = fstatSync(this.#fd);
      if (stat.isDirectory()) throw fileError(file.name, 'badInput', 'is a folder, not a file', FORMATS);
      if (stat.size === 0) throw fileError(file.name, 'badInput', 'is empty', 'Export the feedback again.');
      this.size = stat.size;
    } catch (error) {
      closeSync(this.#fd);
      throw error;
    }
  }

  close(): void {
    closeSync(this.#fd);
  }

  *pieces(): Generator<Buffer> {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, this.size));
    for (this.position = 0; ;) {
      const read = this.read(piece, this.position);
      if (read === 0) return;
      this.position += read;
      yield piece.subarray(0, read);
    }
  }

  /** Fills `into` from `position` on. @returns how much there was */
  read(into: Buffer, position: number): number {
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
        throw fileError(this.name, 'badInput', 'is a folder, not a file', FORMATS);
      }
      const remedy = 'Check the disk or copy the file, then try again.';
      throw fileError(this.name, 'unreadable', 'could not be read', remedy, cause);
    }
  }

  /** The first bytes. */
  head(): Buffer {
    const head = Buffer.alloc(Math.min(PIECE, this.size));
    return head.subarray(0, this.read(head, 0));
  }
}

function open({ path, name }: NamedFile): number {
  try {
    // Opening a pipe waits for its writer, and nothing can cancel that.
    const stat = statSync(path);
    if (!stat.isFile() && !stat.isDirectory()) {
      throw fileError(
        name,
        'badInput',
        'is a pipe or a device, not a file',
        'Save what comes out of it as a file, and import that.',
      );
    }
    return openSync(path, 'r');
  } catch (cause) {
    if (cause instanceof SojournError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new SojournError('notFound', `There is no file “${name}”.`, {
        remedy: 'Check the name and the folder.',
        where: { file: name },
        cause,
      });
    }
    if (code === 'EISDIR') throw fileError(name, 'badInput', 'is a folder, not a file', FORMATS, cause);
    const remedy = 'Check that you may read it and that no other program holds it.';
    throw fileError(name, 'unreadable', `could not be opened (${code ?? 'unknown reason'})`, remedy, cause);
  }
}
