/** How well a card is evidenced, by the number of feedback items linked to it. */

export const EVIDENCE_LEVELS = ['assumed', 'anecdotal', 'supported', 'strong'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Fewest items of a level. Fewer than five voices are an anecdote; the bounds are conventions of Sojourn, not statistics. */
export const EVIDENCE_THRESHOLDS: Readonly<Record<EvidenceLevel, number>> = {
  assumed: 0,
  anecdotal: 1,
  supported: 5,
  strong: 20,
};

/** The level for `count` items that exist (missing ones do not count); 0 and below is `assumed`. */
export function evidenceLevel(count: number): EvidenceLevel {
  if (count >= EVIDENCE_THRESHOLDS.strong) return 'strong';
  if (count >= EVIDENCE_THRESHOLDS.supported) return 'supported';
  return count >= EVIDENCE_THRESHOLDS.anecdotal ? 'anecdotal' : 'assumed';
}
