/** Own scores of entries. */
import type { OwnScore } from '../../shared/model/decisions/scores.ts';
import { weightedScore } from '../../shared/portfolio/criteria.ts';
import type { PortfolioEntry } from '../../shared/portfolio/types.ts';

/** The highest cost of all entries: what a cost is compared with. */
export function mostCostOf(entries: readonly PortfolioEntry[]): number {
  return entries.reduce((most, { cost }) => Math.max(most, cost ?? 0), 0);
}

/** Reads an own score from 0 to 100; null where it is not known, weighs nothing, or nothing of it is rated. */
export function scoreReader(
  scores: readonly OwnScore[] | undefined,
  scoreId: string,
  entries: readonly PortfolioEntry[],
): (entry: PortfolioEntry) => number | null {
  const score = scores?.find(({ id }) => id === scoreId);
  if (!score) return () => null;
  const most = mostCostOf(entries);
  return (entry) => weightedScore(entry, score.weights, most).value;
}
