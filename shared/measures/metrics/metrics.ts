/** Metrics of answers on one scale, each by a method that is said with it. */
import type { ScoreScale } from '../../contract/types.ts';
import { meanInterval, NO_VALUES, type MeanSums } from '../interval.ts';
import { nps, npsCounts, type NpsCounts } from './nps.ts';
import { rescale } from '../scores.ts';
import { countOf, pointsOf, type ScoreCounts } from './score-counts.ts';
import { share } from './share.ts';

export const METRICS = ['nps', 'csat', 'ces', 'effort', 'mean'] as const;
export type Metric = (typeof METRICS)[number];

/** How Customer Effort Score is worked out: there is no one convention. */
export const CES_METHODS = ['mean', 'share', 'net'] as const;
export type CesMethod = (typeof CES_METHODS)[number];

export type MetricCounts =
  | NpsCounts
  | { readonly satisfied: number; readonly others: number }
  | { readonly easy: number; readonly neutral: number; readonly hard: number }
  | Readonly<Record<string, number>>;

export interface MetricValue {
  readonly n: number;
  readonly counts: MetricCounts;
  readonly value: number;
  /** Ends of the 95 % interval; null where nothing can be said. */
  readonly low: number | null;
  readonly high: number | null;
  /** In words, with its convention. */
  readonly method: string;
  /** What else is to be known, e.g. why there is no interval. */
  readonly note?: string;
}

/** Points at the top of a scale that count as satisfied, by the number of its points. */
const SATISFIED: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 2, 7: 2, 10: 2 };

const ONE = 'One answer alone has no interval.';
const ALIKE = 'All answers are alike, so that nothing is known of their spread: there is no interval.';

/**
 * @param ces convention for `ces`
 * @returns null where the scale was not made for the metric, or there are no answers
 */
export function metricOf(metric: Metric, scores: ScoreCounts, ces: CesMethod): MetricValue | null {
  if (metric === 'nps') return npsValue(scores);
  if (metric === 'csat') return csatValue(scores);
  if (metric === 'ces') return cesValue(scores, ces);
  return metric === 'effort' ? effortValue(scores) : meanValue(scores, `mean of ${words(scores.scale)}`);
}

/** A scale in words, e.g. "1 to 5" or "1 to 7, 1 is best". */
function words({ min, max, higherIsBetter }: ScoreScale): string {
  return `${min} to ${max}${higherIsBetter ? '' : `, ${min} is best`}`;
}

function npsValue(scores: ScoreCounts): MetricValue | null {
  const { min, max, method = 'nps' } = scores.scale;
  if (min !== 0 || max !== 10 || method !== 'nps') return null;
  const counts = npsCounts(scores);
  const found = nps(counts);
  return found && { ...found, counts, method: 'promoters (9, 10) less detractors (0 to 6), adjusted Wald' };
}

/** Share of the satisfied: the upper points of the scale. */
function csatValue(scores: ScoreCounts): MetricValue | null {
  const { scale } = scores;
  const top = SATISFIED[pointsOf(scale)];
  if (top === undefined || scale.method === 'nps' || scale.method === 'ces') return null;
  const n = countOf(scores, () => true);
  const least = scale.max - top + 1;
  const satisfied = countOf(scores, (score) => score >= least);
  const found = share(satisfied, n);
  const upper = top === 1 ? `${scale.max}` : `${least} and ${scale.max}`;
  const method = `share of ${upper} of ${words(scale)}, Wilson`;
  return found && { ...found, counts: { satisfied, others: n - satisfied }, method };
}

/** Only where the scale is known to be one of effort: a scale from 1 to 7 alone does not say so. */
function cesValue(scores: ScoreCounts, convention: CesMethod): MetricValue | null {
  const { scale } = scores;
  if (scale.method !== 'ces') return null;
  if (convention === 'mean') return meanValue(scores, `mean of ${words(scale)}`);
  const n = countOf(scores, () => true);
  const points = pointsOf(scale);
  const middle = (scale.min + scale.max) / 2;
  if (convention === 'share') {
    const easy = countOf(scores, (score) => score > middle);
    const found = share(easy, n);
    const counts = { easy, neutral: countOf(scores, (score) => score === middle), hard: 0 };
    const method = `share above the middle of ${words(scale)}, Wilson`;
    return found && { ...found, counts: { ...counts, hard: n - easy - counts.neutral }, method };
  }
  // Of seven points: 6 and 7 less 1 to 3.
  if (points !== 7) return null;
  const counts = {
    easy: countOf(scores, (score) => score >= scale.min + 5),
    neutral: countOf(scores, (score) => score >= scale.min + 3 && score < scale.min + 5),
    hard: countOf(scores, (score) => score < scale.min + 3),
  };
  const found = nps({ promoters: counts.easy, passives: counts.neutral, detractors: counts.hard });
  const method = `the two best points less the three worst of ${words(scale)}, adjusted Wald`;
  return found && { ...found, counts, method };
}

/** Average effort: of scales of effort with however many points, 0 where all was easiest, 100 where all was hardest. */
function effortValue({ scale, counts }: ScoreCounts): MetricValue | null {
  if (scale.method !== 'ces' || scale.max <= scale.min) return null;
  const hardest = new Map(Array.from(counts, ([score, times]) => [100 - rescale(score, scale), times]));
  const found = meanValue({ scale, counts: hardest }, '');
  const given = meanValue({ scale, counts }, '');
  const method = `mean of ${words(scale)}, put on 0 (no effort) to 100, Student's t`;
  return found && { ...found, counts: given?.counts ?? {}, method };
}

function meanValue({ counts }: ScoreCounts, method: string): MetricValue | null {
  let sums: MeanSums = NO_VALUES;
  for (const [score, times] of counts) {
    sums = {
      n: sums.n + times,
      sum: sums.sum + times * score,
      squares: sums.squares + times * score * score,
    };
  }
  const found = meanInterval(sums);
  if (!found) return null;
  const listed = [...counts].sort(([a], [b]) => a - b).map(([score, n]) => [String(score), n] as const);
  const { n, mean } = found;
  const value = { n, value: mean, counts: Object.fromEntries(listed), method: `${method}, Student's t` };
  // Values that are all alike do not tell how far others would spread: an interval without width would be a lie.
  if (listed.length > 1) return { ...value, low: found.low, high: found.high };
  return { ...value, low: null, high: null, note: n === 1 ? ONE : ALIKE };
}
