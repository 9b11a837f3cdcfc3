/** Scores on their scales: rescaling, averaging inside one scale, and the numbers of a set of evidence. */
import type { EvidenceStats, ScoreScale } from '../contract/types.ts';
import { feltMean, NOTHING_FELT, type FeltSums } from './felt.ts';
import { meanInterval, type MeanSums } from './interval.ts';

/** A score with its scale. */
export interface ScaledScore {
  readonly score: number;
  readonly scale: ScoreScale;
}

/** True where a score lies on its scale, ends included. */
export function onScale(score: number, scale: ScoreScale): boolean {
  return Number.isFinite(score) && score >= scale.min && score <= scale.max;
}

/** Rescales a score to 0 (worst) … 100 (best), turning inverted scales round. The score must lie on the scale. */
export function rescale(score: number, scale: ScoreScale): number {
  const share = (score - scale.min) / (scale.max - scale.min);
  return 100 * (scale.higherIsBetter ? share : 1 - share);
}

/** True where two scales have the same ends and direction. */
export function sameScale(a: ScoreScale, b: ScoreScale): boolean {
  return a.min === b.min && a.max === b.max && a.higherIsBetter === b.higherIsBetter;
}

/** Whether a scale is that of recommendation: 0 to 10, and not known to have been asked otherwise. */
export function isNpsScale({ min, max, higherIsBetter, method = 'nps' }: ScoreScale): boolean {
  return min === 0 && max === 10 && higherIsBetter && method === 'nps';
}

/** Sums of a set of items, one entry in `groups` for each scale that occurs. */
export interface ScoreSums {
  readonly count: number;
  readonly missing: number;
  /** `squares` is the sum of the squared scores. */
  readonly groups: readonly ({ readonly scale: ScoreScale } & MeanSums)[];
  /** Sums over the known sentiments, −1 … 1. */
  readonly sentiment: MeanSums;
  /** Different people; where it is not told, each item is one. */
  readonly voices?: number;
  readonly felt?: FeltSums;
}

/** Numbers of a set: the average is given only where all scores share one scale; else `mixed` is true. */
export function evidenceStats(sums: ScoreSums): EvidenceStats {
  const scored = sums.groups.reduce((n, group) => n + group.n, 0);
  const only = sums.groups.length === 1 ? sums.groups[0] : undefined;
  return {
    count: sums.count,
    missing: sums.missing,
    scored,
    average: only ? only.sum / only.n : null,
    scale: only ? only.scale : null,
    mixed: sums.groups.length > 1,
    rescaled: meanInterval(rescaledSums(sums.groups)),
    sentiment: meanInterval(sums.sentiment),
    voices: sums.voices ?? sums.count,
    felt: feltMean(sums.felt ?? NOTHING_FELT),
  };
}

/** Sums over all groups as if each score had been rescaled to 0 … 100: rescaling is linear, a + b · score. */
function rescaledSums(groups: ScoreSums['groups']): MeanSums {
  let [n, sum, squares] = [0, 0, 0];
  for (const group of groups) {
    const a = rescale(0, group.scale);
    const b = rescale(1, group.scale) - a;
    n += group.n;
    sum += a * group.n + b * group.sum;
    squares += a * a * group.n + 2 * a * b * group.sum + b * b * group.squares;
  }
  return { n, sum, squares };
}

/** The average of scores of one scale; null for none, or where scales differ (such scores must not be averaged). */
export function averageScore(scores: readonly ScaledScore[]): number | null {
  const first = scores[0];
  if (!first || !scores.every((one) => sameScale(one.scale, first.scale))) return null;
  return scores.reduce((sum, one) => sum + one.score, 0) / scores.length;
}
