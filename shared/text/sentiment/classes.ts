/** The three feelings that are told apart, and how scores and numbers stand for them. */
import type { ScoreMethod } from '../../contract/types.ts';

/** Negative, neutral, positive, in the order in which models count them. */
export const FEELINGS = [-1, 0, 1] as const;
export type Feeling = (typeof FEELINGS)[number];

/** Sentiment below this in size is neutral. */
const NEUTRAL = 1 / 3;

/** The feeling that a sentiment from −1 to 1 stands for. */
export function feelingOf(sentiment: number): Feeling {
  return sentiment <= -NEUTRAL ? -1 : sentiment >= NEUTRAL ? 1 : 0;
}

/** The sentiment of a score from 0 (worst) to 100 (best): a straight line from −1 to 1. */
export function sentimentOfScore(score100: number): number {
  return (score100 - 50) / 50;
}

/**
 * The feeling that a score teaches. For recommendation (0 to 10) the custom of its method counts: up to 6 detracts, 9 and
 * 10 promote (F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 81 (2003) 46–54).
 * @param score100 0 (worst) to 100 (best)
 */
export function feelingOfScore(score100: number, method: ScoreMethod | '' = ''): Feeling {
  if (method === 'nps') return score100 <= 65 ? -1 : score100 >= 85 ? 1 : 0;
  return feelingOf(sentimentOfScore(score100));
}
