/**
 * Words for the full-text index and for queries. Thai, Lao, Khmer and Burmese are cut into words by `Intl.Segmenter`;
 * Chinese and Japanese into single characters, which finds every word whatever its neighbours are. All else is left to
 * the index's own tokenizer, whose words are runs of letters, digits and marks.
 */
import { foldCase, isAscii, stripDiacritics } from './fold.ts';

/** Scripts without spaces: one run of a dictionary script, or one ideograph or kana. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const HAS_UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** What the index's tokenizer takes for a word: categories L*, N*, Co, Mn, Mc. */
const WORD = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function cutRun(run: string): string {
  if (IDEOGRAPH.test(run)) return ` ${run} `;
  let out = ' ';
  for (const { segment } of segmenter.segment(run)) out += `${segment} `;
  return out;
}

/** Puts blanks between the words of scripts that have none. Expects case-folded text. */
function separate(folded: string): string {
  return HAS_UNSPACED.test(folded) ? folded.replace(UNSPACED, cutRun) : folded;
}

/** A text as the index holds it. `plain` repeats it without diacritics, and is '' where that makes no difference. */
export interface IndexText {
  readonly words: string;
  readonly plain: string;
}

/** Prepares a text for the index. */
export function indexText(text: string): IndexText {
  const folded = foldCase(text);
  if (isAscii(folded)) return { words: folded, plain: '' };
  const words = separate(folded);
  const plain = stripDiacritics(words);
  return { words, plain: plain === words ? '' : plain };
}

/** The words of a text in order, folded and cut as in the index. */
export function wordsOf(text: string): string[] {
  return separate(foldCase(text)).match(WORD) ?? [];
}
