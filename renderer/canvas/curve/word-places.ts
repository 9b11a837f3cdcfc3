/** Where the words at the points of curves stand, so that none lies on a point or on another word. */
import type { Curve, CurveDot } from '../../../shared/layout/geometry.ts';

export interface WordPlace {
  readonly key: string;
  readonly word: string;
  /** Middle of the word and its baseline, px of the layout. */
  readonly x: number;
  readonly y: number;
}

/** From a point to the baseline of its word above or below it, px. */
const ABOVE = -12;
const BELOW = 22;
/** How far from its baseline a word reaches up and down, with the half of a point that it must not touch. */
const UP = 17;
const DOWN = 10;
const LINE = 15;

/**
 * Each word stands on the side of its point away from neutral, on the other side where another point is in its way, and
 * is left out where both are taken: the point's own name still tells it. `neutral` is the neutral line's y in px.
 */
export function wordPlaces(curves: readonly Curve[], neutral: number): WordPlace[] {
  const columns = new Map<string, { key: string; dot: CurveDot }[]>();
  for (const { personaId, series, dots } of curves) {
    for (const dot of dots) {
      const entry = { key: `${series}/${personaId}/${dot.columnId}`, dot };
      const column = columns.get(dot.columnId);
      if (column) column.push(entry);
      else columns.set(dot.columnId, [entry]);
    }
  }
  return [...columns.values()].flatMap((entries) => {
    const taken: number[] = [];
    const isFree = (y: number, own: CurveDot): boolean =>
      entries.every(({ dot }) => dot === own || dot.y <= y - UP || dot.y >= y + DOWN) &&
      taken.every((other) => Math.abs(other - y) >= LINE);
    return entries.flatMap(({ key, dot }): WordPlace[] => {
      if (dot.word === '') return [];
      const sides = dot.y <= neutral ? [ABOVE, BELOW] : [BELOW, ABOVE];
      const side = sides.find((by) => isFree(dot.y + by, dot));
      if (side === undefined) return [];
      taken.push(dot.y + side);
      return [{ key, word: dot.word, x: dot.x, y: dot.y + side }];
    });
  });
}
