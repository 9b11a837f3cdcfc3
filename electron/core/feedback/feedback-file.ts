/** A feedback file as pieces of text or rows of cells: opened, unpacked, decoded, never held as a whole. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackEncoding } from '../../../shared/contract/types.ts';
import type { Piece } from '../../../shared/formats/cells.ts';
import { binaryKind, isZip } from '../../../shared/formats/encoding.ts';
import { openArchive, type Content } from './files/archive.ts';
import { FileBytes, fileError, type ByteSource, type NamedFile } from './files/bytes.ts';
import { doubtfulWarning, PieceDecoder } from './files/decoder.ts';
import { chosenEncoding, findEncoding, type FoundEncoding } from './files/find-encoding.ts';
import { isOle, oleError } from './files/ole.ts';
import { GzipBytes } from './files/unpack.ts';

/** How a file is to be read: as a person chose, or as it was found before. */
export interface HowRead {
  readonly encoding?: FeedbackEncoding | undefined;
  /** Sheet of a workbook, or file in an archive. */
  readonly sheet?: string | undefined;
  readonly found?: FoundEncoding | undefined;
}

/** Of a workbook. */
const NO_ENCODING: FoundEncoding = {
  encoding: 'utf-8',
  skip: 0,
  reason: 'workbooks are always in Unicode',
  clean: true,
  doubt: '',
};

/** An open file. Close it when done. */
export class FeedbackFile {
  readonly found: FoundEncoding;
  /** What can be chosen in a workbook or archive; empty for other files. */
  readonly sheets: readonly string[];
  /** What is read of these; null for other files. */
  readonly sheet: string | null;
  /** What the person should know of how it was opened; '' for nothing. */
  readonly note: string;
  readonly #file: FileBytes;
  readonly #content: Content;
  #decoder: PieceDecoder | null = null;

  /** @throws SojournError for a file that is missing, a folder, unreadable, empty, or nothing that can be imported */
  constructor(file: NamedFile, how: HowRead = {}) {
    this.#file = new FileBytes(file);
    try {
      const head = this.#file.head();
      if (isOle(head)) throw oleError(this.#file, head);
      const archive = isZip(head) ? openArchive(this.#file, how.sheet) : null;
      this.sheets = archive?.sheets ?? [];
      this.sheet = archive?.sheet ?? null;
      this.note = archive?.note ?? '';
      this.#content = archive?.content ?? this.#text(head);
      this.found = how.found ?? this.#encoding(how.encoding);
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  #text(head: Buffer): Content {
    const { name } = this.#file;
    if (head[0] !== 0x1f || head[1] !== 0x8b) return { kind: 'text', bytes: this.#file, name };
    return { kind: 'text', bytes: new GzipBytes(this.#file), name: name.replace(/\.(?:gz|gzip)$/i, '') };
  }

  #encoding(chosen: FeedbackEncoding | undefined): FoundEncoding {
    if (this.#content.kind === 'rows') return NO_ENCODING;
    const { bytes } = this.#content;
    const head = headOf(bytes);
    const { name } = this.#file;
    const binary = binaryKind(head);
    if (binary) {
      const inside = bytes === this.#file ? `is ${binary.kind}` : `holds ${binary.kind}`;
      throw fileError(name, 'unsupported', `${inside}, not a table or list of text`, binary.remedy);
    }
    const found = chosen === undefined ? findEncoding(bytes.pieces()) : chosenEncoding(chosen, head);
    if (head.length <= found.skip) {
      throw fileError(name, 'badInput', 'is empty', 'Export the feedback again.');
    }
    return found;
  }

  close(): void {
    this.#file.close();
  }

  /** Whether it is a sheet of a workbook: then its pieces are rows, else they are text. */
  get isSheet(): boolean {
    return this.#content.kind === 'rows';
  }

  /** The name that tells the format by its ending, of the file inside where it is packed. */
  get formatName(): string {
    return this.#content.kind === 'text' ? this.#content.name : '.xlsx';
  }

  /** How far the current pass is, 0 to 1. */
  get share(): number {
    if (this.#content.kind === 'rows') return this.#content.book.share;
    return this.#content.bytes.position / this.#content.bytes.size;
  }

  /** What the current pass could not read for sure, in words; '' where there is nothing to tell. */
  get doubtful(): string {
    return this.#decoder === null
      ? ''
      : doubtfulWarning(this.#decoder.doubtful, this.found.encoding === 'utf-8');
  }

  /**
   * The file's content from its beginning.
   *
   * @throws SojournError where it cannot be read or unpacked to its end
   */
  pieces(): Generator<Piece> {
    return this.#content.kind === 'rows'
      ? this.#content.book.rows(this.#content.sheet)
      : this.texts(this.#content.bytes);
  }

  /** The same of what is text. */
  *texts(bytes: ByteSource = this.#bytes()): Generator<string> {
    const decoder = new PieceDecoder(this.found);
    this.#decoder = decoder;
    let { skip } = this.found;
    for (const piece of bytes.pieces()) {
      const text = decoder.push(piece.subarray(skip));
      skip = Math.max(0, skip - piece.length);
      if (text !== '') yield text;
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  }

  #bytes(): ByteSource {
    if (this.#content.kind === 'text') return this.#content.bytes;
    throw new SojournError('internal', 'A sheet has no text.');
  }
}

/** How much tells the kind of a file. */
const HEAD = 64 * 1024;

function headOf(bytes: ByteSource): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (const piece of bytes.pieces()) {
    parts.push(Buffer.from(piece));
    length += piece.length;
    if (length >= HEAD) break;
  }
  return Buffer.concat(parts);
}
