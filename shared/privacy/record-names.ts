/** Takes the name that a record gives for its customer out of the texts of the same record. */
import { countIn, MASKS, type PersonalCounts } from './mask.ts';

/** Letters that go on with a word, in scripts that put blanks between words. */
const LETTER_END = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;
const LETTER_BEGIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]/u;

/**
 * Masks a name of two words and more wherever it stands in the text as a whole, in any case of its letters. Names of one
 * word are left: too many of them are also words of the language.
 */
export function withoutNames(text: string, name: string, counts: PersonalCounts): string {
  const wanted = name.trim().toLowerCase();
  if (wanted.length < 5 || !mayHold(text, wanted)) return text;
  const lower = text.toLowerCase();
  // Where folding changes the length, places of one are not places of the other.
  if (lower.length !== text.length) return text;
  let out = '';
  let done = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (LETTER_END.test(text.slice(Math.max(0, at - 2), at)) || LETTER_BEGIN.test(text.slice(end, end + 2)))
      continue;
    out += text.slice(done, at) + MASKS.name;
    done = end;
    countIn(counts, 'name');
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Whether a name's first letter stands anywhere as far before a blank as in the name: most texts end with that. */
function mayHold(text: string, wanted: string): boolean {
  const blank = wanted.search(/\s/u);
  if (blank < 0) return false;
  const first = wanted.charCodeAt(0);
  const capital = wanted.charAt(0).toUpperCase().charCodeAt(0);
  const between = wanted.charCodeAt(blank);
  for (let at = 0; at <= text.length - wanted.length; at += 1) {
    const letter = text.charCodeAt(at);
    if ((letter === first || letter === capital) && text.charCodeAt(at + blank) === between) return true;
  }
  return false;
}
