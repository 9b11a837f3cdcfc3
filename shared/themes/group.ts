/** Phrases that say the same are one theme. */
import type { FoundPhrase } from './occurrences.ts';

/** Two phrases are about the same where they share at least this part of their texts (Jaccard's index) … */
const SAME = 0.4;
/** … which can be chance with fewer texts, where they share no word. */
const FOR_SURE = 10;
/** Two frequent words meet by chance; those that belong together do so this much more often. */
const MORE_THAN_CHANCE = 1.5;
/** A phrase of which so much is said where the theme is adds nothing … */
const COVERED = 0.6;
/** … and one of other words must be there for so much, since it widens the theme. */
const MOSTLY = 0.5;
/** Phrases of one theme. */
const MOST_PHRASES = 12;

interface Group {
  readonly lead: FoundPhrase;
  readonly phrases: FoundPhrase[];
  /** By text: 1 where the lead is said. */
  readonly says: Uint8Array;
}

type Verdict = 'joins' | 'covered' | 'other';

/**
 * Goes through the phrases from the most telling on: each joins the first theme that it says the same as, is left out where
 * a theme covers it, or begins a theme of its own while there is room.
 *
 * @param leaning by stem: 1 where it says something only beside another
 * @param texts how many there are
 * @param most themes
 * @returns the phrases of each theme, the most telling first
 */
export function groupPhrases(
  candidates: readonly FoundPhrase[],
  leaning: ArrayLike<number>,
  texts: number,
  most: number,
): readonly FoundPhrase[][] {
  const groups: Group[] = [];
  for (const candidate of candidates) {
    let verdict: Verdict = 'other';
    for (const group of groups) {
      verdict = compare(group, candidate, leaning);
      if (verdict === 'joins' && group.phrases.length < MOST_PHRASES) group.phrases.push(candidate);
      if (verdict !== 'other') break;
    }
    if (verdict !== 'other' || groups.length >= most) continue;
    const says = new Uint8Array(texts);
    for (const text of candidate.texts) says[text] = 1;
    groups.push({ lead: candidate, phrases: [candidate], says });
  }
  return groups.map(({ phrases }) => phrases);
}

function compare({ lead, says }: Group, candidate: FoundPhrase, leaning: ArrayLike<number>): Verdict {
  let both = 0;
  for (const text of candidate.texts) both += says[text] ?? 0;
  if (both === 0) return 'other';
  const { stems } = candidate.phrase;
  const ofLead = lead.phrase.stems;
  // A word of the lead would widen the theme beyond what its label says.
  if (stems.every((stem) => ofLead.includes(stem)))
    return both >= COVERED * candidate.texts.length ? 'covered' : 'other';
  if (ofLead.every((stem) => stems.includes(stem))) {
    const adds = stems.filter((stem) => !ofLead.includes(stem));
    if (ofLead.length > 1 || adds.every((stem) => leaning[stem] === 1)) return 'joins';
  }
  const byChance = (lead.texts.length * candidate.texts.length) / says.length;
  const sure =
    stems.some((stem) => ofLead.includes(stem)) || (both >= FOR_SURE && both >= MORE_THAN_CHANCE * byChance);
  const same = both >= SAME * (lead.texts.length + candidate.texts.length - both);
  return sure && same && both >= MOSTLY * candidate.texts.length ? 'joins' : 'other';
}
