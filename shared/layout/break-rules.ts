/**
 * Where a line may end: the part of Unicode Standard Annex 14 that journey maps need, with the words of scripts without
 * spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) taken from `Intl.Segmenter`.
 */

import { hyphenPlaces } from './hyphenate.ts';

/** Scripts that need a dictionary or break between letters. */
const SEGMENTED =
  /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u312f\u3130-\u318f\u31a0-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const EXTENDING = /[\p{M}\p{Emoji_Modifier}\p{Join_Control}\u0e33\u0eb3\uff9e\uff9f]/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** After these a line may end, when a letter or digit stands before and a letter after. */
const HYPHEN = /[-\u2010\u2012\u2013\u2014\u058a]/;
/** May not start a line: closing and final punctuation, marks, joiners, Thai vowels and signs that follow, small kana. */
const NO_START =
  /[\p{Pe}\p{Pf}\p{M}\p{Cf}\-/\u2010\u2012-\u2014!?.,:;%\u00a0\u202f‰…¡·’”»°′″、。，．：；！？・ー々ๆฯๅะาำァィゥェォッャュョぁぃぅぇぉっゃゅょ]/u;
/** May not end a line: opening punctuation, currency signs (they precede their number) and what glues. */
const NO_END = /[\p{Ps}\p{Pi}\p{Sc}\p{Cf}¿\u00a0\u202f]/u;

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/** Spaces at which a line may end: all but the no-break ones; U+200B is one without width. */
export function isSpace(unit: number): boolean {
  if (unit < 0x1680) return unit === 0x20 || unit === 0x09;
  if (unit < 0x2000) return unit === 0x1680;
  return (unit <= 0x200b && unit !== 0x2007) || unit === 0x205f || unit === 0x3000;
}

/** Whether the character at `at` belongs to the grapheme before it: a mark, joiner or variation selector. */
export function joinsBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x300 && EXTENDING.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether the text has letters whose words only a dictionary can tell apart. */
export function needsSegmenter(text: string): boolean {
  return SEGMENTED.test(text);
}

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  const from = unit >= 0xdc00 && unit <= 0xdfff && index > 1 ? index - 2 : index - 1;
  return text.slice(from, index);
}

/** Whether a line may end before `at` because of a hyphen, dash or slash there. */
function afterPunctuation(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const isHyphen = HYPHEN.test(before);
  if ((!isHyphen && before !== '/') || !LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
    return false;
  const earlier = characterBefore(text, at - 1);
  return isHyphen ? LETTER_OR_DIGIT.test(earlier) : earlier !== '' && earlier !== '/';
}

function betweenWords(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (NO_START.test(after) || NO_END.test(before)) return false;
  // Between two words of scripts with spaces only the ordinary rules break.
  return SEGMENTED.test(before) || SEGMENTED.test(after) || afterPunctuation(text, at);
}

/** Finds borders in one run of text without spaces. */
export interface BorderFinder {
  /** The last index after `from` and not after `to` at which a line may end; `from` where there is none. */
  last(from: number, to: number): number;
}

/** Borders after hyphens and slashes. */
export function plainBorders(text: string): BorderFinder {
  return {
    last(from, to) {
      for (let at = to; at > from; at -= 1) if (afterPunctuation(text, at)) return at;
      return from;
    },
  };
}

/** Borders between the words of a text without spaces; asks the dictionary only near the end of each line. */
export function wordBorders(text: string): BorderFinder {
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  const segments = words.segment(text);
  return {
    last(from, to) {
      let at = segments.containing(to)?.index ?? from;
      while (at > from && !betweenWords(text, at)) at = segments.containing(at - 1)?.index ?? from;
      return Math.max(at, from);
    },
  };
}

/** A word of one script that is hyphenated, with apostrophes inside it. */
const WORD = new RegExp(
  ['Latin', 'Cyrillic', 'Greek']
    .map((script) => String.raw`\p{Script=${script}}[\p{Script=${script}}\p{M}]*`)
    .map((letters) => `${letters}(?:['’ʼ]${letters})*`)
    .join('|'),
  'gu',
);
/** Beside these a run of letters is part of an address, a code or a number, which a hyphen would change. */
const CODE = /[\p{N}_@/\\:=#&~%+]/u;

/** Longer runs of letters are no words. The longest that one finds in books have some 60 letters. */
const LONGEST_WORD = 300;

interface LongWord {
  readonly index: number;
  readonly end: number;
  /** Places for a hyphen, in the text. */
  readonly places: readonly number[];
}

/**
 * Places for a hyphen in the words of one run of text without spaces. Words are looked up when a line ends in them; to
 * be asked with a rising `from`, so that a long run is gone through once.
 */
export function hyphenBorders(text: string): BorderFinder {
  const matches = text.matchAll(WORD);
  let word: LongWord | null = null;
  let isDone = false;
  const next = (): LongWord | null => {
    const match = matches.next();
    if (match.done) return null;
    const { index, 0: letters } = match.value;
    const end = index + letters.length;
    const isWord = letters.length <= LONGEST_WORD && !isCode(text, index, end);
    return { index, end, places: isWord ? hyphenPlaces(letters).map((at) => index + at) : [] };
  };
  return {
    last(from, to) {
      // The word in which the line ends is the first that reaches beyond it.
      while (!isDone && (word === null || word.end <= to)) {
        word = next();
        isDone = word === null;
      }
      if (word === null || word.index >= to) return from;
      return word.places.findLast((at) => at > from && at <= to) ?? from;
    },
  };
}

/** Shorter words fit every header. */
const LONG_WORD = 16;
const SOFT_HYPHEN = '\u00ad';

/**
 * A text for elements that break their lines themselves (headers): long words get U+00AD, which shows only where a line
 * ends. For display only.
 */
export function withSoftHyphens(text: string): string {
  return text.replaceAll(WORD, (word, at: number) => {
    if (word.length < LONG_WORD || isCode(text, at, at + word.length)) return word;
    const places = [0, ...hyphenPlaces(word)];
    return places.map((from, i) => word.slice(from, places[i + 1])).join(SOFT_HYPHEN);
  });
}

function isCode(text: string, from: number, to: number): boolean {
  if (CODE.test(text[from - 1] ?? '') || CODE.test(text[to] ?? '')) return true;
  return text[to] === '.' && LETTER_OR_DIGIT.test(text[to + 1] ?? '');
}

/** The last grapheme border after `from` and not after `to`, else the end of the first grapheme. */
export function graphemeBorder(text: string, from: number, to: number): number {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  // A grapheme depends on little text around it; a window keeps long words linear.
  const start = Math.max(0, from - 32);
  const segments = graphemes.segment(text.slice(start, to + 64));
  const at = (segments.containing(to - start)?.index ?? 0) + start;
  if (at > from) return at;
  const first = segments.containing(from - start);
  return first ? start + first.index + first.segment.length : text.length;
}
