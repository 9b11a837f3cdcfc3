/** Scores on their scales: rescaling, averaging inside one scale, and the numbers of a set of evidence. */
import type { EvidenceStats, ScoreScale } from '../contract/types.ts';

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

/** Sums of a set of items, one entry in `groups` for each scale that occurs. */
export interface ScoreSums {
  readonly count: number;
  readonly missing: number;
  readonly groups: readonly { readonly scale: ScoreScale; readonly n: number; readonly sum: number }[];
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
  };
}

/** The average of scores of one scale; null for none, or where scales differ (such scores must not be averaged). */
export function averageScore(scores: readonly ScaledScore[]): number | null {
  const first = scores[0];
  if (!first || !scores.every((one) => sameScale(one.scale, first.scale))) return null;
  return scores.reduce((sum, one) => sum + one.score, 0) / scores.length;
}
