/** Reads the points of the emotion curves, repaired like cards: a point whose column is gone stands in the nearest. */
import type * as Y from 'yjs';
import { pointTextKey, type MapParts } from './map-doc.ts';
import { resolveColumn, type Grid } from './placement.ts';
import type { CurvePoint, CurveSeries } from './types.ts';

/** The points of one series in order of lane, persona and column. */
export function readPoints(parts: MapParts, grid: Grid, series: CurveSeries): CurvePoint[] {
  const exact: CurvePoint[] = [];
  const moved: CurvePoint[] = [];
  for (const [key, value] of series === 'asIs' ? parts.points : parts.targets) {
    const parted = key.split('/');
    const [laneId = '', columnId = '', personaId = ''] = parted;
    if (parted.length !== 3 || typeof value !== 'number' || !Number.isFinite(value)) continue;
    if (!grid.laneIds.has(laneId)) continue;
    const text = (field: 'word' | 'quote'): string =>
      asText(parts.pointTexts, pointTextKey(laneId, columnId, personaId, series, field));
    const resolved = resolveColumn(grid, columnId);
    const words = { word: text('word'), quote: text('quote') };
    const point = { laneId, columnId: resolved, personaId, value: value + 0, ...words };
    (resolved === columnId ? exact : moved).push(point);
  }
  const taken = new Set(exact.map(placeOf));
  for (const point of moved) {
    if (!taken.has(placeOf(point))) exact.push(point);
    taken.add(placeOf(point));
  }
  const columnAt = new Map(grid.columns.map((column, index) => [column.id, index]));
  const rank = (point: CurvePoint): number => columnAt.get(point.columnId) ?? 0;
  return exact.sort(
    (a, b) => compare(a.laneId, b.laneId) || compare(a.personaId, b.personaId) || rank(a) - rank(b),
  );
}

const placeOf = (point: CurvePoint): string => `${point.laneId}/${point.columnId}/${point.personaId}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function asText(texts: Y.Map<unknown>, key: string): string {
  const value = texts.get(key);
  return typeof value === 'string' ? value : '';
}
