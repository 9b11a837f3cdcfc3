/** Counts characters that can hardly be what was written: traces of bytes that belong to another encoding. */
import type { FeedbackEncoding } from '../../contract/types.ts';

/** What could not be read for sure in a text. */
export interface Unsure {
  readonly count: number;
  /** Index of the first such character in the text; -1 without any. */
  readonly first: number;
}

/** No character, a control character, or one of private meaning. */
const NO_LETTER = '\uFFFD\u0080-\u009F\uE000-\uF8FF';
const REPLACED = /\uFFFD/g;
const ANYWHERE = new RegExp(`[${NO_LETTER}]`, 'g');
/** In single-byte encodings of Latin letters, also a sign that stands inside a word, where a letter must have been. */
const IN_WORDS = new RegExp(
  `[${NO_LETTER}]|(?<=\\p{L})[‚ƒ„†‡ˆ‰‹˜¤¦§¨¬¯±¶·¸¹²³¼½¾](?!\\d)|(?<=\\p{Ll})[€…“”•–—™›×÷](?=\\p{Ll})`,
  'gu',
);
const WESTERN: readonly FeedbackEncoding[] = ['windows-1250', 'windows-1252', 'windows-1258', 'macintosh'];
const UNICODE: readonly FeedbackEncoding[] = ['utf-16le', 'utf-16be'];

/** @param text decoded leniently from bytes in `encoding` */
export function countUnsure(text: string, encoding: FeedbackEncoding): Unsure {
  const traces = UNICODE.includes(encoding) ? REPLACED : WESTERN.includes(encoding) ? IN_WORDS : ANYWHERE;
  let count = 0;
  let first = -1;
  for (const match of text.matchAll(traces)) {
    if (count === 0) first = match.index;
    count += 1;
  }
  return { count, first };
}
