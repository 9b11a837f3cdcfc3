/** Finds cards by place without looking at all of them: the cards of each lane, made once for a geometry. */
import type { Box, CardBox, Geometry } from '../../shared/layout/geometry.ts';

const indexes = new WeakMap<Geometry, ReadonlyMap<string, readonly CardBox[]>>();

function byLane(geometry: Geometry): ReadonlyMap<string, readonly CardBox[]> {
  const known = indexes.get(geometry);
  if (known) return known;
  const index = new Map<string, CardBox[]>();
  for (const box of geometry.cards.values()) {
    const lane = index.get(box.laneId);
    if (lane) lane.push(box);
    else index.set(box.laneId, [box]);
  }
  indexes.set(geometry, index);
  return index;
}

/** The cards of which some part lies in an area (px at zoom 1), in the order of lanes, then of columns. */
export function cardsWithin(geometry: Geometry, area: Box): CardBox[] {
  const index = byLane(geometry);
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  const found: CardBox[] = [];
  for (const lane of geometry.lanes) {
    if (lane.y > bottom || lane.y + lane.height < area.y) continue;
    for (const box of index.get(lane.id) ?? []) {
      const isOut =
        box.x > right || box.x + box.width < area.x || box.y > bottom || box.y + box.height < area.y;
      if (!isOut) found.push(box);
    }
  }
  return found;
}
