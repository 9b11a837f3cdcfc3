/**
 * Where workshop and customers disagree: columns whose assumed point lies outside the 95 % interval of what feedback
 * measured there, the farthest apart first.
 */
import type { FeltMean } from '../contract/feedback-types.ts';
import type { CurvePoint, MapData } from '../model/types.ts';

export interface Disagreement {
  readonly columnId: string;
  readonly laneId: string;
  /** '' where the curve is of no particular persona. */
  readonly personaId: string;
  readonly assumed: number;
  /** On the map's emotion scale. */
  readonly measured: FeltMean;
  /** Whether only customers of the persona's own segment were counted. */
  readonly ownSegment: boolean;
  /** Measured less assumed: below zero customers feel worse than was thought. */
  readonly gap: number;
}

/** Fewer values are too few to contradict anybody. */
export const DISAGREEMENT_LEAST = 5;

/**
 * @param measuredFor what was measured for a column and persona, on the map's emotion scale, and whether by its segment
 */
export function disagreements(
  { points, columns }: Pick<MapData, 'points' | 'columns'>,
  measuredFor: (
    columnId: string,
    personaId: string,
  ) => { readonly felt: FeltMean; readonly ownSegment: boolean } | null,
): readonly Disagreement[] {
  const place = new Map(columns.map(({ id }, at) => [id, at]));
  return points
    .flatMap((point): Disagreement[] => {
      if (!place.has(point.columnId)) return [];
      const found = measuredFor(point.columnId, point.personaId);
      return found && disagrees(point, found.felt) ? [entryOf(point, found)] : [];
    })
    .sort(
      (a, b) =>
        Math.abs(b.gap) - Math.abs(a.gap) || (place.get(a.columnId) ?? 0) - (place.get(b.columnId) ?? 0),
    );
}

/** Whether an assumed value lies outside of what was measured. */
export function disagrees({ value }: Pick<CurvePoint, 'value'>, { n, low, high }: FeltMean): boolean {
  return n >= DISAGREEMENT_LEAST && low !== null && high !== null && (value < low || value > high);
}

function entryOf(
  { columnId, laneId, personaId, value }: CurvePoint,
  { felt, ownSegment }: { readonly felt: FeltMean; readonly ownSegment: boolean },
): Disagreement {
  return { columnId, laneId, personaId, assumed: value, measured: felt, ownSegment, gap: felt.mean - value };
}
