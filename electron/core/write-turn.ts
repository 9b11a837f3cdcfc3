/**
 * Lets short writes go before an import. SQLite's own waiting polls at growing intervals and would seldom meet the
 * moment between two batches of a busy writer; so whoever writes on the main thread says so first, and the import's
 * writing thread begins no batch meanwhile.
 */

/** Writers of this process that want their turn. Shared with the import's threads. */
const wanted = new Int32Array(new SharedArrayBuffer(4));
/** An import gives way at most this long before each batch. */
const GIVE_WAY_MS = 250;

/** The shared counter, for the import's threads. */
export const writeTurnMemory = wanted.buffer;

/** Runs a short, synchronous write ahead of any import: it waits for the current batch at most. */
export function inWriteTurn<T>(work: () => T): T {
  Atomics.add(wanted, 0, 1);
  try {
    return work();
  } finally {
    Atomics.sub(wanted, 0, 1);
    Atomics.notify(wanted, 0);
  }
}

/** For the writing thread, before each batch: blocks while somebody wants to write. */
export function giveWay(memory: SharedArrayBuffer): void {
  const cells = new Int32Array(memory);
  const until = performance.now() + GIVE_WAY_MS;
  for (let count = Atomics.load(cells, 0); count > 0; count = Atomics.load(cells, 0)) {
    const left = until - performance.now();
    if (left <= 0) return;
    Atomics.wait(cells, 0, count, left);
  }
}
