/**
 * Suggests cards for feedback from four kinds of signs: the words of names, the channel, themes, and likeness to what
 * is linked already. Each gives 0 … 1 and says why; together 1 − Π (1 − sign), so that signs support each other.
 */
import type { FeedbackSuggestion } from '../contract/feedback-types.ts';
import { foldCase } from '../text/fold.ts';
import { NAME_WEIGHT, type Target, type TargetName } from './targets.ts';
import { stemsOf } from './words.ts';

/** What is read of an item. */
export interface SuggestItem {
  readonly text: string;
  readonly channel: string | null;
  readonly themes: readonly string[];
}

/** A name that stands on many cards tells them apart badly; a sign is worth at most so much by itself. */
const MOST_BY_NAME = 0.85;
const MOST_BY_LIKENESS = 0.75;
const BY_CHANNEL = 0.2;
const BY_THEME = 0.35;
/** Linked items that likeness needs at least. */
const LEAST_LINKED = 3;
/** Below this nothing is suggested. */
const LEAST_SCORE = 0.25;
/** Characters that are read of a text. */
const READ_CHARS = 4000;

interface NamePlace {
  readonly target: number;
  readonly name: TargetName;
}

interface Sign {
  readonly value: number;
  readonly reason: string;
}

/** Suggests cards of one map. Made once, asked for each item; `learn` is called for linked items before. */
export class Suggester {
  readonly #targets: readonly Target[];
  readonly #byStem = new Map<string, NamePlace[]>();
  /** By stem: how often it occurs in the items linked to a card. */
  readonly #learned = new Map<string, Map<number, number>>();
  readonly #linked: number[];
  readonly #weight: number[];
  #items = 0;

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
    this.#linked = targets.map(() => 0);
    this.#weight = targets.map(() => 0);
    targets.forEach(({ names }, target) => {
      for (const name of names)
        for (const stem of new Set(name.stems)) {
          const places = this.#byStem.get(stem) ?? [];
          places.push({ target, name });
          this.#byStem.set(stem, places);
        }
    });
  }

  /** Reads an item that is linked to a card (its place in the targets). */
  learn(target: number, text: string): void {
    this.#items += 1;
    this.#linked[target] = (this.#linked[target] ?? 0) + 1;
    for (const stem of stemsOf(text.slice(0, READ_CHARS)).keys()) {
      const counts = this.#learned.get(stem) ?? new Map<number, number>();
      counts.set(target, (counts.get(target) ?? 0) + 1);
      this.#learned.set(stem, counts);
    }
  }

  /** Ends learning: what each card's words weigh together. */
  learned(): void {
    for (const counts of this.#learned.values()) {
      const rarity = this.#rarity(counts.size);
      for (const [target, count] of counts) {
        const share = count / (this.#linked[target] ?? 1);
        this.#weight[target] = (this.#weight[target] ?? 0) + (share * rarity) ** 2;
      }
    }
  }

  /** The likeliest cards, best first, at most `each`. */
  suggest(item: SuggestItem, each: number): readonly FeedbackSuggestion[] {
    const words = stemsOf(item.text.slice(0, READ_CHARS));
    const signs = new Map<number, Sign[]>();
    const add = (target: number, sign: Sign): void => {
      const list = signs.get(target);
      if (list) list.push(sign);
      else signs.set(target, [sign]);
    };
    this.#addNames(words, add);
    this.#addLikeness(words, add);
    this.#addThemes(item.themes, add);
    const channel = item.channel === null || item.channel === '' ? null : foldCase(item.channel);
    if (channel !== null)
      this.#targets.forEach((target, at) => {
        if (target.channel === channel)
          add(at, { value: BY_CHANNEL, reason: `came by the same channel, ${item.channel ?? ''}` });
      });
    return [...signs]
      .map(([at, list]) => ({ at, score: 1 - list.reduce((rest, { value }) => rest * (1 - value), 1), list }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, each)
      .flatMap(({ at, score, list }) => {
        const target = this.#targets[at];
        if (!target) return [];
        const { cardId, columnId, touchpointId } = target;
        const reasons = list.toSorted((a, b) => b.value - a.value).map(({ reason }) => reason);
        return [{ cardId, columnId, touchpointId, score, reasons: [...new Set(reasons)].slice(0, 3) }];
      });
  }

  /** Rare words tell more: 1 for a word of one card, less the more cards it stands on. */
  #rarity(cards: number): number {
    return 1 / Math.sqrt(Math.max(1, cards));
  }

  #addNames(words: ReadonlyMap<string, string>, add: (target: number, sign: Sign) => void): void {
    /** By target and name: the words of the item that the name has. */
    const hits = new Map<number, Map<TargetName, { words: string[]; weight: number }>>();
    for (const [stem, word] of words) {
      const places = this.#byStem.get(stem);
      if (!places) continue;
      const cards = new Set(places.map(({ target }) => target)).size;
      for (const { target, name } of places) {
        const names = hits.get(target) ?? new Map<TargetName, { words: string[]; weight: number }>();
        hits.set(target, names);
        const hit = names.get(name) ?? { words: [], weight: 0 };
        hit.words.push(word);
        hit.weight += this.#rarity(cards);
        names.set(name, hit);
      }
    }
    for (const [target, names] of hits) {
      let best: Sign | null = null;
      for (const [name, { words: said, weight }] of names) {
        // Of a long text a few words are enough; of a name all of them should be there.
        const covered = Math.min(1, weight / Math.min(name.stems.length, 3));
        const value = MOST_BY_NAME * NAME_WEIGHT[name.kind] * covered;
        if (!best || value > best.value) best = { value, reason: nameReason(name, said) };
      }
      if (best) add(target, best);
    }
  }

  /** Cosine of the item's words and those of what is linked to a card. */
  #addLikeness(words: ReadonlyMap<string, string>, add: (target: number, sign: Sign) => void): void {
    if (this.#items < LEAST_LINKED || words.size === 0) return;
    const dots = new Map<number, number>();
    let length = 0;
    for (const stem of words.keys()) {
      const counts = this.#learned.get(stem);
      const rarity = this.#rarity(counts?.size ?? 1);
      length += rarity * rarity;
      for (const [target, count] of counts ?? []) {
        const share = count / (this.#linked[target] ?? 1);
        dots.set(target, (dots.get(target) ?? 0) + share * rarity * rarity);
      }
    }
    for (const [target, dot] of dots) {
      const linked = this.#linked[target] ?? 0;
      const cosine = dot / Math.sqrt(length * (this.#weight[target] ?? 1) || 1);
      if (linked < LEAST_LINKED || cosine < 0.1) continue;
      const value = Math.min(MOST_BY_LIKENESS, 1.5 * cosine);
      add(target, { value, reason: `like the ${linked} items that are linked here` });
    }
  }

  #addThemes(themes: readonly string[], add: (target: number, sign: Sign) => void): void {
    for (const theme of themes) {
      const found = new Set<number>();
      for (const stem of stemsOf(theme).keys())
        for (const { target, name } of this.#byStem.get(stem) ?? [])
          if (name.kind !== 'place') found.add(target);
      for (const target of found)
        add(target, {
          value: BY_THEME * this.#rarity(found.size),
          reason: `is about “${theme}”, as this card is`,
        });
    }
  }
}

const KIND_WORDS = {
  card: 'a word of this card',
  touchpoint: 'a name of this touchpoint',
  synonym: 'another name of this touchpoint',
  place: 'a name of this place',
} as const;

function nameReason({ kind, text }: TargetName, said: readonly string[]): string {
  const words = said
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ');
  const which = kind === 'place' || kind === 'synonym' ? ` (${text})` : '';
  return `says ${words}, ${said.length > 1 ? KIND_WORDS[kind].replace('a word', 'words') : KIND_WORDS[kind]}${which}`;
}
