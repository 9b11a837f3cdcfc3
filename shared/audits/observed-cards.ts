/** Which observations stand on which cards of a map: those of a card's touchpoint, at the place that they name. */
import { own } from '../model/own.ts';
import type { Observation } from '../model/audits/types.ts';
import type { Card, LibraryData, MapData } from '../model/types.ts';

/** A map as far as observations ask for it. */
export type ObservedMap = Pick<MapData, 'id' | 'columns'>;

/**
 * The observations of a card's touchpoint. One that names a map stands on no other; one that names a column of it, on the
 * cards there alone.
 */
export function observationsOf(
  { touchpointId, columnId }: Pick<Card, 'touchpointId' | 'columnId'>,
  { id: mapId, columns }: ObservedMap,
  observations: readonly Observation[],
  { mergedTouchpoints }: Pick<LibraryData, 'mergedTouchpoints'>,
): Observation[] {
  if (touchpointId === null) return [];
  const standing = (id: string): string => own(mergedTouchpoints, id) ?? id;
  const wanted = standing(touchpointId);
  return observations.filter((one) => {
    if (one.touchpointId === null || standing(one.touchpointId) !== wanted) return false;
    if (one.mapId !== null && one.mapId !== mapId) return false;
    const isPlaced = one.mapId === mapId && columns.some(({ id }) => id === one.columnId);
    return !isPlaced || one.columnId === columnId;
  });
}

/** How many observations stand on each card of a map, by card id; cards without any are absent. */
export function observedCards(
  map: ObservedMap & Pick<MapData, 'cards'>,
  observations: readonly Observation[],
  library: Pick<LibraryData, 'mergedTouchpoints'>,
): Record<string, number> {
  if (observations.length === 0) return {};
  return Object.fromEntries(
    Array.from(map.cards.values()).flatMap((card) => {
      const count = observationsOf(card, map, observations, library).length;
      return count === 0 ? [] : [[card.id, count] as const];
    }),
  );
}

/** "1 observation", "3 observations". */
export const observedWords = (count: number): string => `${count} observation${count === 1 ? '' : 's'}`;
