/** Writes the emotion curve. Expects to run inside one transaction of the caller's. */
import type * as Y from 'yjs';
import { mapParts, pointKey } from '../map-doc.ts';
import { readMeta } from '../read-map.ts';
import { writeField } from '../y-fields.ts';

/** Sets a point's value, bounded by the map's scale and rounded to hundredths; null removes the point. */
export function setPoint(
  doc: Y.Doc,
  laneId: string,
  columnId: string,
  personaId: string,
  value: number | null,
): void {
  const { points, meta } = mapParts(doc);
  const { min, max } = readMeta(meta).scale;
  const bounded = value === null ? null : Math.round(Math.min(max, Math.max(min, value)) * 100) / 100;
  writeField(points, pointKey(laneId, columnId, personaId), bounded);
}
