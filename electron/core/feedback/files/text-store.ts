/** Many texts in little memory: as UTF-8, one behind the other. */
import { SojournError } from '../../../../shared/contract/errors.ts';

const BLOCK = 1024 * 1024;
/** Bytes of all texts together. */
const MOST = 256 * BLOCK;

export class TextStore {
  readonly #name: string;
  readonly #blocks: Buffer[] = [];
  /** Block, start and length of each text. */
  #places = new Uint32Array(3 * 1024);
  #count = 0;
  #used = BLOCK;
  #bytes = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws SojournError `tooLarge` */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.#bytes += length + 12;
    if (this.#bytes > MOST) {
      throw new SojournError('tooLarge', `“${this.#name}” holds more than 256 MB of text.`, {
        remedy: 'Save the sheet as CSV (UTF-8), and import that.',
        where: { file: this.#name },
      });
    }
    if (this.#used + length > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK, length)));
      this.#used = 0;
    }
    const block = this.#blocks.at(-1);
    block?.write(text, this.#used);
    if ((this.#count + 1) * 3 > this.#places.length) {
      const places = new Uint32Array(this.#places.length * 2);
      places.set(this.#places);
      this.#places = places;
    }
    this.#places.set([this.#blocks.length - 1, this.#used, length], this.#count * 3);
    this.#used += length;
    this.#count += 1;
  }

  /** @returns '' for a number that stands for none */
  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    const at = Math.floor(index) * 3;
    const [block = 0, start = 0, length = 0] = this.#places.subarray(at, at + 3);
    return this.#blocks[block]?.toString('utf8', start, start + length) ?? '';
  }
}
