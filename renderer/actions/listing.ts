/** Which entries the lists of Actions show, and in which order. The same filter holds in table, board and matrix. */
import { create } from 'zustand';
import { foldCase } from '../../shared/text/fold.ts';
import { ACTION_STATUSES, type ActionStatus } from '../../shared/model/types.ts';
import { effectOf } from '../../shared/measures/effect.ts';
import { CRITERION_INFO, type Criterion } from '../../shared/portfolio/criteria.ts';
import { waits, type Waiting } from '../../shared/portfolio/loop.ts';
import type { PortfolioEntry, PortfolioKind } from '../../shared/portfolio/types.ts';

/** Stands for "nobody" and "none" among names. */
export const NONE = '\u0000none';

export type SortKey =
  'journey' | 'text' | 'map' | 'owner' | 'department' | 'status' | 'due' | 'effect' | Criterion | 'score';

export interface Listing {
  readonly kind: PortfolioKind | '';
  readonly mapId: string;
  readonly owner: string;
  readonly department: string;
  readonly status: ActionStatus | '' | typeof NONE;
  readonly waiting: Waiting | null;
  readonly text: string;
  readonly sort: SortKey;
  readonly down: boolean;
  /** Id of the own score that is shown and sorted by, or ''. */
  readonly scoreId: string;
}

export const PLAIN: Listing = {
  kind: '',
  mapId: '',
  owner: '',
  department: '',
  status: '',
  waiting: null,
  text: '',
  sort: 'journey',
  down: false,
  scoreId: '',
};

export const useListing = create<Listing>()(() => PLAIN);

/** Shows one list of what waits, and nothing else. */
export function showWaiting(waiting: Waiting): void {
  const { sort, down, scoreId } = useListing.getState();
  useListing.setState({ ...PLAIN, waiting, sort, down, scoreId });
}

export function isFiltered({ kind, mapId, owner, department, status, waiting, text }: Listing): boolean {
  return (
    waiting !== null || [kind, mapId, owner, department, status, text.trim()].some((part) => part !== '')
  );
}

const passes = (wanted: string, value: string | null): boolean =>
  wanted === '' || (wanted === NONE ? value === null : value === wanted);

/** The entries that pass. @param today ISO day */
export function filtered(
  entries: readonly PortfolioEntry[],
  listing: Listing,
  today: string,
): PortfolioEntry[] {
  const { kind, mapId, owner, department, status, waiting } = listing;
  const text = foldCase(listing.text.trim());
  return entries.filter(
    (entry) =>
      (kind === '' || entry.kind === kind) &&
      (mapId === '' || entry.mapId === mapId) &&
      passes(owner, entry.owner) &&
      passes(department, entry.department) &&
      passes(status, entry.status) &&
      (waiting === null || waits(entry, waiting, today)) &&
      (text === '' || foldCase(`${entry.text} ${entry.stage} ${entry.step}`).includes(text)),
  );
}

type Value = string | number | null;

/** In order; what has no value comes last, whichever way. Equal ones stay in the order of the journeys. */
export function sorted(
  entries: readonly PortfolioEntry[],
  { sort, down }: Pick<Listing, 'sort' | 'down'>,
  { titles, score }: { titles: ReadonlyMap<string, string>; score: (entry: PortfolioEntry) => number | null },
): readonly PortfolioEntry[] {
  if (sort === 'journey') return down ? entries.toReversed() : entries;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const read = (entry: PortfolioEntry): Value => {
    switch (sort) {
      case 'text':
      case 'owner':
      case 'department':
      case 'due':
        return entry[sort] || null;
      case 'map':
        return titles.get(entry.mapId) ?? null;
      case 'status':
        return entry.status === null ? null : ACTION_STATUSES.indexOf(entry.status);
      case 'effect':
        return effectOf(entry.effectBefore, entry.effectAfter)?.value ?? null;
      case 'score':
        return score(entry);
      default:
        return CRITERION_INFO[sort].read(entry);
    }
  };
  const keys = new Map(entries.map((entry) => [entry, read(entry)]));
  const compare = (a: Value, b: Value): number =>
    typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
  return entries.toSorted((one, other) => {
    const [a, b] = [keys.get(one) ?? null, keys.get(other) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return down ? compare(b, a) : compare(a, b);
  });
}

/** Names that occur, each once, in the order of the alphabet. */
export function namesOf(values: readonly (string | null)[]): string[] {
  const names = new Set(values.flatMap((value) => value || []));
  return [...names].sort(new Intl.Collator().compare);
}
