/** Guesses the scale of a score column from its name and values. */
import type { ScoreScale } from '../contract/types.ts';
import type { ColumnProfile } from './profile.ts';

export interface ScaleGuess {
  readonly scale: ScoreScale;
  readonly reason: string;
}

const scale = (min: number, max: number, higherIsBetter = true): ScoreScale => ({ min, max, higherIsBetter });

/** Text of a scale for reasons and warnings, e.g. "1 to 5". */
export function scaleText(of: ScoreScale): string {
  return `${of.min} to ${of.max}${of.higherIsBetter ? '' : ', 1 is best'}`;
}

/**
 * @param plain the column's plain name (`plainName`)
 * @returns null where the values fit no usual scale
 */
export function guessScale(plain: string, profile: ColumnProfile): ScaleGuess | null {
  if (plain === 'fft categorical answer') {
    return { scale: scale(1, 5, false), reason: 'the Friends and Family Test: 1 is very good, 5 very poor' };
  }
  const { min, max } = profile;
  if (profile.filled === 0 || profile.scores === 0) return null;
  const seen = `values from ${min} to ${max}`;
  const recommends = /\bnps\b|recommend|порекоменд|rekomendasi|giới thiệu|แนะนำ/u.test(plain);
  if (min < 0 || max > 100) return null;
  if (max <= 1 && recommends && profile.wholeNumbers)
    return { scale: scale(0, 1), reason: `${seen}: no or yes` };
  if (recommends && max <= 10) return { scale: scale(0, 10), reason: 'recommendation is asked from 0 to 10' };
  if (max <= 1 && profile.distinct > 1 && (min < 1 || !profile.wholeNumbers))
    return { scale: scale(0, 1), reason: seen };
  if (max <= 5) return { scale: scale(min < 1 ? 0 : 1, 5), reason: seen };
  if (max <= 7 && min >= 1) return { scale: scale(1, 7), reason: seen };
  if (max <= 10) return { scale: scale(min < 1 ? 0 : 1, 10), reason: seen };
  return { scale: scale(0, 100), reason: seen };
}
