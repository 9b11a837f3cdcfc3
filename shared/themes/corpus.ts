/** All texts of one language as numbers: what phrases are counted on. */
import { BREAK, NUMBER, piecesOf, wordsOfPiece } from './cut.ts';
import { stemmer } from './stem.ts';
import { wordKinds } from './words.ts';

/** Forms of a word that stand for no word. */
export const NO_WORD = -1;

/** Words of a text beyond this are not looked at. */
const MOST_WORDS = 1000;
/** Characters of a piece whose forms are kept. */
const KEPT_PIECE = 16;

/** Whole numbers, as many as come. */
export class Numbers {
  #data = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length] = value;
    this.length += 1;
  }

  /** What was pushed so far; later pushes are not in it. */
  view(): Int32Array {
    return this.#data.subarray(0, this.length);
  }
}

/** One text in its corpus. */
export interface CorpusText {
  /** Place of its first word, and after its last. */
  readonly from: number;
  readonly to: number;
  /** Who speaks: texts of one voice count once. */
  readonly voice: number;
  /** Texts with the same words in the same order have the same mark, whatever their numbers are. */
  readonly mark: number;
}

export class Corpus {
  readonly language: string;
  /** Forms of all texts one after the other; `NO_WORD` where a phrase cannot go on. */
  readonly forms = new Numbers();
  /** The written word of each form. */
  readonly written: string[] = [];
  /** The stem of each form; `NO_WORD` for one that is passed over. */
  readonly stemOfForm = new Numbers();
  /** By stem: 1 where it says something only beside another. */
  readonly leaning: number[] = [];
  readonly texts: CorpusText[] = [];
  readonly #pieces = new Map<string, readonly number[]>();
  readonly #formOf = new Map<string, number>();
  readonly #stemOf = new Map<string, number>();
  readonly #kindOf: ReturnType<typeof wordKinds>;
  readonly #stem: ReturnType<typeof stemmer>;
  readonly #names: ReadonlySet<string>;
  #strangers = 0;

  /** @param names words that say where the texts come from (names of sources): they say something only beside others */
  constructor(language: string, names: Iterable<string> = []) {
    this.language = language;
    this.#kindOf = wordKinds(language);
    this.#stem = stemmer(language);
    const words = [...names].flatMap(piecesOf).flatMap(wordsOfPiece);
    this.#names = new Set(words.map((word) => this.#stem(word)));
  }

  /** @param voice a number from 0 for whoever is known to speak, null for a voice of its own */
  add(text: string, voice: number | null): void {
    const { forms } = this;
    const from = forms.length;
    let [low, high] = [0x811c9dc5, 0x1b873593];
    let last = NO_WORD;
    for (const piece of piecesOf(text)) {
      if (forms.length - from >= MOST_WORDS) break;
      for (const form of this.#formsOf(piece)) {
        if (form === NO_WORD && last === NO_WORD) continue;
        forms.push((last = form));
        low = Math.imul(low ^ form, 0x01000193);
        high = Math.imul(high ^ form, 0x85ebca6b) ^ (high >>> 13);
      }
    }
    // Two numbers of 26 bits: texts that meet by chance are one in very many.
    const mark = (low >>> 6) * 2 ** 26 + (high >>> 6);
    this.texts.push({ from, to: forms.length, mark, voice: voice ?? (this.#strangers -= 1) });
  }

  /** The forms of a piece, `NO_WORD` for what divides. Those of short pieces are kept: they come again and again. */
  #formsOf(piece: string): readonly number[] {
    const known = this.#pieces.get(piece);
    if (known) return known;
    const forms = wordsOfPiece(piece).map((word) => (word === BREAK ? NO_WORD : this.#form(word)));
    if (piece.length <= KEPT_PIECE) this.#pieces.set(piece, forms);
    return forms;
  }

  #form(word: string): number {
    const known = this.#formOf.get(word);
    if (known !== undefined) return known;
    const form = this.written.length;
    this.#formOf.set(word, form);
    this.written.push(word);
    this.stemOfForm.push(this.#stemFor(word));
    return form;
  }

  #stemFor(word: string): number {
    const kind = word === NUMBER ? 'silent' : this.#kindOf(word);
    if (kind === 'silent') return NO_WORD;
    const text = this.#stem(word);
    // One letter says nothing, but where a letter is a word.
    if (text.length < 2 && !/\p{Script=Han}/u.test(text)) return NO_WORD;
    let stem = this.#stemOf.get(text);
    if (stem === undefined) {
      stem = this.leaning.length;
      this.#stemOf.set(text, stem);
      this.leaning.push(this.#names.has(text) ? 1 : 0);
    }
    if (kind === 'leaning') this.leaning[stem] = 1;
    return stem;
  }
}
