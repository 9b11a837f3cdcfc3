/** Numbers of sets of items (the evidence of cards), all sets in one go. */
import type { Database } from 'better-sqlite3';
import type { EvidenceStats } from '../../../shared/contract/types.ts';
import { VoiceCount } from '../../../shared/measures/evidence-level.ts';
import { addFeeling, NOTHING_FELT } from '../../../shared/measures/felt.ts';
import { NO_VALUES, withValue, type MeanSums } from '../../../shared/measures/interval.ts';
import { evidenceStats, type ScoreSums } from '../../../shared/measures/scores.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';
import type { GiveTurn } from '../slices.ts';
import { segmentLookup } from './customers/segments.ts';
import { numbersLookup, type ItemNumbers } from './evidence/numbers.ts';
import { scalesOf } from './item-rows.ts';

/** The sums of a set, item by item. */
export class SetSums {
  #count = 0;
  #missing = 0;
  #sentiment = NO_VALUES;
  #felt = NOTHING_FELT;
  readonly #voices = new VoiceCount();
  readonly #groups = new Map<number, MeanSums>();

  add(found: ItemNumbers | null): void {
    if (found === null) {
      this.#missing += 1;
      return;
    }
    this.#count += 1;
    this.#voices.add(found.customerId);
    this.#felt = addFeeling(this.#felt, found);
    if (found.sentiment !== null) this.#sentiment = withValue(this.#sentiment, found.sentiment);
    if (found.score === null || found.scaleId === null) return;
    this.#groups.set(found.scaleId, withValue(this.#groups.get(found.scaleId) ?? NO_VALUES, found.score));
  }

  sums(scales: ReturnType<typeof scalesOf>): ScoreSums {
    return {
      count: this.#count,
      missing: this.#missing,
      voices: this.#voices.count,
      sentiment: this.#sentiment,
      felt: this.#felt,
      groups: [...this.#groups].flatMap(([id, group]) => {
        const scale = scales.get(id);
        return scale ? [{ scale, ...group }] : [];
      }),
    };
  }
}

/**
 * One entry for each set, in order. An id that occurs twice in a set counts once.
 *
 * @param segments by set: count only items of customers of this segment; null or absent counts all
 */
export async function statsOfSets(
  db: Database,
  sets: readonly (readonly string[])[],
  segments: readonly (string | null)[],
  giveTurn: GiveTurn,
): Promise<EvidenceStats[]> {
  const find = numbersLookup(db);
  const segmentOf = segmentLookup(db);
  const scales = scalesOf(db);
  const known = new Map<string, ItemNumbers | null>();
  const answer: EvidenceStats[] = [];
  for (const [at, set] of sets.entries()) {
    const wanted = segments[at] ?? null;
    const segment = wanted === null ? null : foldSegment(wanted);
    const sums = new SetSums();
    for (const id of new Set(set)) {
      let found = known.get(id);
      if (found === undefined) {
        found = find(id);
        known.set(id, found);
        // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
        await giveTurn();
      }
      if (segment === null || (found && segmentOf(found.customerId) === segment)) sums.add(found);
    }
    answer.push(evidenceStats(sums.sums(scales)));
  }
  return answer;
}
