/**
 * Suggests cards for feedback from four kinds of signs: the words of names, the channel, themes, and likeness to what
 * is linked already. Each gives 0 … 1 and says why; together 1 − Π (1 − sign), so that signs support each other.
 */
import type { FeedbackSuggestion } from '../contract/feedback-types.ts';
import { foldCase } from '../text/fold.ts';
import { Neighbours } from './neighbours.ts';
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
/** What a vote of neighbours is worth: on the sample, every third to second suggestion of 0.4 and more is right. */
const BY_NEIGHBOURS = 2.5;
/** Linked items that likeness needs at least. */
const LEAST_LINKED = 3;
/** The words of a long name that must be said: half of them, but three are enough for a name of up to six. */
const NAME_WORDS = 3;
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
  readonly #linked = new Neighbours();

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
    targets.forEach(({ names }, target) => {
      for (const name of names)
        for (const stem of new Set(name.stems)) {
          const places = this.#byStem.get(stem) ?? [];
          places.push({ target, name });
          this.#byStem.set(stem, places);
        }
    });
  }

  /** Reads an item that is linked to cards (their places in the targets). */
  learn(text: string, targets: readonly number[]): void {
    this.#linked.add(text.slice(0, READ_CHARS), targets);
  }

  /** Ends learning. */
  learned(): void {
    this.#linked.complete();
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
    this.#addLikeness(item.text.slice(0, READ_CHARS), add);
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
        const { length } = name.stems;
        const covered = Math.min(1, weight / Math.min(length, Math.max(NAME_WORDS, length / 2)));
        const value = MOST_BY_NAME * NAME_WEIGHT[name.kind] * covered;
        if (!best || value > best.value) best = { value, reason: nameReason(name, said) };
      }
      if (best) add(target, best);
    }
  }

  /** What the items most like this one are linked to. */
  #addLikeness(text: string, add: (target: number, sign: Sign) => void): void {
    if (this.#linked.size < LEAST_LINKED) return;
    for (const [target, { value, voters }] of this.#linked.votes(text))
      add(target, {
        value: Math.min(MOST_BY_LIKENESS, BY_NEIGHBOURS * value),
        reason:
          voters === 1 ? 'like an item that is linked here' : `like ${voters} items that are linked here`,
      });
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
