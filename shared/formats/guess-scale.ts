/** Guesses the scale of a score column, and how it was asked for, from its name and values. */
import type { ScoreMethod, ScoreScale } from '../contract/types.ts';
import type { ColumnProfile } from './profile.ts';
import { wordScale } from './score-words.ts';

export interface ScaleGuess {
  readonly scale: ScoreScale;
  /** Numbers of answers in words, see `Mapping.scoreWords`. */
  readonly words?: Readonly<Record<string, number>> | undefined;
  readonly reason: string;
}

const RECOMMENDS = /\bnps\b|recommend|порекоменд|rekomendasi|merekomendasikan|giới thiệu|แนะนำ/u;
const EFFORT = /\bces\b|effort|\beas[ey]\b|\beasily\b|ความง่าย|ง่ายเพียงใด|зусил|легк|mudah|\bdễ\b/u;
const SATISFIED = /\bcsat\b|satisf|พอใจ|задоволен|kepuasan|\bpuas\b|hài lòng/u;
const STARS = /\bstars?\b|\bsao\b|bintang|ดาว|зірк|зірок|별점/u;
const SIGNED = /sentiment|empathy|emotion|polarity|\bindex\b/u;
/** German school grades: 1 is the best. */
const GRADES = /schulnote|school grade/u;
const SIGN = /[★⭐✭✩☆]/u;

const scale = (min: number, max: number, method?: ScoreMethod, higherIsBetter = true): ScoreScale => ({
  min,
  max,
  higherIsBetter,
  ...(method && { method }),
});

/** Text of a scale for reasons and warnings, e.g. "1 to 5". */
export function scaleText(of: ScoreScale): string {
  return `${of.min} to ${of.max}${of.higherIsBetter ? '' : `, ${of.min} is best`}`;
}

/** How the numbers from 0 up were asked for, where the name or the values tell. */
function methodOf(plain: string, { values }: ColumnProfile): ScoreMethod | undefined {
  if (EFFORT.test(plain)) return 'ces';
  if (SATISFIED.test(plain)) return 'csat';
  if (STARS.test(plain) || SIGN.test(values[0] ?? '')) return 'stars';
  return undefined;
}

/** A scale that reaches as far below 0 as above it. */
function signedScale(plain: string, { min, max }: ColumnProfile): ScaleGuess | null {
  if (!SIGNED.test(plain)) return null;
  const reach = Math.max(-min, max);
  const end = [1, 2, 3, 5, 10, 100].find((one) => reach <= one);
  if (end === undefined) return null;
  const method = end === 100 ? 'index' : 'sentiment';
  return { scale: scale(-end, end, method), reason: `values from ${min} to ${max}` };
}

/**
 * @param plain the column's plain name (`plainName`)
 * @returns null where the values fit no usual scale
 */
export function guessScale(plain: string, profile: ColumnProfile): ScaleGuess | null {
  if (plain === 'fft categorical answer') {
    const reason = 'the Friends and Family Test: 1 is very good, 5 very poor';
    return { scale: scale(1, 5, undefined, false), reason };
  }
  const { min, max } = profile;
  if (profile.filled === 0) return null;
  if (profile.scores < 0.5) return wordScale(profile.values);
  const seen = `values from ${min} to ${max}`;
  if (min < 0) return signedScale(plain, profile);
  if (max > 100) return null;
  const recommends = RECOMMENDS.test(plain);
  if (max <= 1 && recommends && profile.wholeNumbers)
    return { scale: scale(0, 1), reason: `${seen}: no or yes` };
  if (recommends && max <= 10)
    return { scale: scale(0, 10, 'nps'), reason: 'recommendation is asked from 0 to 10' };
  const percent = profile.values.filter((value) => value.trimEnd().endsWith('%')).length;
  if (percent * 2 > profile.filled)
    return { scale: scale(0, 100, 'percent'), reason: 'its values are percentages' };
  if (GRADES.test(plain) && min >= 1 && max <= 6)
    return { scale: scale(1, 6, undefined, false), reason: `${seen}: school grades, 1 is best` };
  const method = methodOf(plain, profile);
  if (max <= 1 && profile.distinct > 1 && (min < 1 || !profile.wholeNumbers))
    return { scale: scale(0, 1), reason: seen };
  if (max <= 2 && min < 1 && method === 'csat' && profile.wholeNumbers)
    return { scale: scale(0, 2, method), reason: `${seen}, as some tools ask for satisfaction` };
  if (max <= 5) return { scale: scale(min < 1 ? 0 : 1, 5, method), reason: seen };
  if (max <= 7 && min >= 1) return { scale: scale(1, 7, method), reason: seen };
  if (max <= 10) return { scale: scale(min < 1 ? 0 : 1, 10, method), reason: seen };
  return { scale: scale(0, 100, method), reason: seen };
}

/** What a person should check of a guessed scale; '' for nothing. */
export function scaleDoubt(name: string, { method, higherIsBetter, max }: ScoreScale): string {
  if (method !== 'ces' || !higherIsBetter) return '';
  return `“${name}” asks for effort: ${max} is taken for easy. Turn the scale round if ${max} stands for much effort.`;
}
