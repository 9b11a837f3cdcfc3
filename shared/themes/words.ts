/**
 * Which words a theme is made of. Three kinds: *silent* ones hold a sentence together and are passed over; *leaning* ones
 * (no, good, get) say something only beside another word; all others speak for themselves.
 */
import {
  ara,
  ces,
  deu,
  eng,
  fra,
  ind,
  ita,
  jpn,
  kor,
  nld,
  pol,
  por,
  rus,
  spa,
  tha,
  tur,
  ukr,
  vie,
  zho,
} from 'stopword';
import { foldCase } from '../text/fold.ts';
import { stemmer } from './stem.ts';
import { LEANING, SILENT } from './own-words.ts';

export type WordKind = 'silent' | 'leaning' | 'speaking';

/** Function words by language, of the package `stopword`. Malay reads those of Indonesian: its own list is of news. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: ara,
  cs: ces,
  de: deu,
  en: eng,
  fr: fra,
  id: ind,
  it: ita,
  ja: jpn,
  ko: kor,
  ms: ind,
  nl: nld,
  pl: pol,
  pt: por,
  ru: rus,
  es: spa,
  th: tha,
  tr: tur,
  uk: ukr,
  vi: vie,
  zh: zho,
};

/** A blank in an entry joins words that only together are one; each is compared by itself, so such are left out. */
function folded(words: readonly string[]): string[] {
  return words.map((word) => foldCase(word).replaceAll('’', "'")).filter((word) => !/\s/u.test(word));
}

function listed(text: string | undefined): string[] {
  return folded((text ?? '').split(/\s+/u).filter(Boolean));
}

/** Languages of so many forms that a list names one of each word. */
const BY_STEM = ['uk', 'ru', 'pl', 'cs'];
/** Letters that a word must have to be known by its stem. */
const STEMMED = 4;

/** @param language BCP 47 code; only its first part counts. Of a language without lists every word speaks. */
export function wordKinds(language: string): (word: string) => WordKind {
  const code = language.split('-')[0] ?? '';
  const leaning = new Set(listed(LEANING[code]));
  const silent = new Set([...folded(LISTS[code] ?? []), ...listed(SILENT[code]), ...listed(SILENT['*'])]);
  const stem = stemmer(code);
  const stems = new Set(
    BY_STEM.includes(code) ? [...silent].filter((word) => word.length >= STEMMED).map(stem) : [],
  );
  return (word) => {
    if (leaning.has(word)) return 'leaning';
    return silent.has(word) || (word.length >= STEMMED && stems.has(stem(word))) ? 'silent' : 'speaking';
  };
}
