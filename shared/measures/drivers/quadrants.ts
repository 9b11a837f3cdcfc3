/**
 * The four fields of importance and performance: what is important and scored low comes first.
 * Source: J. A. Martilla, J. C. James, "Importance-Performance Analysis", Journal of Marketing 41 (1977) 77–79.
 */
import type { DriverFound } from './types.ts';

export const QUADRANTS = ['improve', 'keep', 'low', 'over'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  improve: 'Improve first',
  keep: 'Keep up',
  low: 'Low priority',
  over: 'Possible overkill',
};

/** Where the fields meet: the means of importance and of score over the drivers. */
export interface QuadrantCross {
  readonly importance: number;
  readonly score: number;
}

/** @returns null for fewer than two drivers, of which none is more than another */
export function crossOf(drivers: readonly DriverFound[]): QuadrantCross | null {
  const n = drivers.length;
  if (n < 2) return null;
  const sum = (pick: (driver: DriverFound) => number): number =>
    drivers.reduce((total, driver) => total + pick(driver), 0);
  return { importance: sum(({ importance }) => importance) / n, score: sum(({ mean }) => mean) / n };
}

export function quadrantOf({ importance, mean }: DriverFound, cross: QuadrantCross): Quadrant {
  const high = mean >= cross.score;
  if (importance >= cross.importance) return high ? 'keep' : 'improve';
  return high ? 'over' : 'low';
}
