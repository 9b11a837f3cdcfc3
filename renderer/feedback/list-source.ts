/** What a list of feedback shows: rows by index, wherever they come from. */
import type { PlainError } from '../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../shared/contract/types.ts';

export interface ListSource {
  /** Grows with every change, for `useSyncExternalStore`. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Rows known so far. */
  readonly count: () => number;
  /** Whether there are no more rows than `count`. */
  readonly ended: () => boolean;
  readonly idAt: (index: number) => string | undefined;
  /** Place of an id among the rows known so far, or -1. */
  readonly indexOf: (id: string) => number;
  /** The item of a row; null where it no longer exists; undefined while it is not here. */
  readonly itemAt: (index: number) => FeedbackItem | null | undefined;
  /** Ids of so many rows from `from` on, also of those that are not here. Rejects where core cannot tell them. */
  readonly ids: (from: number, count: number) => Promise<readonly string[]>;
  /** Says which rows are on the screen, so that their items and the rows after them are fetched. */
  readonly show: (first: number, last: number) => void;
  /** Why rows are missing, or null. */
  readonly error: () => PlainError | null;
  readonly retry: () => void;
}

/** Listeners and the version of a source. */
export function createSignal(): {
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly changed: () => void;
} {
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      version += 1;
      for (const listener of listeners) listener();
    },
  };
}
