import { useMemo, useState } from 'react';
import { REJECTED_LIMIT, type RejectedRow } from '../../shared/contract/types.ts';
import { Button } from '../ui/Button.tsx';
import { countOf, formatCount } from './format.ts';

/** Rejected rows listed on the screen at first, and with each press of "Show more". */
const LISTED = 50;

export interface RejectedRowsProps {
  /** The first rejected rows of a report … */
  rejected: readonly RejectedRow[];
  /** … and how many there were in all. */
  count: number;
}

/** The rows of a file that were not taken, each with its reason; nothing where there are none. */
export function RejectedRows({ rejected, count }: RejectedRowsProps) {
  const [listed, setListed] = useState(LISTED);
  const reasons = useMemo(() => countReasons(rejected), [rejected]);
  if (rejected.length === 0) return null;
  return (
    <section aria-label="Rejected rows">
      <h3>Rejected rows</h3>
      <ul className="fb-reasons secondary">
        {reasons.map(([reason, times]) => (
          <li key={reason}>
            {formatCount(times)} × {reason}
          </li>
        ))}
      </ul>
      <ol className="fb-rejected">
        {rejected.slice(0, listed).map(({ row, reason }) => (
          <li key={row} className="fb-rejected-row">
            <span className="tabular">Row {formatCount(row)}</span>
            <span>{reason}</span>
          </li>
        ))}
      </ol>
      {rejected.length > listed ? (
        <Button onClick={() => setListed(listed + 10 * LISTED)}>
          Show more of {countOf(count, 'rejected row')}
        </Button>
      ) : null}
      {count > rejected.length ? (
        <p className="secondary small">
          The list ends after {formatCount(REJECTED_LIMIT)} rows; {formatCount(count)} were rejected in all.
        </p>
      ) : null}
    </section>
  );
}

/** How often each reason occurs, the most frequent first, at most ten. */
function countReasons(rejected: readonly RejectedRow[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10);
}
