/** What people talk about in the texts of one language: themes, each with its phrases and the texts that say them. */
import type { Corpus } from './corpus.ts';
import { groupPhrases } from './group.ts';
import { layOut } from './lay-out.ts';
import { findOccurrences } from './occurrences.ts';
import { countPhrases } from './phrases.ts';
import { tellingPhrases } from './score.ts';

export interface Theme {
  /** Its strongest phrase as it is mostly written. */
  readonly label: string;
  /** All its phrases as they are mostly written, the strongest first. */
  readonly phrases: readonly string[];
  /** Numbers of the texts that say one of them, growing. */
  readonly texts: Int32Array;
}

/** Themes of one language at most: of few voices one for every eighth, but ten. */
export const MOST_THEMES = 60;
const FEWEST_THEMES = 10;
const VOICES_A_THEME = 8;
/** Phrases that are looked at for them. */
const LOOKED_AT = 500;
/** Voices that a phrase must have: at least three, and one in five hundred. */
const LEAST = 3;
const LEAST_SHARE = 0.002;
/** Languages in which what is written (or cut) as one word is often a part of one. */
const OF_PARTS = ['vi', 'th', 'zh', 'ja'];
/** Words of a phrase at most, and in those languages. */
const LONGEST = 3;
const LONGEST_OF_PARTS = 4;

/**
 * @param stop called now and then; throws to stop
 * @returns the most telling first; no two have the same label
 */
export function findThemes(corpus: Corpus, stop: () => void = () => {}): Theme[] {
  const laid = layOut(corpus);
  stop();
  const least = Math.max(LEAST, Math.ceil(laid.voices * LEAST_SHARE));
  const ofParts = OF_PARTS.includes(corpus.language.split('-')[0] ?? '');
  const levels = countPhrases(laid, least, ofParts ? LONGEST_OF_PARTS : LONGEST, stop);
  const telling = tellingPhrases(levels, laid.voices, corpus.leaning, ofParts).slice(0, LOOKED_AT);
  stop();
  const found = findOccurrences(corpus, laid, levels, telling);
  stop();
  const most = Math.min(MOST_THEMES, Math.max(FEWEST_THEMES, Math.floor(laid.voices / VOICES_A_THEME)));
  const themes = new Map<string, Theme>();
  for (const phrases of groupPhrases(found, corpus.leaning, corpus.texts.length, most)) {
    const written = [...new Set(phrases.map((phrase) => phrase.written))];
    const label = written[0] ?? '';
    if (!themes.has(label))
      themes.set(label, { label, phrases: written, texts: union(phrases.map(({ texts }) => texts)) });
  }
  return [...themes.values()];
}

function union(lists: readonly Int32Array[]): Int32Array {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return Int32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}
