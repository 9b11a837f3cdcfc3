/** The emotion curves of one lane: dots at the middle of columns and the line through them. */
import { peakEnd, type PeakEnd } from '../measures/peak-end.ts';
import type { CurvePoint, CurveSeries, EmotionScale, Lane, MapData } from '../model/types.ts';
import { areaPath, curvePath } from './curve-path.ts';
import type { ColumnBox, Curve, CurveDot, CurveLane } from './geometry.ts';
import { CURVE_PADDING } from './sizes.ts';

/** Where a value lies that is neither good nor bad: zero where the scale has it, else its middle. */
export function neutralValue(scale: EmotionScale): number {
  return scale.min <= 0 && scale.max >= 0 ? 0 : (scale.min + scale.max) / 2;
}

/** y in px of a value in a curve lane; values beyond the scale lie at its ends. */
export function valueToY(
  lane: Pick<CurveLane, 'top' | 'bottom'>,
  scale: EmotionScale,
  value: number,
): number {
  const range = scale.max - scale.min;
  const share = range > 0 ? (Math.min(scale.max, Math.max(scale.min, value)) - scale.min) / range : 0.5;
  return lane.bottom - share * (lane.bottom - lane.top);
}

/** The inverse of `valueToY`, clamped to the scale. */
export function yToValue(lane: Pick<CurveLane, 'top' | 'bottom'>, scale: EmotionScale, y: number): number {
  const height = lane.bottom - lane.top;
  const share = height > 0 ? Math.min(1, Math.max(0, (lane.bottom - y) / height)) : 0.5;
  return scale.min + share * (scale.max - scale.min);
}

/** Ends and neutral line of the scale in a lane of this place. */
export function curveLane(lane: Lane, y: number, height: number, scale: EmotionScale): CurveLane {
  const ends = { top: y + CURVE_PADDING, bottom: y + Math.max(height - CURVE_PADDING, CURVE_PADDING) };
  return { laneId: lane.id, ...ends, neutral: valueToY(ends, scale, neutralValue(scale)) };
}

/** The peaks and the end among all points, as indexes of their dots. */
function dotPeaks(points: readonly { readonly value: number; readonly dot: number }[]): PeakEnd | null {
  const peaks = peakEnd(points.map(({ value }) => value));
  const dotOf = (at: number): number => points[at]?.dot ?? -1;
  return peaks && { best: dotOf(peaks.best), worst: dotOf(peaks.worst), end: dotOf(peaks.end) };
}

/**
 * One curve for each of `personaIds` that has points in the lane, in that order: of the curves as they are, or as they
 * are meant to be.
 */
export function laneCurves(
  map: MapData,
  place: CurveLane,
  columns: readonly ColumnBox[],
  personaIds: readonly string[],
  series: CurveSeries = 'asIs',
): Curve[] {
  const values = new Map<string, Map<string, CurvePoint>>();
  for (const point of series === 'asIs' ? map.points : map.targets) {
    if (point.laneId !== place.laneId) continue;
    let ofPersona = values.get(point.personaId);
    if (!ofPersona) values.set(point.personaId, (ofPersona = new Map()));
    ofPersona.set(point.columnId, point);
  }
  const style = map.lanes.find(({ id }) => id === place.laneId)?.curve;
  const curves: Curve[] = [];
  for (const personaId of personaIds) {
    const ofPersona = values.get(personaId);
    if (!ofPersona) continue;
    const dots: CurveDot[] = [];
    /** All values in order, those of collapsed stages too, with the index of their dot. */
    const points: { readonly value: number; readonly dot: number }[] = [];
    for (const column of columns) {
      const point = ofPersona.get(column.id);
      if (point === undefined) continue;
      const { value, word, quote } = point;
      points.push({ value, dot: column.collapsed ? -1 : dots.length });
      // The line runs through a collapsed stage.
      if (column.collapsed) continue;
      const y = valueToY(place, map.meta.scale, value);
      dots.push({ columnId: column.id, x: column.x + column.width / 2, y, value, word, quote });
    }
    if (dots.length === 0) continue;
    const path = curvePath(dots, style);
    const area = areaPath(dots, path, place.neutral);
    const peaks = series === 'asIs' ? dotPeaks(points) : null;
    curves.push({ laneId: place.laneId, personaId, series, dots, path, area, peaks });
  }
  return curves;
}
