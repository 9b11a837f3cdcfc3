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
  const blank = wanted.search(/\s/u);
  if (wanted.length < 5 || blank < 0 || text.length < wanted.length) return text;
  const begins = wanted.charCodeAt(0);
  const beginsUpper = wanted.charAt(0).toUpperCase().charCodeAt(0);
  let out = '';
  let done = 0;
  for (let at = 0; at <= text.length - wanted.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter !== begins && letter !== beginsUpper) continue;
    if (text.charCodeAt(at + blank) !== wanted.charCodeAt(blank)) continue;
    const end = at + wanted.length;
    if (text.slice(at, end).toLowerCase() !== wanted || isInsideWord(text, at, end)) continue;
    out += text.slice(done, at) + MASKS.name;
    done = end;
    at = end - 1;
    countIn(counts, 'name');
  }
  return done === 0 ? text : out + text.slice(done);
}

function isInsideWord(text: string, from: number, to: number): boolean {
  return (
    LETTER_END.test(text.slice(Math.max(0, from - 2), from)) || LETTER_BEGIN.test(text.slice(to, to + 2))
  );
}
