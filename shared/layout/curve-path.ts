/**
 * The smooth line through the points of an emotion curve. Monotone piecewise cubic interpolation: between two points
 * the line never goes above or below both, so that it shows no emotion that nobody stated.
 * Source: F. N. Fritsch, R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis
 * 17 (1980) 238–246; the tangents are limited to the circle of radius 3 (their region S2).
 */
import type { CurveStyle } from '../model/types.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Tangents (dy/dx) at the points; x must rise strictly. */
export function monotoneTangents(points: readonly Point[]): number[] {
  const slopes: number[] = [];
  for (let i = 0; i + 1 < points.length; i += 1) {
    const a = points[i] as Point;
    const b = points[i + 1] as Point;
    slopes.push((b.y - a.y) / (b.x - a.x));
  }
  if (slopes.length === 0) return points.map(() => 0);
  const tangents = points.map((_, i) => {
    const before = slopes[i - 1];
    const after = slopes[i];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  slopes.forEach((slope, i) => {
    if (slope === 0) {
      tangents[i] = 0;
      tangents[i + 1] = 0;
      return;
    }
    const a = (tangents[i] ?? 0) / slope;
    const b = (tangents[i + 1] ?? 0) / slope;
    const radius = Math.hypot(a, b);
    if (radius > 3) {
      tangents[i] = (3 / radius) * a * slope;
      tangents[i + 1] = (3 / radius) * b * slope;
    }
  });
  return tangents;
}

/** SVG path data through `points` (x rising strictly); '' without points, a bare move for a single one. */
export function curvePath(points: readonly Point[], style: CurveStyle = 'smooth'): string {
  return style === 'smooth' ? smoothPath(points) : straightPath(points);
}

/** The area between a line through `points` and a height, as SVG path data; '' for fewer than two points. */
export function areaPath(points: readonly Point[], path: string, y: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  return `${path}L${round(last.x)} ${round(y)}L${round(first.x)} ${round(y)}Z`;
}

function straightPath(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function smoothPath(points: readonly Point[]): string {
  const first = points[0];
  if (!first) return '';
  const tangents = monotoneTangents(points);
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    const third = (b.x - a.x) / 3;
    const ay = a.y + third * (tangents[i - 1] ?? 0);
    const by = b.y - third * (tangents[i] ?? 0);
    path += `C${round(a.x + third)} ${round(ay)} ${round(b.x - third)} ${round(by)} ${round(b.x)} ${round(b.y)}`;
  }
  return path;
}
