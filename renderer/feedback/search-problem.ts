/** What of a search cannot be understood, so that the rest can be searched for while one still types. */
import { parseQuery } from '../../shared/text/query/parse.ts';
import type { QueryProblem } from '../../shared/text/query/types.ts';

export interface Understood {
  /** The search without what cannot be understood. */
  readonly search: string;
  /** The first such thing, by its place in the typed text; null where all is understood. */
  readonly problem: QueryProblem | null;
}

/** Takes out of a search what cannot be understood. */
export function understood(typed: string): Understood {
  const { problem } = parseQuery(typed);
  let search = typed;
  for (let wrong = problem; wrong; { problem: wrong } = parseQuery(search)) {
    search = `${search.slice(0, wrong.at)} ${search.slice(wrong.at + wrong.length)}`;
  }
  return { search: search.trim(), problem };
}
