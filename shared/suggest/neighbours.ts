/**
 * What is linked to the items most like a text: its nearest neighbours among the linked items vote for their cards. Items
 * are compared by the cosine of their words and of the words' four-letter pieces, which meet inflected and misspelt
 * forms, weighted by rarity (log(1 + N / df), see "inverse document frequency").
 */
import { stemsOf } from './words.ts';

/** Neighbours that vote. */
const VOTERS = 10;
/** Likeness below which a neighbour is none. */
const LEAST_LIKENESS = 0.08;
const PIECE = 4;
/** Features that are read of a text at most. */
const MOST_FEATURES = 600;

interface Linked {
  readonly targets: readonly number[];
  length: number;
}

export interface Vote {
  /** The target's share of the votes times the likeness of the nearest voter, 0 … 1. */
  readonly value: number;
  /** Neighbours that voted for it. */
  readonly voters: number;
}

export class Neighbours {
  readonly #items: Linked[] = [];
  /** By feature: the linked items that have it. */
  readonly #places = new Map<string, number[]>();

  get size(): number {
    return this.#items.length;
  }

  /** Takes in an item that is linked to these targets. */
  add(text: string, targets: readonly number[]): void {
    const at = this.#items.push({ targets, length: 0 }) - 1;
    for (const feature of featuresOf(text)) {
      const places = this.#places.get(feature);
      if (places) places.push(at);
      else this.#places.set(feature, [at]);
    }
  }

  /** Called once when all are in, before the first vote. */
  complete(): void {
    for (const places of this.#places.values()) {
      const weight = this.#weight(places.length) ** 2;
      for (const at of places) {
        const item = this.#items[at];
        if (item) item.length += weight;
      }
    }
  }

  /** The votes of the neighbours of a text by target; none where nothing is like it. */
  votes(text: string): ReadonlyMap<number, Vote> {
    const dots = new Map<number, number>();
    let length = 0;
    for (const feature of featuresOf(text)) {
      const places = this.#places.get(feature) ?? [];
      const weight = this.#weight(places.length) ** 2;
      length += weight;
      for (const at of places) dots.set(at, (dots.get(at) ?? 0) + weight);
    }
    const near = [...dots]
      .map(([at, dot]) => {
        const item = this.#items[at];
        return {
          at,
          targets: item?.targets ?? [],
          likeness: dot / Math.sqrt(length * (item?.length ?? 1) || 1),
        };
      })
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, VOTERS);
    const sums = new Map<number, { sum: number; voters: number }>();
    let all = 0;
    for (const { targets, likeness } of near) {
      all += likeness ** 2;
      for (const target of targets) {
        const { sum, voters } = sums.get(target) ?? { sum: 0, voters: 0 };
        sums.set(target, { sum: sum + likeness ** 2, voters: voters + 1 });
      }
    }
    const nearest = near[0]?.likeness ?? 0;
    return new Map(
      [...sums].map(([target, { sum, voters }]) => [target, { value: (nearest * sum) / all, voters }]),
    );
  }

  #weight(count: number): number {
    return Math.log(1 + this.#items.length / Math.max(1, count));
  }
}

function featuresOf(text: string): ReadonlySet<string> {
  const features = new Set<string>();
  for (const stem of stemsOf(text).keys()) {
    features.add(stem);
    const framed = `_${stem}_`;
    for (let at = 0; at + PIECE <= framed.length; at += 1) features.add(`#${framed.slice(at, at + PIECE)}`);
    if (features.size >= MOST_FEATURES) break;
  }
  return features;
}
