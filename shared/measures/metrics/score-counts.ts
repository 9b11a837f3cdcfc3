/** How often each score was given on one scale. */
import type { ScoreScale } from '../../contract/types.ts';

export interface ScoreCounts {
  readonly scale: ScoreScale;
  /** Number of answers by score, as the scale has them. */
  readonly counts: ReadonlyMap<number, number>;
}

/** A value with its 95 % interval. */
export interface Estimate {
  readonly n: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % quantile of the normal distribution. */
export const Z = 1.959964;

/** Answers whose score passes, each score turned so that the greater one is the better one. */
export function countOf({ scale, counts }: ScoreCounts, passes: (score: number) => boolean): number {
  const turned = (score: number): number => (scale.higherIsBetter ? score : scale.min + scale.max - score);
  let count = 0;
  for (const [score, n] of counts) if (passes(turned(score))) count += n;
  return count;
}

/** Points of a scale of whole numbers, e.g. 5 for 1 to 5. */
export const pointsOf = ({ min, max }: ScoreScale): number => max - min + 1;
