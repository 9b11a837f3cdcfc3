/** The verbatims that speak most clearly for a set of items, without reading every text of it. */
import type { Database } from 'better-sqlite3';
import type { FeedbackItem } from '../../../../shared/contract/types.ts';
import { feltValue } from '../../../../shared/measures/felt.ts';
import { readableShare, strongestVerbatims } from '../../../../shared/measures/verbatims.ts';
import type { GiveTurn } from '../../slices.ts';
import { itemsById } from '../queries.ts';
import { numbersLookup, type ItemNumbers } from './numbers.ts';

/** Texts that are read in full to choose from, at least; so many for each that is wanted. */
const CANDIDATES = 60;
const FOR_EACH = 4;

/** A text that may be quoted, by what is known before it is read. */
interface Candidate {
  readonly id: string;
  readonly rank: number;
  readonly numbers: ItemNumbers;
}

function readable({ length, ...numbers }: ItemNumbers): number {
  const felt = feltValue(numbers);
  const certain = numbers.score100 === null ? (numbers.confidence ?? 0) : 1;
  const extreme = felt === null ? 0 : (Math.abs(felt - 50) / 50) * certain;
  return (0.25 + 0.75 * extreme) * readableShare(length);
}

/** Keeps the best of many without sorting all of them. */
export class BestVerbatims {
  readonly #size: number;
  readonly #kept: Candidate[] = [];
  #least = 0;

  /** @param most how many will be read */
  constructor(most: number) {
    this.#size = Math.max(CANDIDATES, FOR_EACH * most);
  }

  add(id: string, numbers: ItemNumbers): void {
    const rank = readable(numbers);
    if (numbers.length === 0 || rank <= this.#least) return;
    this.#kept.push({ id, rank, numbers });
    if (this.#kept.length < 2 * this.#size) return;
    this.#kept.sort((a, b) => b.rank - a.rank);
    this.#kept.length = this.#size;
    this.#least = this.#kept.at(-1)?.rank ?? 0;
  }

  /** The strongest as whole items, at most `most`; see `strongestVerbatims`. */
  read(db: Database, most: number): FeedbackItem[] {
    const candidates = this.#kept.toSorted((a, b) => b.rank - a.rank).slice(0, this.#size);
    const ids = candidates.map(({ id }) => id);
    const items = new Map(itemsById(db, ids).map((item) => [item.id, item]));
    const chosen = strongestVerbatims(
      candidates.flatMap(({ id, numbers }) => {
        const item = items.get(id);
        if (!item) return [];
        const confidence = numbers.score100 === null ? (numbers.confidence ?? 0) : 1;
        const customer = item.customer ?? item.author;
        return [{ id, text: item.text, felt: feltValue(numbers), confidence, customer, date: item.date }];
      }),
      most,
    );
    return chosen.flatMap(({ id }) => items.get(id) ?? []);
  }
}

/** The strongest verbatims of each set, at most `most`, in the order of the sets. */
export async function verbatimsOfSets(
  db: Database,
  sets: readonly (readonly string[])[],
  most: number,
  giveTurn: GiveTurn,
): Promise<FeedbackItem[][]> {
  const find = numbersLookup(db);
  const answer: FeedbackItem[][] = [];
  for (const set of sets) {
    const best = new BestVerbatims(most);
    for (const id of new Set(set)) {
      // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
      await giveTurn();
      const found = find(id);
      if (found) best.add(id, found);
    }
    answer.push(best.read(db, most));
  }
  return answer;
}
