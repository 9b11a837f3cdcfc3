/** Names a point of the emotion curve in selections: its key, and `/toBe` behind it for the curve as it is meant to be. */
import { pointKey } from './map-doc.ts';
import type { CurveSeries } from './types.ts';

export interface PointId {
  readonly laneId: string;
  readonly columnId: string;
  readonly personaId: string;
  readonly series: CurveSeries;
}

export function formatPointId({ laneId, columnId, personaId, series }: PointId): string {
  const key = pointKey(laneId, columnId, personaId);
  return series === 'toBe' ? `${key}/toBe` : key;
}

/** The point that an id names; missing parts are ''. */
export function parsePointId(id: string): PointId {
  const [laneId = '', columnId = '', personaId = '', series] = id.split('/');
  return { laneId, columnId, personaId, series: series === 'toBe' ? 'toBe' : 'asIs' };
}
