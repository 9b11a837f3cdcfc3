/** The spark line of a metric: its past values as a small line without axes. */
import type { Point } from './curve-path.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Points of a line that fills a box of `width` x `height` px, oldest value at the left. Equal values lie at half height.
 * The line keeps 1.5 px from the edges, so that its stroke is not cut.
 */
export function sparkPoints(values: readonly number[], width: number, height: number): Point[] {
  const edge = 1.5;
  // Halves, because the largest numbers lie farther apart than any number says.
  const min = Math.min(...values) / 2;
  const range = Math.max(...values) / 2 - min;
  const step = values.length > 1 ? (width - 2 * edge) / (values.length - 1) : 0;
  return values.map((value, i) => ({
    x: round(edge + i * step),
    y: round(range > 0 ? edge + (1 - (value / 2 - min) / range) * (height - 2 * edge) : height / 2),
  }));
}

/** The same as SVG path data; '' for fewer than two values. */
export function sparkPath(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) return '';
  return sparkPoints(values, width, height)
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
}
