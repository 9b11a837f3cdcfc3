/** Lists of ids that lie as flat keys `cardId/otherId` in one Y.Map: evidence of cards, pain points that cards solve. */
import type * as Y from 'yjs';

export interface CardLinks {
  /** What a card is linked to, sorted; an empty list where nothing. */
  readonly of: (cardId: string) => readonly string[];
  /** Reads the links of these cards again, in one pass over all links. */
  readonly refresh: (cardIds: ReadonlySet<string>) => void;
}

const NONE: readonly string[] = [];
/** Ids of feedback items and cards are far shorter; calls of the contract take so many characters. */
const LONGEST_ID = 200;

/** Card of a key `cardId/otherId`. */
export function cardOfLink(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf('/')));
}

/** Reads all links of a map. */
export function createCardLinks(links: Y.Map<unknown>): CardLinks {
  const lists = new Map<string, string[]>();
  const add = (key: string): void => {
    const cardId = cardOfLink(key);
    const other = key.slice(cardId.length + 1);
    // One that no call takes would make all others unanswered, too.
    if (other === '' || other.length > LONGEST_ID) return;
    const list = lists.get(cardId);
    if (list) list.push(other);
    else lists.set(cardId, [other]);
  };
  for (const key of links.keys()) add(key);
  for (const list of lists.values()) list.sort();
  return {
    of: (cardId) => lists.get(cardId) ?? NONE,
    refresh(cardIds) {
      if (cardIds.size === 0) return;
      for (const cardId of cardIds) lists.delete(cardId);
      for (const key of links.keys()) if (cardIds.has(cardOfLink(key))) add(key);
      for (const cardId of cardIds) lists.get(cardId)?.sort();
    },
  };
}
