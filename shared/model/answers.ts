/** Which cards (opportunities, actions) answer each pain point: the other direction of `Card.solves`. */
import type { Card, MapData } from './types.ts';

const known = new WeakMap<MapData['cards'], ReadonlyMap<string, readonly Card[]>>();

/** Answers by pain point id, in no particular order. Worked out once for each state of a map. */
export function answersOf(cards: MapData['cards']): ReadonlyMap<string, readonly Card[]> {
  const before = known.get(cards);
  if (before) return before;
  const answers = new Map<string, Card[]>();
  for (const card of cards.values()) {
    for (const id of card.solves) {
      const list = answers.get(id);
      if (list) list.push(card);
      else answers.set(id, [card]);
    }
  }
  known.set(cards, answers);
  return answers;
}
