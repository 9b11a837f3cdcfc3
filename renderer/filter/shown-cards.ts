/** The cards that one sees: those that a filter dims are not among them. */
import type { Card } from '../../shared/model/types.ts';
import type { MapView } from '../canvas/context.ts';

export function shownCards({ map, filter }: Pick<MapView, 'map' | 'filter'>): Card[] {
  const dimmed = filter?.dimmed;
  const cards = [...map.cards.values()];
  return dimmed && dimmed.size > 0 ? cards.filter(({ id }) => !dimmed.has(id)) : cards;
}
