/**
 * Where the library's touchpoints, tags and personas, and the words for channels, are used. Each map is boiled down to
 * what its cards name, which does not depend on the library, so that it can be kept until the map changes.
 */
import { cardChannel, touchpointsOf } from '../layout/card-content.ts';
import { cardTagIds } from '../model/tags.ts';
import type { Card, LibraryData, MapData } from '../model/types.ts';

/** What a card names of the library, and how many cards of the map name just that. */
export interface CardUse extends Pick<Card, 'touchpointId' | 'channel' | 'tags' | 'personaIds'> {
  readonly count: number;
}

/** On one map, so many cards. */
export interface MapUse {
  readonly mapId: string;
  readonly count: number;
}

/** Uses by id (a channel's id is its word), in the order of the maps. What is used nowhere is not there. */
export type Uses = Readonly<Record<string, readonly MapUse[]>>;

export interface CatalogueUses {
  readonly touchpoints: Uses;
  readonly channels: Uses;
  readonly tags: Uses;
  readonly personas: Uses;
}

/** What the cards of a map name, cards that name the same counted together. */
export function cardUses(map: MapData): CardUse[] {
  const uses = new Map<string, CardUse>();
  for (const { touchpointId, channel, tags, personaIds } of map.cards.values()) {
    if (touchpointId === null && channel === null && tags.length === 0 && personaIds.length === 0) continue;
    const key = JSON.stringify([touchpointId, channel, tags, personaIds]);
    const count = (uses.get(key)?.count ?? 0) + 1;
    uses.set(key, { touchpointId, channel, tags, personaIds, count });
  }
  return [...uses.values()];
}

/**
 * Counts, for everything the library has, the cards on each map that show it. A merged touchpoint or tag counts for the
 * one that stays, a touchpoint's channel for the cards that have none of their own.
 */
export function catalogueUses(
  library: LibraryData,
  maps: readonly { readonly mapId: string; readonly uses: readonly CardUse[] }[],
): CatalogueUses {
  const touchpoints = touchpointsOf(library);
  const all = {
    touchpoints: createCounter(),
    channels: createCounter(),
    tags: createCounter(),
    personas: createCounter(),
  };
  for (const { mapId, uses } of maps) {
    for (const use of uses) {
      const touchpoint = use.touchpointId === null ? undefined : touchpoints.get(use.touchpointId);
      const channel = cardChannel(use, touchpoints);
      if (touchpoint) all.touchpoints.add(touchpoint.id, mapId, use.count);
      if (channel) all.channels.add(channel, mapId, use.count);
      for (const id of cardTagIds(library, use)) all.tags.add(id, mapId, use.count);
      for (const id of use.personaIds) all.personas.add(id, mapId, use.count);
    }
  }
  return {
    touchpoints: all.touchpoints.uses(),
    channels: all.channels.uses(),
    tags: all.tags.uses(),
    personas: all.personas.uses(),
  };
}

interface Counter {
  add(id: string, mapId: string, count: number): void;
  uses(): Uses;
}

function createCounter(): Counter {
  const counts = new Map<string, Map<string, number>>();
  return {
    add(id, mapId, count) {
      const onMaps = counts.get(id) ?? new Map<string, number>();
      counts.set(id, onMaps);
      onMaps.set(mapId, (onMaps.get(mapId) ?? 0) + count);
    },
    uses: () =>
      Object.fromEntries(
        Array.from(counts, ([id, onMaps]) => [
          id,
          Array.from(onMaps, ([mapId, count]) => ({ mapId, count })),
        ]),
      ),
  };
}
