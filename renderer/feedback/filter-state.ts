/** What the person filters by, as the controls hold it, and the filter it makes for core. */
import type { FeedbackFilter } from '../../shared/contract/types.ts';

export type ScoredChoice = 'any' | 'scored' | 'unscored';

export interface FilterState {
  readonly search: string;
  readonly sourceId: number | null;
  /** ISO dates, or ''. */
  readonly from: string;
  readonly to: string;
  readonly scored: ScoredChoice;
  /** On 0 (worst) … 100 (best). */
  readonly score: readonly [number, number];
}

export const NO_FILTER: FilterState = {
  search: '',
  sourceId: null,
  from: '',
  to: '',
  scored: 'any',
  score: [0, 100],
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter of a state. Half-typed dates and the whole range of scores filter nothing. */
export function toFilter(state: FilterState): FeedbackFilter {
  const { search, sourceId, from, to, scored, score } = state;
  const limited = scored !== 'unscored' && (score[0] > 0 || score[1] < 100);
  return {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(sourceId === null ? {} : { sourceId }),
    ...(ISO_DAY.test(from) ? { from } : {}),
    ...(ISO_DAY.test(to) ? { to } : {}),
    ...(limited ? { scoreFrom: score[0], scoreTo: score[1] } : {}),
    ...(scored === 'any' ? {} : { scored: scored === 'scored' }),
  };
}

/** Why the filter can find nothing, or null. */
export function filterProblem({ from, to }: FilterState): string | null {
  return ISO_DAY.test(from) && ISO_DAY.test(to) && from > to ? 'The first day is after the last.' : null;
}

/** How many filters beside search and source are on. */
export function activeFilters(state: FilterState): number {
  const filter = toFilter(state);
  const parts = [filter.from, filter.to, filter.scoreFrom, filter.scored];
  return parts.filter((part) => part !== undefined).length;
}
