/**
 * Texts cut into the words that themes are made of, and the places where a phrase cannot go on. Scripts without blanks are
 * cut by `Intl.Segmenter`; unlike the index, also Chinese and Japanese, since a theme is made of whole words.
 */
import { ANY_MASK } from '../privacy/mask.ts';
import { foldCase } from '../text/fold.ts';

/** Where a phrase cannot go on: between sentences and clauses, and at what was taken out. */
export const BREAK = '';
/** What stands for any number. */
export const NUMBER = '0';

/** Words looked at of one text: of a longer one the first half and the last, where people sum up. */
const LOOK = 4000;
/** Addresses and mentions say who, tags say how it looks. */
const NO_WORDS = /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+|\S+@\S+|<\/?[a-z][^<>]{0,200}>|&[a-z]{2,8};/giu;
/** A stretched word («мммм», "sooo") is the word. */
const STRETCHED = /(\p{L}\p{M}*)\1{2,}/gu;
/** A word with its inner apostrophes and hyphens, else what divides phrases, else nothing. */
const PIECE = /[\p{L}\p{N}\p{M}]+(?:['’ʼ`‐-][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}'"“”«»*_/()ฯๆ]+|\n+/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const HAS_LETTER = /\p{L}/u;
const MAY_HAVE_NO_WORDS = /[@<&[]|:\/\/|www\./iu;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const RUN =
  /([\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)|([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)|[^\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const southEast = new Intl.Segmenter('th', { granularity: 'word' });
const east = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a word is of a script that puts no blanks between words. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** A text, folded, in pieces: words, runs of words without blanks between them, numbers, and what divides phrases. */
export function piecesOf(text: string): readonly string[] {
  const part = text.length <= LOOK ? text : `${text.slice(0, LOOK / 2)}\n${text.slice(-LOOK / 2)}`;
  const said = MAY_HAVE_NO_WORDS.test(part) ? part.replace(ANY_MASK, '\n').replace(NO_WORDS, '\n') : part;
  return foldCase(said).replace(STRETCHED, '$1').match(PIECE) ?? [];
}

/** The words of a piece, `BREAK` for what divides. A number is the word `0`. */
export function wordsOfPiece(piece: string): string[] {
  if (!HAS_WORD.test(piece)) return [BREAK];
  if (!HAS_LETTER.test(piece)) return [NUMBER];
  if (!UNSPACED.test(piece)) return [piece.replaceAll(/[’ʼ`]/gu, "'").replaceAll('‐', '-')];
  // Scripts without blanks put one between clauses.
  const words: string[] = [BREAK];
  for (const [run, south, han] of piece.matchAll(RUN)) {
    if (south === undefined && han === undefined) words.push(HAS_LETTER.test(run) ? run : NUMBER);
    else for (const { segment } of (south === undefined ? east : southEast).segment(run)) words.push(segment);
  }
  return words;
}
