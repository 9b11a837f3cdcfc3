/** The order of long work that writes feedback: one at a time. What can be gone on with later gives way to the rest. */

export interface Turns {
  /** Runs work when what ran before has ended. Yielding work that runs is asked to give way. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Runs work that gives way: once `giveWay` is aborted it should end with null, and is run again when nothing else
   * waits.
   */
  yielding<T>(work: (giveWay: AbortSignal) => Promise<T | null>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let current: AbortController | null = null;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };

  return {
    run(work) {
      waiting += 1;
      current?.abort();
      return inTurn(() => {
        waiting -= 1;
        return work();
      });
    },
    async yielding(work) {
      for (;;) {
        const done = await inTurn(async () => {
          if (waiting > 0) return null;
          const giveWay = new AbortController();
          current = giveWay;
          try {
            return await work(giveWay.signal);
          } finally {
            current = null;
          }
        });
        if (done !== null) return done;
      }
    },
  };
}
