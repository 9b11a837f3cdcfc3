/** The selection of a list that is mostly not in the window: ranges over rows that are not here, and everything found. */
import { SojournError } from '../../shared/contract/errors.ts';
import { MOST_NAMED } from '../../shared/contract/feedback-calls.ts';
import { attempt } from '../app/toasts.ts';
import { countOf, formatCount } from './format.ts';
import {
  hasAll,
  markAll,
  markedCount,
  markRange,
  rangeTo,
  targets,
  type ListSelection,
} from './list-selection.ts';
import type { ListSource } from './list-source.ts';

/** What can be done with many items at once, in words, and how many it takes. */
export const BULK = {
  attach: { words: 'attached', most: 10_000 },
  quote: { words: 'quoted', most: 100 },
  correct: { words: 'corrected', most: 100_000 },
} as const;
export type BulkAction = keyof typeof BULK;

function isHere(source: ListSource, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) if (source.idAt(row) === undefined) return false;
  return true;
}

/** Marks every row: by id where all of them are here, else whatever the list finds. */
export function markEverything(selection: ListSelection, source: ListSource): ListSelection {
  return source.ended() && isHere(source, 0, source.count() - 1)
    ? markAll(selection, source)
    : { ...selection, marked: new Set(), except: new Set() };
}

/**
 * Marks the rows from the anchor to this one, also those that are not here: their ids are asked for, and `onSelect` hears
 * of it then, unless `isCurrent` says that something else was selected meanwhile.
 */
export function markTo(
  selection: ListSelection,
  source: ListSource,
  row: number,
  onSelect: (selection: ListSelection) => void,
  isCurrent: (selection: ListSelection) => boolean,
): void {
  const { from, to } = rangeTo(selection, source, row);
  const near = markRange(selection, source, row);
  if (isHere(source, from, to)) {
    onSelect(near);
    return;
  }
  // The cursor goes there at once; the marks follow.
  const waiting = { ...selection, active: near.active };
  onSelect(waiting);
  attempt(async () => {
    if (to - from + 1 > MOST_NAMED) {
      throw new SojournError(
        'tooLarge',
        `${countOf(to - from + 1, 'row')} are too many for a range: it takes ${formatCount(MOST_NAMED)}.`,
        { remedy: 'Mark everything that was found with Ctrl+A, or narrow the search.' },
      );
    }
    const ids = await source.ids(from, to - from + 1);
    if (!isCurrent(waiting)) return;
    if (hasAll(selection)) {
      const except = new Set(selection.except);
      for (const id of ids) except.delete(id);
      onSelect({ ...near, except });
    } else onSelect({ ...near, marked: new Set([...selection.marked, ...ids]) });
  });
}

/** @throws SojournError `tooLarge` where an action does not take so many items */
function allow(action: BulkAction, count: number): void {
  const { words, most } = BULK[action];
  if (count <= most) return;
  throw new SojournError(
    'tooLarge',
    `${countOf(count, 'item')} are marked, and ${formatCount(most)} can be ${words} at once.`,
    { remedy: 'Narrow the search, or mark fewer of them.' },
  );
}

/**
 * Does something with the marked items, or with the one under the cursor: at once where their ids are here, else when
 * core has told them. Says so where there are too many.
 */
export function withTargets(
  selection: ListSelection,
  source: ListSource,
  action: BulkAction,
  work: (ids: readonly string[]) => void,
): void {
  attempt(() => {
    if (hasAll(selection)) return workOnAll(selection, source, action, work);
    const ids = targets(selection, source);
    allow(action, ids.length);
    if (ids.length > 0) work(ids);
    return undefined;
  });
}

async function workOnAll(
  selection: ListSelection,
  source: ListSource,
  action: BulkAction,
  work: (ids: readonly string[]) => void,
): Promise<void> {
  const { except = new Set() } = selection;
  const count = markedCount(selection, source.count());
  allow(action, count);
  const ids = await source.ids(0, count + except.size);
  const wanted = ids.filter((id) => !except.has(id));
  if (wanted.length > 0) work(wanted);
}
