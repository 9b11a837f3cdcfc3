/** The feedback items behind the cards of a map, in pieces, so that core has its turns between them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExportSource } from '../payload.ts';
import type { LinkedItem } from './build.ts';

/** Items that are read in one go. */
const PIECE = 500;

/**
 * Hands over the items, card by card, as far as they are still there.
 * @param most links at most
 * @param told how far it is, 0 to 1
 * @returns how many links there are beyond those
 */
export async function eachLinkedItems(
  { map, feedback }: Pick<ExportSource, 'map' | 'feedback'>,
  most: number,
  take: (items: readonly LinkedItem[]) => void,
  told: (share: number) => void,
): Promise<number> {
  const links = [...map.cards.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((card) => card.evidence.map((id) => ({ cardId: card.id, id })));
  const wanted = links.slice(0, most);
  for (let at = 0; at < wanted.length; at += PIECE) {
    const piece = wanted.slice(at, at + PIECE);
    const items = new Map((feedback?.items(piece.map(({ id }) => id)) ?? []).map((item) => [item.id, item]));
    take(
      piece.flatMap(({ cardId, id }) => {
        const item = items.get(id);
        return item ? [{ cardId, item }] : [];
      }),
    );
    told((at + piece.length) / wanted.length);
    // oxlint-disable-next-line no-await-in-loop -- others get their turn between two readings
    await nextTurn();
  }
  return links.length - wanted.length;
}
