/** The order of lanes in a service blueprint: by zone, from the physical evidence down to the support processes. */
import type * as Y from 'yjs';
import { mapParts } from '../map-doc.ts';
import { keysAt } from '../order.ts';
import { readLanes } from '../read-map.ts';
import type { Lane } from '../types.ts';
import { entityOf, writeField } from '../y-fields.ts';
import { zoneRank } from './lanes.ts';

/** Whether every lane stands in or below the zone of the lane above it. */
export function isOrderedByZone(lanes: readonly Pick<Lane, 'kind'>[]): boolean {
  return lanes.every(({ kind }, index) => {
    const above = lanes[index - 1];
    return above === undefined || zoneRank(above.kind) <= zoneRank(kind);
  });
}

/** Orders the lanes by zone; lanes of one zone keep their order. Expects to run inside one transaction. */
export function orderLanesByZone(doc: Y.Doc): void {
  const { lanes } = mapParts(doc);
  const now = readLanes(lanes);
  if (isOrderedByZone(now)) return;
  const sorted = now.toSorted((a, b) => zoneRank(a.kind) - zoneRank(b.kind));
  const keys = keysAt([], 0, sorted.length);
  sorted.forEach(({ id }, index) => {
    const lane = entityOf(lanes, id);
    if (lane) writeField(lane, 'order', keys[index]);
  });
}
