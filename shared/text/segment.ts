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

/** A part of a query: words that must follow each other. */
interface Phrase {
  readonly words: readonly string[];
  /** The last word may be the beginning of a longer one. */
  readonly open: boolean;
}

function phrasesOf(query: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const match of query.matchAll(/"([^"]*)"|[^\s"]+/gu)) {
    const quoted = match[1];
    const words = wordsOf(quoted ?? match[0]);
    if (words.length > 0) phrases.push({ words, open: quoted === undefined });
  }
  return phrases;
}

/** A lone ASCII letter is no useful beginning: it would match most of the index. */
function mayBeBeginning(word: string): boolean {
  return word.length > 1 || !isAscii(word);
}

/**
 * Turns what a person typed into an FTS5 expression over the columns `words` and `plain`. Every blank-separated part
 * must occur; words inside quotation marks, and the words of one part without blanks (Thai), must follow each other;
 * the last word may be a beginning. Parts without diacritics also match text with them.
 *
 * @returns null where the query holds no word at all; the typed text never becomes query syntax
 */
export function matchExpression(query: string): string | null {
  const phrases = phrasesOf(query);
  if (phrases.length === 0) return null;
  return phrases
    .map((phrase, index) => {
      const text = phrase.words.join(' ');
      const last = phrase.words.at(-1) ?? '';
      const open = phrase.open && index === phrases.length - 1 && mayBeBeginning(last);
      const columns = stripDiacritics(text) === text ? '{words plain}' : 'words';
      return `${columns} : "${text}"${open ? ' *' : ''}`;
    })
    .join(' AND ');
}
