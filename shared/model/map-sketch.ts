/** A map in a few dozen numbers, for small drawings of it in lists. */
import { LANE_KIND_INFO, laneHue } from './lanes.ts';
import { cellKey, type Lane, type MapData } from './types.ts';

export interface SketchLane {
  readonly hue: number;
  /** Cards in each column, at most `MOST_CARDS`; empty for a curve. */
  readonly cells: readonly number[];
  /** Mean of the assumed curves in each column, 0 (bottom of the scale) to 1; null where there is no point. */
  readonly curve: readonly (number | null)[];
}

export interface MapSketch {
  /** How many columns each stage has, in order; together at most `MOST_COLUMNS`. */
  readonly stages: readonly number[];
  readonly lanes: readonly SketchLane[];
}

/** What is beyond these is not drawn: it would be smaller than a pixel. */
const MOST_COLUMNS = 24;
const MOST_LANES = 12;
const MOST_CARDS = 3;

/** The upper left part of a map, as much as a small drawing shows. */
export function sketchOf(map: MapData): MapSketch {
  const columns = map.columns.slice(0, MOST_COLUMNS);
  const stages = map.stages
    .map(({ id }) => columns.filter(({ stageId }) => stageId === id).length)
    .filter((count) => count > 0);
  const ids = columns.map(({ id }) => id);
  return { stages, lanes: map.lanes.slice(0, MOST_LANES).map((lane) => laneSketch(map, lane, ids)) };
}

function laneSketch(map: MapData, lane: Lane, columns: readonly string[]): SketchLane {
  const hue = laneHue(lane);
  if (LANE_KIND_INFO[lane.kind].content === 'curve') {
    return { hue, cells: [], curve: columns.map((column) => curveAt(map, lane.id, column)) };
  }
  const cells = columns.map((column) =>
    Math.min(MOST_CARDS, map.cells.get(cellKey(lane.id, column))?.length ?? 0),
  );
  return { hue, cells, curve: [] };
}

function curveAt({ points, meta }: MapData, laneId: string, columnId: string): number | null {
  const values = points.filter((point) => point.laneId === laneId && point.columnId === columnId);
  if (values.length === 0) return null;
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  const { min, max } = meta.scale;
  return max > min ? Math.round(Math.min(1, Math.max(0, (mean - min) / (max - min))) * 100) / 100 : 0.5;
}
