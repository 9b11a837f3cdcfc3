/** The keys of everything that a filter finds, newest first, as they are found: a place in it is a place in the inbox. */
import type { Database } from 'better-sqlite3';
import type { GiveTurn } from '../slices.ts';
import type { Plan } from './query-plan.ts';
import { foundKeys } from './query-scan.ts';

export interface FoundList {
  /** Resolves when so many keys are known, or all of them. Rejects where the search for them failed. */
  known(count: number): Promise<void>;
  /** Keys known so far; all of them once `known(Infinity)` has resolved. */
  readonly keys: readonly number[];
}

interface Waiting {
  readonly count: number;
  readonly go: () => void;
  readonly fail: (error: unknown) => void;
}

/** Begins to look for what a plan finds, in slices. A million keys are 8 MB. */
export function createFoundList(db: Database, plan: Plan, turn: GiveTurn): FoundList {
  const keys: number[] = [];
  let ended = false;
  let failed: { readonly error: unknown } | null = null;
  let waiting: Waiting[] = [];

  /** @returns whether anybody was waiting for what is known now */
  const wake = (): boolean => {
    const before = waiting;
    waiting = before.filter(({ count }) => !ended && failed === null && count > keys.length);
    for (const one of before) {
      if (waiting.includes(one)) continue;
      if (failed) one.fail(failed.error);
      else one.go();
    }
    return waiting.length < before.length;
  };

  const run = async (): Promise<void> => {
    try {
      for (const piece of foundKeys(db, plan)) {
        for (const key of piece) keys.push(key);
        // Who got what was waited for answers first.
        await turn(wake());
      }
      ended = true;
    } catch (error) {
      failed = { error };
    }
    wake();
  };
  // Who asks for this list says first how much of it is needed.
  void Promise.resolve().then(run);

  return {
    keys,
    known: (count) =>
      new Promise((go, fail) => {
        waiting.push({ count, go, fail });
        wake();
      }),
  };
}

/** Where an item with this key stands among keys that fall: behind all greater ones. */
export function placeOfKey(keys: readonly number[], key: number): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle] ?? -1) > key) from = middle + 1;
    else to = middle;
  }
  return from;
}
