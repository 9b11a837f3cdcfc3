/** What waits at each step of the loop: listen, understand, decide, act, check. One rule for each count, used by all lists. */
import type { PortfolioEntry } from './types.ts';

/** Lists of entries for which something is to be done. */
export const WAITING = ['unanswered', 'notActedOn', 'unchecked', 'overdue', 'unowned'] as const;
export type Waiting = (typeof WAITING)[number];

/** What each list is, in words. */
export const WAITING_WORDS: Readonly<Record<Waiting, string>> = {
  unanswered: 'Pain points without an answer',
  notActedOn: 'Opportunities without an action',
  unchecked: 'Done without a check of the effect',
  overdue: 'Overdue',
  unowned: 'Without an owner',
};

const isClosed = ({ status }: Pick<PortfolioEntry, 'status'>): boolean =>
  status === 'done' || status === 'dropped';

/** Whether an open action or opportunity should have been done before `today` (ISO day). */
export function isOverdue(entry: Pick<PortfolioEntry, 'status' | 'due'>, today: string): boolean {
  return entry.due !== null && !isClosed(entry) && entry.due.slice(0, 10) < today;
}

/** @param today ISO day */
export function waits(entry: PortfolioEntry, list: Waiting, today: string): boolean {
  const { kind, status } = entry;
  switch (list) {
    case 'unanswered':
      return kind === 'painPoints' && entry.answers === 0 && !entry.isFuture;
    case 'notActedOn':
      return kind === 'opportunities' && entry.actions === 0 && !isClosed(entry) && status !== 'inProgress';
    case 'unchecked':
      return kind === 'actions' && status === 'done' && entry.effectAfter === null;
    case 'overdue':
      return kind !== 'painPoints' && isOverdue(entry, today);
    default:
      return kind === 'actions' && !isClosed(entry) && entry.owner === null;
  }
}

/** How many entries are in each list. */
export function countWaiting(entries: readonly PortfolioEntry[], today: string): Record<Waiting, number> {
  const counts = { unanswered: 0, notActedOn: 0, unchecked: 0, overdue: 0, unowned: 0 };
  for (const entry of entries) for (const list of WAITING) if (waits(entry, list, today)) counts[list] += 1;
  return counts;
}
