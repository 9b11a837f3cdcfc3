/**
 * Folding of text for search: case, invisible characters, spelling variants of Thai, and Latin diacritics. Applied in
 * the same way to what is stored in the index and to what a person types.
 */

/** Zero-width characters, soft hyphen and byte order mark: they split words for the eye of nobody. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** NIKHAHIT + SARA AA (with or without a tone mark between) is how some keyboards write SARA AM. */
const THAI_SPLIT_AM = /\u0E4D([\u0E48-\u0E4B]?)\u0E32/g;
/** Two SARA E look like one SARA AE. */
const THAI_DOUBLE_E = /\u0E40\u0E40/g;
/** Marks on a Latin base letter. Cyrillic й and ї, and Thai vowels, have other bases and keep theirs. */
const LATIN_MARKS = /([a-z])\p{Mn}+/gu;
/** Latin letters whose stroke is no combining mark. */
const STROKES: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ħ: 'h', ı: 'i', ð: 'd' };
const STROKED = /[đøłħıð]/g;
// eslint-disable-next-line no-control-regex -- the plain ASCII test is about control characters too
const ASCII = /^[\u0000-\u007F]*$/;

/** True where a text holds ASCII characters only. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Lower case, NFC, without invisible characters, one spelling of Thai. */
export function foldCase(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(THAI_SPLIT_AM, '$1\u0E33')
    .replace(THAI_DOUBLE_E, '\u0E41');
}

/** What can have Latin diacritics at all; Thai, Cyrillic and Chinese text seldom does, and is not taken apart for it. */
const MAY_HAVE_MARKS = /[\u0300-\u036F\u00C0-\u024F\u1E00-\u1EFF]|[a-z]\p{Mn}/u;

/** Removes diacritics from the Latin letters of a case-folded text: "không" becomes "khong", "đường" "duong". */
export function stripDiacritics(folded: string): string {
  if (isAscii(folded) || !MAY_HAVE_MARKS.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(LATIN_MARKS, '$1')
    .replace(STROKED, (letter) => STROKES[letter] ?? letter)
    .normalize('NFC');
}
