import { TriangleAlert } from 'lucide-react';
import type { QueryProblem } from '../../shared/text/query/types.ts';

export interface SearchProblemProps {
  /** The typed search. */
  typed: string;
  problem: QueryProblem;
}

/** Characters of the search shown on either side of what is wrong. */
const AROUND = 24;

/** What of a search is not understood, where it stands, and how to write it. The rest is searched for meanwhile. */
export function SearchProblem({ typed, problem }: SearchProblemProps) {
  const { at, length, message, remedy } = problem;
  const before = typed.slice(0, at);
  const after = typed.slice(at + length);
  return (
    <div className="fb-problem" role="status">
      <TriangleAlert size={15} aria-hidden />
      <div>
        <p>
          {message} {remedy}
        </p>
        <p className="fb-problem-place">
          {before.length > AROUND ? '…' : ''}
          {before.slice(-AROUND)}
          <mark>{typed.slice(at, at + length)}</mark>
          {after.slice(0, AROUND)}
          {after.length > AROUND ? '…' : ''}
          <span className="secondary"> (character {at + 1}; left out of the search)</span>
        </p>
      </div>
    </div>
  );
}
