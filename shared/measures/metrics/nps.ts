/** Net Promoter Score. */
import { countOf, Z, type Estimate, type ScoreCounts } from './score-counts.ts';

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Promoters (9 and 10), passives (7 and 8) and detractors (0 to 6) of answers from 0 to 10. Source: F. F. Reichheld, "The
 * one number you need to grow", Harvard Business Review 81 (2003) 46–54.
 */
export function npsCounts(scores: ScoreCounts): NpsCounts {
  return {
    promoters: countOf(scores, (score) => score >= 9),
    passives: countOf(scores, (score) => score >= 7 && score < 9),
    detractors: countOf(scores, (score) => score < 7),
  };
}

/**
 * 100 · (promoters − detractors) / n with the adjusted Wald interval: three answers more, ¾ of them promoters and ¾
 * detractors, which also says something where all answers are alike. The interval is held to −100 … 100. Source: B. Rocks,
 * "Interval estimation for the Net Promoter Score", The American Statistician 70 (2016) 365–372.
 * @returns −100 to 100; null for no answers
 */
export function nps({ promoters, passives, detractors }: NpsCounts): Estimate | null {
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const adjusted = n + 3;
  const p = (promoters + 0.75) / adjusted;
  const d = (detractors + 0.75) / adjusted;
  const middle = 100 * (p - d);
  const half = 100 * Z * Math.sqrt((p + d - (p - d) ** 2) / adjusted);
  return {
    n,
    value: (100 * (promoters - detractors)) / n,
    low: Math.max(-100, middle - half),
    high: Math.min(100, middle + half),
  };
}
