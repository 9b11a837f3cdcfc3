/** Observations that are at no touchpoint yet, and the touchpoints that each is most likely of. */
import type { Observation } from '../model/audits/types.ts';
import { own } from '../model/own.ts';
import type { LibraryData, MapData } from '../model/types.ts';

/** Those that name no touchpoint, or one that the catalogue does not have any more. */
export function unplacedObservations(
  observations: readonly Observation[],
  { touchpoints, mergedTouchpoints }: Pick<LibraryData, 'touchpoints' | 'mergedTouchpoints'>,
): Observation[] {
  const known = new Set(touchpoints.map(({ id }) => id));
  return observations.filter(
    ({ touchpointId: id }) => id === null || !known.has(own(mergedTouchpoints, id) ?? id),
  );
}

/**
 * The touchpoints of the catalogue in the order in which an observation is likely of them: those with a card in its stage
 * or step, those with a card elsewhere on its map, the others; each in the catalogue's order.
 *
 * @param map the map that the observation names; null for none
 */
export function likelyTouchpoints(
  { columnId }: Pick<Observation, 'columnId'>,
  { touchpoints, mergedTouchpoints }: Pick<LibraryData, 'touchpoints' | 'mergedTouchpoints'>,
  map: Pick<MapData, 'cards'> | null,
): LibraryData['touchpoints'] {
  const near = new Set<string>();
  const onMap = new Set<string>();
  for (const card of map?.cards.values() ?? []) {
    if (card.touchpointId === null) continue;
    const id = own(mergedTouchpoints, card.touchpointId) ?? card.touchpointId;
    onMap.add(id);
    if (columnId !== null && card.columnId === columnId) near.add(id);
  }
  const rank = (id: string): number => (near.has(id) ? 0 : onMap.has(id) ? 1 : 2);
  return touchpoints.toSorted((a, b) => rank(a.id) - rank(b.id));
}
