/**
 * How well a card is evidenced, by one rule everywhere: how many different people its feedback comes from. Several items
 * of one known customer are one voice; an item whose customer is not known is a voice of its own. Missing items do not
 * count.
 */

export const EVIDENCE_LEVELS = ['assumed', 'anecdotal', 'supported', 'strong'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Fewest voices of a level. Fewer than five are an anecdote; the bounds are conventions of Sojourn, not statistics. */
export const EVIDENCE_THRESHOLDS: Readonly<Record<EvidenceLevel, number>> = {
  assumed: 0,
  anecdotal: 1,
  supported: 5,
  strong: 20,
};

/** The level of so many voices; 0 and below is `assumed`. */
export function evidenceLevel(voices: number): EvidenceLevel {
  if (voices >= EVIDENCE_THRESHOLDS.strong) return 'strong';
  if (voices >= EVIDENCE_THRESHOLDS.supported) return 'supported';
  return voices >= EVIDENCE_THRESHOLDS.anecdotal ? 'anecdotal' : 'assumed';
}

/** Voices of a card; until its numbers are known, every linked item counts as one. */
export function voicesOf(
  card: { readonly evidence: readonly string[] },
  stats: { readonly voices: number } | undefined,
): number {
  return stats?.voices ?? card.evidence.length;
}

/** Counts voices item by item. */
export class VoiceCount {
  readonly #customers = new Set<number | string>();
  #others = 0;

  /** @param customer what tells customers apart, or null where the item names none */
  add(customer: number | string | null): void {
    if (customer === null) this.#others += 1;
    else this.#customers.add(customer);
  }

  get count(): number {
    return this.#customers.size + this.#others;
  }
}
