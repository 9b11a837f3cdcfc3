/** A feedback file as pieces of text: opened, its encoding found, decoded, never held as a whole. */
import type { FeedbackEncoding } from '../../../shared/contract/types.ts';
import { binaryKind } from '../../../shared/formats/encoding.ts';
import { FileBytes, fileError, type NamedFile } from './files/bytes.ts';
import { doubtfulWarning, PieceDecoder } from './files/decoder.ts';
import { chosenEncoding, findEncoding, type FoundEncoding } from './files/find-encoding.ts';

export { namedFile, type NamedFile } from './files/bytes.ts';

/** How text is to be read: in an encoding that a person chose, or as it was found before. */
export interface HowEncoded {
  readonly encoding?: FeedbackEncoding | undefined;
  readonly found?: FoundEncoding | undefined;
}

/** An open file. Close it when done. */
export class TextFile {
  readonly found: FoundEncoding;
  readonly #bytes: FileBytes;
  #decoder: PieceDecoder | null = null;

  /** @throws SojournError for a file that is missing, a folder, unreadable, empty or binary */
  constructor(file: NamedFile, how: HowEncoded = {}) {
    this.#bytes = new FileBytes(file);
    try {
      this.found = how.found ?? this.#find(how.encoding);
      if (this.#bytes.size <= this.found.skip) {
        throw fileError(file.name, 'badInput', 'is empty', 'Export the feedback again.');
      }
    } catch (error) {
      this.#bytes.close();
      throw error;
    }
  }

  #find(chosen: FeedbackEncoding | undefined): FoundEncoding {
    const head = this.#bytes.head();
    const binary = binaryKind(head);
    if (binary) {
      const what = `is ${binary.kind}, not a table or list of text`;
      throw fileError(this.#bytes.name, 'unsupported', what, binary.remedy);
    }
    return chosen === undefined ? findEncoding(this.#bytes.pieces()) : chosenEncoding(chosen, head);
  }

  close(): void {
    this.#bytes.close();
  }

  get encoding(): FeedbackEncoding {
    return this.found.encoding;
  }

  /** How far the current pass is, 0 to 1. */
  get share(): number {
    return this.#bytes.position / this.#bytes.size;
  }

  /** What the current pass could not read for sure, in words; '' where there is nothing to tell. */
  get doubtful(): string {
    return this.#decoder === null
      ? ''
      : doubtfulWarning(this.#decoder.doubtful, this.found.encoding === 'utf-8');
  }

  /** The file's text from its beginning, in pieces. */
  *pieces(): Generator<string> {
    const decoder = new PieceDecoder(this.found);
    this.#decoder = decoder;
    let { skip } = this.found;
    for (const piece of this.#bytes.pieces()) {
      const text = decoder.push(piece.subarray(skip));
      skip = Math.max(0, skip - piece.length);
      if (text !== '') yield text;
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  }
}
