/** A fixed list of item ids as a list source: the evidence of a card. */
import { createItemStore } from './item-store.ts';
import { createSignal, type ListSource } from './list-source.ts';

/** Rows on either side of the screen whose items are kept. */
const AROUND = 200;

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
  const items = createItemStore(signal.changed);
  let ids: readonly string[] = [];
  let places = new Map<string, number>();
  let range: readonly [number, number] = [0, 0];

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
      ids = next;
      places = new Map(next.map((id, index) => [id, index]));
      signal.changed();
    },
    refresh() {
      items.clear();
      show(...range);
    },
    close: items.close,
  };
}
