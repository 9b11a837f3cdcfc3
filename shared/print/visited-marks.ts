/** Where the marks of mystery visits stand on a printed curve: left of the assumed points, as feedback stands right. */
import { valueToY } from '../layout/curves.ts';
import type { ColumnBox, CurveLane } from '../layout/geometry.ts';
import { onEmotionScale } from '../measures/measured-emotion.ts';
import { own } from '../model/own.ts';
import type { EmotionScale } from '../model/types.ts';
import type { Visited } from './footer-items.ts';

/** A mark in px of the drawing; `low` and `high` are the ends of its interval there. */
export interface VisitedMark {
  readonly columnId: string;
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** Left of the column's middle in px, clear of the values that stand at the points. */
const BESIDE = 46;

export function visitedMarks(
  place: CurveLane,
  columns: readonly ColumnBox[],
  visited: Visited | undefined,
  scale: EmotionScale,
): VisitedMark[] {
  if (!visited) return [];
  const y = (value: number | null): number | null => (value === null ? null : valueToY(place, scale, value));
  return columns.flatMap(({ id, x, width, collapsed }): VisitedMark[] => {
    const found = collapsed ? undefined : own(visited, id);
    if (!found) return [];
    const { mean, low, high, n } = onEmotionScale(found, scale);
    const at = { x: x + width / 2 - BESIDE, y: valueToY(place, scale, mean) };
    return [{ columnId: id, ...at, low: y(low), high: y(high), n }];
  });
}

/** The line through the marks. */
export function visitedPath(marks: readonly VisitedMark[]): string {
  return marks.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
