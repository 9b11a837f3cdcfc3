/** How feedback's numbers and dates are written on screen. */
import { rescale } from '../../shared/measures/scores.ts';
import type { EvidenceStats, ScoreScale } from '../../shared/contract/types.ts';

export { formatDate } from '../../shared/text/quote-source.ts';

const whole = new Intl.NumberFormat('en');
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const average = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Below this many scores an average is shown grey, with the reason. */
export const ENOUGH_SCORES = 5;

export function formatCount(count: number): string {
  return whole.format(count);
}

/** "1 item", "1,234 items". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** A moment in ms as the date here. */
export function formatMoment(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** A scale in words: "1 to 5", "0 to 10, lower is better". */
export function describeScale(scale: ScoreScale): string {
  return `${decimal.format(scale.min)} to ${decimal.format(scale.max)}${scale.higherIsBetter ? '' : ', lower is better'}`;
}

/** A score on its own scale, short: "4/5", "−1 (−2…2)". Without a scale the bare number. */
export function formatScore(score: number, scale: ScoreScale | null): string {
  const number = decimal.format(score);
  if (!scale) return number;
  if (scale.min === 0 || scale.min === 1) return `${number}/${decimal.format(scale.max)}`;
  return `${number} (${decimal.format(scale.min)}…${decimal.format(scale.max)})`;
}

/** Which of five feelings a score is, −2 to 2, by fifths of its scale; null without a scale. */
export function scoreLevel(score: number, scale: ScoreScale | null): -2 | -1 | 0 | 1 | 2 | null {
  if (!scale || scale.max <= scale.min) return null;
  const share = Math.max(0, Math.min(99.999, rescale(score, scale)));
  return (Math.floor(share / 20) - 2) as -2 | -1 | 0 | 1 | 2;
}

/** The average of evidence as it is shown: text, whether it is to be trusted, and the reason where not. */
export interface AverageText {
  readonly text: string;
  readonly detail: string;
  /** Why the number is missing or grey; '' where it is fine. */
  readonly caution: string;
}

export function averageText(stats: EvidenceStats): AverageText {
  if (stats.scored === 0) return { text: '–', detail: '', caution: 'None of it has a score.' };
  const n = `n = ${whole.format(stats.scored)}`;
  if (stats.mixed || stats.average === null || !stats.scale) {
    return { text: '–', detail: n, caution: 'Its scores are on different scales and cannot be averaged.' };
  }
  return {
    text: average.format(stats.average),
    detail: `${describeScale(stats.scale)} · ${n}`,
    caution: stats.scored < ENOUGH_SCORES ? `Fewer than ${ENOUGH_SCORES} scores: too few to rely on.` : '',
  };
}
