/** Which feedback stands behind a map, or a part of it: the items that its cards are linked to. */
import type { Card, MapData } from './types.ts';

/** Part of a map; what is absent or null is all of it. */
export interface MapPart {
  readonly stageId?: string | null;
  readonly touchpointId?: string | null;
  /** Cards of no particular persona are every persona's. */
  readonly personaId?: string | null;
}

/** Ids of the items, each once. */
export function evidenceOf(map: MapData, { stageId, touchpointId, personaId }: MapPart = {}): string[] {
  const stageOf = new Map(map.columns.map((column) => [column.id, column.stageId]));
  const isIn = (card: Card): boolean =>
    (stageId === undefined || stageId === null || stageOf.get(card.columnId) === stageId) &&
    (touchpointId === undefined || touchpointId === null || card.touchpointId === touchpointId) &&
    (personaId === undefined ||
      personaId === null ||
      card.personaIds.length === 0 ||
      card.personaIds.includes(personaId));
  return [...new Set([...map.cards.values()].filter(isIn).flatMap(({ evidence }) => evidence))];
}
