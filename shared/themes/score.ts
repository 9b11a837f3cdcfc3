/** Which phrases tell most about what people talk about. */
import type { Phrase, PhraseLevel } from './phrases.ts';

export interface Candidate {
  readonly phrase: Phrase;
  /** Its place in the level of its length. */
  readonly at: number;
  /** Greater is more telling. Compares phrases of one corpus only. */
  readonly score: number;
}

/** A phrase that goes on with the same word for this share of its voices is a part of a longer one. */
const PART_OF = 0.6;
/** Words of a phrase belong together from this normalised pointwise mutual information on. */
const BELONG = 0.12;
/** Two words that attract each other so much are one … */
const COMPOUND = 0.35;
/** … and a word that is said in such ones at this share is none by itself. */
const IN_COMPOUNDS = 0.6;
/** A word that more than this share of the voices says tells nothing apart, from so many voices on. */
const EVERYBODY = 0.5;
const MANY_VOICES = 50;
/** What a phrase is worth by its number of words: two say what is meant, more add little. */
const BY_LENGTH = [0, 1, 3, 3.6, 4];

/**
 * The phrases that may be themes, the most telling first: many voices say them (p · ln(1 + 1/p) for a share p), their words
 * belong together, they are whole, and at least one of their words says something by itself.
 *
 * @param leaning by stem: 1 where it says something only beside another
 * @param ofParts whether the language writes parts of words as words, as Vietnamese does
 */
export function tellingPhrases(
  levels: readonly PhraseLevel[],
  voices: number,
  leaning: ArrayLike<number>,
  ofParts: boolean,
): Candidate[] {
  const inCompounds = compoundShares(levels[1]?.phrases ?? [], voices);
  const found: Candidate[] = [];
  for (const { phrases } of levels) {
    for (const [at, phrase] of phrases.entries()) {
      const { stems, support } = phrase;
      if (stems.every((stem) => leaning[stem] === 1) || !isWhole(phrase)) continue;
      const share = support / voices;
      if (stems.length === 1) {
        if (share > EVERYBODY && voices >= MANY_VOICES) continue;
        if (ofParts && (inCompounds.get(phrase) ?? 0) >= IN_COMPOUNDS * support) continue;
      }
      const together = cohesion(phrase, voices);
      if (together < BELONG) continue;
      const score = share * Math.log(1 + 1 / share) * (BY_LENGTH[stems.length] ?? 1) * (0.5 + together);
      found.push({ phrase, at, score });
    }
  }
  return found.sort(
    (a, b) => b.score - a.score || b.phrase.stems.length - a.phrase.stems.length || a.at - b.at,
  );
}

/** Neither a part of one longer phrase, nor cut through a word that is written in two parts. */
function isWhole(phrase: Phrase): boolean {
  if (Math.max(phrase.goesOn, phrase.comesAfter) >= PART_OF * phrase.support) return false;
  if (!phrase.parts) return true;
  const first = firstWord(phrase);
  const { last } = phrase.parts;
  return first.comesAfter < PART_OF * first.support && last.goesOn < PART_OF * last.support;
}

/** By word: in how many voices' pairs of words that are one it is. */
function compoundShares(pairs: readonly Phrase[], voices: number): ReadonlyMap<Phrase, number> {
  const counts = new Map<Phrase, number>();
  for (const pair of pairs) {
    if (!pair.parts || cohesion(pair, voices) < COMPOUND) continue;
    for (const word of [pair.parts.head, pair.parts.last])
      counts.set(word, (counts.get(word) ?? 0) + pair.support);
  }
  return counts;
}

/**
 * How much the words of a phrase attract each other, −1 … 1: normalised pointwise mutual information, of the weaker of its
 * two splits (before the last word, after the first). One word attracts itself fully.
 * Source: G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", GSCL (2009) 31–40.
 */
export function cohesion({ support, parts }: Phrase, voices: number): number {
  if (!parts) return 1;
  const together = support / voices;
  if (together >= 1) return 1;
  const attract = (a: Phrase, b: Phrase): number =>
    Math.log((support * voices) / (a.support * b.support)) / -Math.log(together);
  return Math.min(attract(parts.head, parts.last), attract(firstWord(parts.head), parts.tail));
}

function firstWord(phrase: Phrase): Phrase {
  return phrase.parts ? firstWord(phrase.parts.head) : phrase;
}
