/**
 * What a text is made of, for learning: runs of one to five characters, hashed into a table of fixed size. Such runs need
 * no dictionary, no words and no language: they do for Thai and Chinese what they do for English, and they forgive
 * misspelling. Method: W. Cavnar, J. Trenkle, "N-Gram-Based Text Categorization", SDAIR (1994); hashing: K. Weinberger
 * et al., "Feature Hashing for Large Scale Multitask Learning", ICML (2009).
 */
import { foldCase } from '../fold.ts';

/** Places of the table. */
export const FEATURES = 2 ** 17;
/** How much of a text is looked at; of a longer one its beginning and its end, where people sum up. */
const LOOK = 1600;
const LONGEST_RUN = 5;

/** Addresses and mentions say who, not how. */
const WHO = /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+|\S+@\S+/gu;
const HAS_WHO = /@|:\/\/|www\./;

/** The form in which texts are compared: folded, without addresses, every number alike, one blank between words. */
export function plainText(text: string): string {
  const part = text.length <= LOOK ? text : `${text.slice(0, LOOK / 2)} ${text.slice(-LOOK / 2)}`;
  const folded = foldCase(part);
  const named = HAS_WHO.test(folded) ? folded.replace(WHO, ' ') : folded;
  return ` ${named
    .replace(/\p{Nd}+/gu, '0')
    .replace(/(.)\1{3,}/gu, '$1$1$1')
    .replace(/\s+/gu, ' ')
    .trim()} `;
}

/** Features of one text after the other, without garbage: each call replaces what the one before left. */
export class FeatureReader {
  /** Places of the features of the last text, each once … */
  readonly places = new Int32Array(LOOK * LONGEST_RUN + 16);
  /** … with 1 + ln(how often), and how many there are. */
  readonly values = new Float32Array(LOOK * LONGEST_RUN + 16);
  size = 0;
  readonly #counts = new Uint16Array(FEATURES);

  /** @returns the number of features, 0 for a text without letters or signs */
  read(text: string): number {
    const plain = plainText(text);
    const length = plain.length;
    let size = 0;
    for (let start = 0; start < length; start += 1) {
      let hash = 0x811c9dc5;
      const end = Math.min(length, start + LONGEST_RUN);
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193);
        // A blank alone, or a run that begins with one and ends, tells nothing.
        if (at === start && plain.charCodeAt(at) === 32) continue;
        const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
        const place = (mixed ^ (mixed >>> 13)) & (FEATURES - 1);
        const before = this.#counts[place] ?? 0;
        if (before === 0 && size < this.places.length) {
          this.places[size] = place;
          size += 1;
        }
        if (before < 65_535) this.#counts[place] = before + 1;
        // Runs stay inside a word and its edges: what crosses them is mostly chance.
        if (at > start && plain.charCodeAt(at) === 32) break;
      }
    }
    for (let i = 0; i < size; i += 1) {
      const place = this.places[i] ?? 0;
      const count = this.#counts[place] ?? 1;
      this.values[i] = count === 1 ? 1 : 1 + Math.log(count);
      this.#counts[place] = 0;
    }
    this.size = size;
    return size;
  }
}
