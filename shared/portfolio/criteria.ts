/** What entries are rated by: axes of the matrix, columns to sort by, and parts of own weighted scores. */
import type { PortfolioEntry } from './types.ts';

export const CRITERIA = [
  'severity',
  'reach',
  'value',
  'effort',
  'cost',
  'evidence',
  'severityReach',
  'valueEffort',
] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface CriterionInfo {
  readonly title: string;
  /** Under an axis. */
  readonly unit: string;
  readonly read: (entry: PortfolioEntry) => number | null;
  /** Less of it is better. */
  readonly less: boolean;
}

const product = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a * b;

export const CRITERION_INFO: Readonly<Record<Criterion, CriterionInfo>> = {
  severity: { title: 'Severity', unit: '1 to 5', read: ({ severity }) => severity, less: false },
  reach: { title: 'Reach', unit: '% of customers', read: ({ reach }) => reach, less: false },
  value: { title: 'Value', unit: '1 to 5', read: ({ value }) => value, less: false },
  effort: { title: 'Effort', unit: '1 to 5', read: ({ effort }) => effort, less: true },
  cost: { title: 'Cost', unit: 'in your currency', read: ({ cost }) => cost, less: true },
  evidence: { title: 'Evidence', unit: 'people', read: ({ voices }) => voices, less: false },
  severityReach: {
    title: 'Severity × reach',
    unit: '0 to 500',
    read: ({ severity, reach }) => product(severity, reach),
    less: false,
  },
  valueEffort: {
    title: 'Value for effort',
    unit: 'value ÷ effort',
    read: ({ value, effort }) => (value === null || effort === null ? null : value / effort),
    less: false,
  },
};

/** The criteria that an own score weighs; those made of others are left to the weights. */
export const WEIGHED = ['severity', 'reach', 'value', 'effort', 'cost', 'evidence'] as const;
export type Weighed = (typeof WEIGHED)[number];
export type Weights = Readonly<Partial<Record<Weighed, number>>>;

/** From this many people on, evidence counts in full: the level `strong`. */
const FULL_EVIDENCE = 20;

/**
 * A criterion from 0 (worst) to 100 (best): of the scale where it has one, against the dearest entry for cost, against 20
 * people for evidence. Effort and cost count the other way round. Null where it is not rated.
 */
function rescaled(entry: PortfolioEntry, criterion: Weighed, mostCost: number): number | null {
  const value = CRITERION_INFO[criterion].read(entry);
  if (value === null) return null;
  switch (criterion) {
    case 'reach':
      return value;
    case 'evidence':
      return (100 * Math.min(value, FULL_EVIDENCE)) / FULL_EVIDENCE;
    case 'cost':
      return mostCost === 0 ? 100 : 100 * (1 - value / mostCost);
    case 'effort':
      return 25 * (5 - value);
    default:
      return 25 * (value - 1);
  }
}

/** A weighted score, or why there is none. */
export type WeightedScore =
  | {
      readonly value: number;
      /** Criteria that were weighed, of those with a weight. */ readonly of: number;
      readonly rated: number;
    }
  | { readonly value: null; readonly why: 'noWeights' | 'notRated' };

/**
 * The weighted mean of an entry's criteria, each from 0 to 100: Σ w·x ÷ Σ w over the criteria that are rated. What is not
 * rated is left out, so that it neither helps nor harms. @param mostCost the highest cost of all entries compared
 */
export function weightedScore(entry: PortfolioEntry, weights: Weights, mostCost: number): WeightedScore {
  const wanted = WEIGHED.filter((criterion) => (weights[criterion] ?? 0) > 0);
  if (wanted.length === 0) return { value: null, why: 'noWeights' };
  let sum = 0;
  let total = 0;
  let rated = 0;
  for (const criterion of wanted) {
    const value = rescaled(entry, criterion, mostCost);
    if (value === null) continue;
    const weight = weights[criterion] ?? 0;
    sum += weight * value;
    total += weight;
    rated += 1;
  }
  return rated === 0 ? { value: null, why: 'notRated' } : { value: sum / total, of: wanted.length, rated };
}
