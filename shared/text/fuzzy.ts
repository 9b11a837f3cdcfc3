/**
 * How well a few typed letters fit a name, for lists that one narrows by typing. Case and Latin diacritics do not
 * matter; a spelling that fits with its diacritics comes first. Needs no blanks between words, so Thai is found by any
 * part of it.
 */
import { foldCase, isAscii, stripDiacritics } from './fold.ts';

/** A name made ready to be compared many times. */
export interface FuzzyName {
  readonly folded: string;
  readonly plain: string;
}

export interface FuzzyQuery {
  readonly folded: string;
  readonly plain: string;
  /** The blank-separated parts of `plain`. */
  readonly parts: readonly string[];
}

export function fuzzyName(text: string): FuzzyName {
  const folded = foldCase(text);
  return { folded, plain: stripDiacritics(folded) };
}

/** Null where nothing is typed. */
export function fuzzyQuery(text: string): FuzzyQuery | null {
  const folded = foldCase(text.trim());
  const plain = stripDiacritics(folded);
  const parts = plain.split(/\s+/u).filter(Boolean);
  return parts.length === 0 ? null : { folded, plain, parts };
}

const IS_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a word begins at `at`. In a script without blanks every letter may begin one. */
function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  return !IS_LETTER.test(before);
}

/** The best place of one part: 40 at the name's beginning, 30 at a word's, 20 inside, 0 where it is not there. */
function partScore(name: string, part: string): number {
  let best = 0;
  for (let at = name.indexOf(part); at !== -1; at = name.indexOf(part, at + 1)) {
    if (at === 0) return 40;
    if (beginsWord(name, at)) best = Math.max(best, 30);
    else best = Math.max(best, 20);
    if (best === 30) break;
  }
  return best;
}

/** 10 where the letters of `part` begin successive words or follow such a beginning, e.g. "al" for "add lane". */
function initialsScore(name: string, part: string): number {
  let at = 0;
  for (const letter of part) {
    let found = -1;
    for (let next = name.indexOf(letter, at); next !== -1; next = name.indexOf(letter, next + 1)) {
      if (next === at || beginsWord(name, next)) {
        found = next;
        break;
      }
    }
    if (found === -1) return 0;
    at = found + letter.length;
  }
  return 10;
}

/**
 * How well the query fits: higher is better, 0 is no fit. Every part of it must occur, in any order; `loose` also
 * takes the first letters of words.
 */
export function fuzzyScore(name: FuzzyName, query: FuzzyQuery, loose = true): number {
  let sum = 0;
  for (const part of query.parts) {
    const score =
      partScore(name.plain, part) || (loose && part.length > 1 ? initialsScore(name.plain, part) : 0);
    if (score === 0) return 0;
    sum += score;
  }
  const whole = name.plain.startsWith(query.plain) ? 15 : name.plain.includes(query.plain) ? 8 : 0;
  const exact = !isAscii(query.folded) && name.folded.includes(query.folded) ? 6 : 0;
  const short = 5 / (1 + name.plain.length / 20);
  return sum / query.parts.length + whole + exact + short;
}
