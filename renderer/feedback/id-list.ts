/**
 * A fixed list of item ids as a list source: the evidence of a card. Newest first like the inbox where the list is short
 * enough to know all dates, else in the order of the ids.
 */
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { createItemStore } from './item-store.ts';
import { createSignal, type ListSource } from './list-source.ts';

/** Rows on either side of the screen whose items are kept. */
const AROUND = 200;
/** Up to this many ids are put in order by date. */
const SORTED = 1000;

export interface IdList extends ListSource {
  /** Shows other ids; items that are here stay. */
  readonly set: (ids: readonly string[]) => void;
  /** Feedback changed: fetches again what is shown. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** A list of no ids yet; see `set`. */
export function createIdList(): IdList {
  const signal = createSignal();
  const items = createItemStore(() => {
    sort();
    signal.changed();
  });
  let ids: readonly string[] = [];
  let places = new Map<string, number>();
  let range: readonly [number, number] = [0, 0];

  function place(next: readonly string[]): void {
    ids = next;
    places = new Map(next.map((id, index) => [id, index]));
  }

  /** Puts the ids in order once all of their items are here. */
  function sort(): void {
    if (ids.length > SORTED) return;
    const here = ids.map((id) => [id, items.get(id)] as const);
    if (here.some(([, item]) => item === undefined)) return;
    place(here.sort(([, a], [, b]) => newestFirst(a, b)).map(([id]) => id));
  }

  function show(first: number, last: number): void {
    range = [first, last];
    items.need(ids.slice(first, last + 1));
    items.trim(ids.slice(Math.max(0, first - AROUND), last + AROUND));
  }

  return {
    version: signal.version,
    subscribe: signal.subscribe,
    count: () => ids.length,
    ended: () => true,
    error: items.error,
    idAt: (index) => ids[index],
    indexOf: (id) => places.get(id) ?? -1,
    itemAt(index) {
      const id = ids[index];
      return id === undefined ? undefined : items.get(id);
    },
    show,
    retry: () => show(...range),
    set(next) {
      place(next);
      if (next.length <= SORTED) items.need(next);
      show(...range);
      sort();
      signal.changed();
    },
    refresh() {
      items.clear();
      if (ids.length <= SORTED) items.need(ids);
      show(...range);
    },
    close: items.close,
  };
}

/** By date, newest first; undated and missing items last. */
function newestFirst(a: FeedbackItem | null | undefined, b: FeedbackItem | null | undefined): number {
  const dateA = a?.date ?? '';
  const dateB = b?.date ?? '';
  return dateA === dateB ? 0 : dateA < dateB ? 1 : -1;
}
