/** The columns of the board. */
import { ACTION_STATUSES, type ActionStatus } from '../../../shared/model/types.ts';
import { STATUS_WORDS } from '../../../shared/model/words.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';

/** Pain points have no status: they wait in the portfolio until something answers them. */
export const BOARD_KINDS = ['opportunities', 'actions'] as const;

export interface BoardLane {
  /** Null for what nobody has decided about. */
  readonly status: ActionStatus | null;
  readonly title: string;
  readonly entries: readonly PortfolioEntry[];
}

/** What is due first comes first; without a date, what is worth most for its effort. */
function compare(a: PortfolioEntry, b: PortfolioEntry): number {
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;
  const worth = ({ value, effort }: PortfolioEntry): number =>
    value === null || effort === null ? 0 : value / effort;
  return worth(b) - worth(a);
}

export function lanesOf(entries: readonly PortfolioEntry[]): BoardLane[] {
  return [null, ...ACTION_STATUSES].map((status) => ({
    status,
    title: status === null ? 'Not decided' : STATUS_WORDS[status],
    entries: entries.filter((entry) => entry.status === status).toSorted(compare),
  }));
}
