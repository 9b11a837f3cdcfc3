/**
 * Feedback items that a list shows, by id. Lists know ids for all their rows but keep the items only near the screen:
 * what was scrolled away is let go and fetched again when it comes back.
 */
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { core } from '../state/connection.ts';

/** Items kept at most, about ten screens of rows on either side. */
const KEPT_ITEMS = 3000;
/** Ids in one call. */
const IDS_A_CALL = 200;

export interface ItemStore {
  /** The item; null where it no longer exists; undefined while it is not here. */
  readonly get: (id: string) => FeedbackItem | null | undefined;
  /** Takes items that arrived by another call. */
  readonly put: (items: readonly FeedbackItem[]) => void;
  /** Fetches those that are not here. */
  readonly need: (ids: readonly string[]) => void;
  /** Lets go of the oldest when there are too many, but not of these. */
  readonly trim: (keep: readonly string[]) => void;
  /** Forgets what is here, so that it is fetched anew. */
  readonly clear: () => void;
  /** Why the last fetch failed, or null. */
  readonly error: () => PlainError | null;
  readonly close: () => void;
}

/** A store that calls `changed` whenever items arrived or a fetch failed. */
export function createItemStore(changed: () => void): ItemStore {
  let items = new Map<string, FeedbackItem | null>();
  const asked = new Set<string>();
  let error: PlainError | null = null;
  let age = 0;
  let closed = false;

  async function fetchItems(ids: readonly string[]): Promise<void> {
    const asOf = age;
    try {
      const found = await core.call('feedback.items', { ids: [...ids] });
      if (closed || asOf !== age) return;
      const byId = new Map(found.map((item) => [item.id, item]));
      for (const id of ids) items.set(id, byId.get(id) ?? null);
      error = null;
    } catch (thrown) {
      error = toPlainError(thrown);
    } finally {
      for (const id of ids) asked.delete(id);
      if (!closed) changed();
    }
  }

  return {
    get: (id) => items.get(id),
    put(arrived) {
      for (const item of arrived) items.set(item.id, item);
    },
    need(ids) {
      const missing = ids.filter((id) => !items.has(id) && !asked.has(id));
      for (let start = 0; start < missing.length; start += IDS_A_CALL) {
        const batch = missing.slice(start, start + IDS_A_CALL);
        for (const id of batch) asked.add(id);
        void fetchItems(batch);
      }
    },
    trim(keep) {
      if (items.size <= KEPT_ITEMS) return;
      const kept = new Set(keep);
      for (const id of items.keys()) {
        if (items.size <= KEPT_ITEMS) break;
        if (!kept.has(id)) items.delete(id);
      }
    },
    clear() {
      items = new Map();
      asked.clear();
      age += 1;
    },
    error: () => error,
    close() {
      closed = true;
    },
  };
}
