/** Writes the emotion curve. Expects to run inside one transaction of the caller's. */
import type * as Y from 'yjs';
import { mapParts, pointKey, pointTextKey, type MapParts } from '../map-doc.ts';
import { readMeta } from '../read-map.ts';
import type { CurveSeries } from '../types.ts';
import { writeField } from '../y-fields.ts';

/**
 * Sets a point's value in the curve as it is or as it is meant to be, bounded by the map's scale and rounded to
 * hundredths; null removes the point with its word and quote.
 */
export function setPoint(
  doc: Y.Doc,
  laneId: string,
  columnId: string,
  personaId: string,
  value: number | null,
  series: CurveSeries = 'asIs',
): void {
  const { points, targets, meta } = mapParts(doc);
  const { min, max } = readMeta(meta).scale;
  const bounded = value === null ? null : Math.round(Math.min(max, Math.max(min, value)) * 100) / 100;
  writeField(series === 'asIs' ? points : targets, pointKey(laneId, columnId, personaId), bounded);
  if (bounded !== null) return;
  for (const field of ['word', 'quote'] as const)
    setPointText(doc, { laneId, columnId, personaId, series }, field, '');
}

/** A point of one of the two curves. */
export interface PointPlace {
  readonly laneId: string;
  readonly columnId: string;
  readonly personaId: string;
  readonly series: CurveSeries;
}

/** Sets the emotion word or the quote of a point; '' removes it. */
export function setPointText(doc: Y.Doc, at: PointPlace, field: 'word' | 'quote', text: string): void {
  const key = pointTextKey(at.laneId, at.columnId, at.personaId, at.series, field);
  writeField(mapParts(doc).pointTexts, key, text);
}

/** Deletes every point and point text whose lane and column pass. */
export function deletePoints(parts: MapParts, isGone: (laneId: string, columnId: string) => boolean): void {
  for (const table of [parts.points, parts.targets, parts.pointTexts]) {
    for (const key of Array.from(table.keys())) {
      const [laneId = '', columnId = ''] = key.split('/');
      if (isGone(laneId, columnId)) table.delete(key);
    }
  }
}

/** Hands points and their texts over from one column to another; what stands there already stays. */
export function handPoints(parts: MapParts, from: string, to: string): void {
  for (const table of [parts.points, parts.targets, parts.pointTexts]) {
    for (const [key, value] of Array.from(table)) {
      const [laneId = '', columnId = '', ...rest] = key.split('/');
      if (columnId !== from) continue;
      const next = [laneId, to, ...rest].join('/');
      table.delete(key);
      const isPlain = typeof value === 'number' || typeof value === 'string';
      if (isPlain && !table.has(next)) table.set(next, value);
    }
  }
}
