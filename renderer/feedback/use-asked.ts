/** What is asked of core for a filter that a person is changing. */
import { useMemo } from 'react';
import type { FeedbackFilter } from '../../shared/contract/types.ts';
import type { QueryProblem } from '../../shared/text/query/types.ts';
import { searchTerms } from './excerpt.ts';
import { toFilter, type FilterState } from './filter-state.ts';
import { understood } from './search-problem.ts';
import { useRested } from './use-feedback.ts';

/** Pause in typing after which a search runs, ms. */
const REST_MS = 150;

export interface Asked {
  readonly filter: FeedbackFilter;
  /** The typed search, rested. */
  readonly typed: string;
  /** Words to mark in texts. */
  readonly terms: readonly string[];
  /** What of the search was left out, or null. */
  readonly problem: QueryProblem | null;
}

/** The filter as core is asked for it: the search rested, and without what cannot be understood. */
export function useAsked(state: FilterState): Asked {
  const typed = useRested(state.search, REST_MS);
  return useMemo(() => {
    const { search, problem } = understood(typed);
    return { filter: toFilter({ ...state, search }), typed, terms: searchTerms(search), problem };
  }, [state, typed]);
}
