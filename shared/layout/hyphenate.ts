/**
 * Where a long word may be hyphenated: Liang's patterns for Ukrainian and English, syllables for other Latin, Greek and
 * Cyrillic words. Only words wider than their line come here, so a wrong guess of the language costs little.
 */
import { PATTERNS_EN, WORDS_EN } from './hyphens-en.ts';
import { PATTERNS_UK, WORDS_UK } from './hyphens-uk.ts';

/** Shorter words are never hyphenated, and no piece has fewer letters than `LEAST_PIECE`. */
const LEAST_WORD = 5;
const LEAST_PIECE = 2;

const UKRAINIAN = /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']+$/;
const ENGLISH = /^[a-z']+$/;
/** Vietnamese words are single syllables: what is longer is no word that we could break. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/;
const SYLLABIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}']+$/u;
/** Indonesian words with a prefix and a suffix; English patterns would cut their roots. */
const INDONESIAN = /^(?:me[mn]?|ber|ter|pe[mnr]|ke|di|se)[a-z]+(?:kan|an|nya|[lk]ah|i)$/;
const VOWEL = /^[aeiouyаеиоуыэюяёіїєαεηιουω]/;
/** Signs that belong to the letter before them. */
const SIGN = /^['ьъ]/;
/** Two letters for one sound. */
const DIGRAPH = /^(?:n[gy]|sy|[kcsptg]h|qu|дж|дз)$/;

/** The patterns of one language, ready to be looked up. */
interface Patterns {
  /** Levels before each letter and after the last, by the pattern's letters. */
  readonly levels: ReadonlyMap<string, string>;
  readonly longest: number;
  /** Places of hyphens in words that the patterns break wrongly. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

function parsePattern(pattern: string): readonly [letters: string, levels: string] {
  let letters = '';
  let levels = '';
  for (const sign of pattern) {
    if (sign >= '0' && sign <= '9') levels += sign;
    else {
      if (levels.length === letters.length) levels += '0';
      letters += sign;
    }
  }
  return [letters, levels.length === letters.length ? `${levels}0` : levels];
}

function parseWord(word: string): readonly [string, readonly number[]] {
  const pieces = word.split('-');
  const places = pieces.slice(0, -1).map((_, i) => pieces.slice(0, i + 1).join('').length);
  return [pieces.join(''), places];
}

function read(patterns: string, words: string): Patterns {
  const levels = new Map(patterns.split(' ').map(parsePattern));
  let longest = 0;
  for (const letters of levels.keys()) longest = Math.max(longest, letters.length);
  return { levels, longest, words: new Map(words.split(' ').map(parseWord)) };
}

let ukrainian: Patterns | undefined;
let english: Patterns | undefined;

/** Liang's algorithm: the highest level of all matching patterns decides; odd ones allow a hyphen. */
function byPatterns(word: string, { levels, longest, words }: Patterns): readonly number[] {
  const exception = words.get(word);
  if (exception) return exception;
  const text = `.${word}.`;
  const highest = new Uint8Array(text.length + 1);
  for (let from = 0; from < text.length; from += 1) {
    const end = Math.min(text.length, from + longest);
    for (let to = from + 1; to <= end; to += 1) {
      const found = levels.get(text.slice(from, to));
      if (found === undefined) continue;
      for (let i = 0; i < found.length; i += 1) {
        const level = found.charCodeAt(i) - 48;
        if (level > (highest[from + i] ?? 0)) highest[from + i] = level;
      }
    }
  }
  const places: number[] = [];
  for (let at = 1; at < word.length; at += 1) if ((highest[at + 1] ?? 0) % 2 === 1) places.push(at);
  return places;
}

/** Before the last consonant (or pair that stands for one sound) of each group between two vowels. */
function bySyllables(word: string): readonly number[] {
  const places: number[] = [];
  let vowels = 0;
  for (let at = 0; at < word.length - 1; at += 1) {
    if (VOWEL.test(word[at] ?? '')) vowels += 1;
    else if (vowels > 0 && !SIGN.test(word[at] ?? '') && VOWEL.test(word[at + 1] ?? '')) {
      places.push(DIGRAPH.test(word.slice(at - 1, at + 1)) ? at - 1 : at);
    }
  }
  return places;
}

function placesOf(word: string): readonly number[] {
  if (UKRAINIAN.test(word)) return byPatterns(word, (ukrainian ??= read(PATTERNS_UK, WORDS_UK)));
  if (VIETNAMESE.test(word) || !SYLLABIC.test(word)) return [];
  if (!ENGLISH.test(word) || INDONESIAN.test(word))
    return bySyllables(word.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  return byPatterns(word, (english ??= read(PATTERNS_EN, WORDS_EN)));
}

/** Words asked for lately: one word is asked for once a line, and again at each new layout. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 2000;

/**
 * Indexes in `word` before which it may be hyphenated, ascending. `word` holds letters, their marks and apostrophes
 * only. Empty where it is short, or of a language that is not hyphenated or not known.
 */
export function hyphenPlaces(word: string): readonly number[] {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const places = findPlaces(word);
  known.set(word, places);
  return places;
}

function findPlaces(word: string): readonly number[] {
  // One sign a letter: marks are composed where one letter results and else left out (stress marks).
  const starts: number[] = [];
  let letters = '';
  for (const { index, 0: cluster } of word.matchAll(/\P{M}\p{M}*/gu)) {
    const composed = cluster.normalize('NFC').toLowerCase();
    starts.push(index);
    letters += (/^[’ʼ]/.test(composed) ? "'" : composed)[0] ?? '';
  }
  const count = letters.length;
  if (count < LEAST_WORD) return [];
  return placesOf(letters)
    .filter((at) => at >= LEAST_PIECE && at <= count - LEAST_PIECE)
    .map((at) => starts[at] ?? 0);
}
