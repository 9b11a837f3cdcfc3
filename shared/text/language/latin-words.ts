/**
 * Languages written in Latin letters, by how often the runs of letters of a text's words occur in each (the package eld,
 * its small table). Words come again and again, so what a word speaks for is asked once and remembered.
 */
import eld from 'eld/small';
import { LANGUAGES } from './codes.ts';

// The package calls Indonesian Malay, too.
eld.setLanguageSubset(LANGUAGES.filter((code) => code !== 'id'));

const CODES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'vi', 'ms'] as const;
/** Words that are remembered; then all are forgotten. */
const REMEMBERED = 40_000;
/** Longer ones are no words. */
const LONGEST = 40;
/** The package turns the sum of a text's runs into `mean / (mean + SCALE)`. */
const SCALE = 25;

const places = new Map<string, number>();
const scores = new Float32Array(REMEMBERED * CODES.length);
/** The text in which a word was met last: one that is repeated counts once. */
const metIn = new Int32Array(REMEMBERED);
const sums = new Float64Array(CODES.length);
let texts = 0;

/**
 * The language of a text in lower case, in the composed form (NFC).
 * @returns a code of `CODES` (`ms` for Malay and Indonesian), or null where no run of letters is known
 */
export function languageOfWords(text: string): (typeof CODES)[number] | null {
  // The numbers of texts fit 31 bits for longer than anybody waits.
  texts = (texts + 1) & 0x7fffffff;
  sums.fill(0);
  for (let from = 0; from < text.length; from += 1) {
    if (!isLetter(text.charCodeAt(from))) continue;
    let to = from + 1;
    while (to < text.length && isInWord(text.charCodeAt(to))) to += 1;
    addWord(text.slice(from, Math.min(to, from + LONGEST)));
    from = to;
  }
  let best = -1;
  let most = 0;
  for (let at = 0; at < CODES.length; at += 1) {
    const sum = sums[at] ?? 0;
    if (sum > most) [best, most] = [at, sum];
  }
  return CODES[best] ?? null;
}

function addWord(word: string): void {
  let place = places.get(word);
  if (place === undefined) place = learnWord(word);
  else if (metIn[place] === texts) return;
  metIn[place] = texts;
  const start = place * CODES.length;
  for (let at = 0; at < CODES.length; at += 1) sums[at] = (sums[at] ?? 0) + (scores[start + at] ?? 0);
}

function learnWord(word: string): number {
  if (places.size === REMEMBERED) places.clear();
  const place = places.size;
  const found = eld.detect(word).getScores();
  const runs = runsOf(word);
  CODES.forEach((code, at) => {
    const share = found[code] ?? 0;
    scores[place * CODES.length + at] = share < 1 ? (runs * SCALE * share) / (1 - share) : 0;
  });
  places.set(word, place);
  return place;
}

/** Runs that the package makes of a word: four bytes every three, and the last four. */
function runsOf(word: string): number {
  let bytes = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes <= 4 ? 1 : Math.ceil((Math.min(bytes, 70) - 4) / 3) + 1;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  if (code < 0x80) return lower >= 0x61 && lower <= 0x7a;
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)
  );
}

/** Letters, and the apostrophes of contractions. */
function isInWord(code: number): boolean {
  return isLetter(code) || code === 0x27 || code === 0x2019 || code === 0x60;
}
