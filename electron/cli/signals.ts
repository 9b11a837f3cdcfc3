/** Ctrl-C and its relatives as a promise. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm, npx and the terminal each pass Ctrl-C on, so that one press may arrive twice; this many mean it. */
const IMPATIENT = 4;

export interface CaughtSignal {
  /** Resolves at the first signal. */
  readonly caught: Promise<void>;
  /** Leaves signals to the system again. */
  forget(): void;
}

/** Waits for a signal to end. Repetitions are ignored while the process tidies up; the fourth ends it at once. */
export function untilSignal(): CaughtSignal {
  let count = 0;
  let resolve = (): void => {};
  const caught = new Promise<void>((done) => {
    resolve = done;
  });
  const receive = (): void => {
    count += 1;
    if (count >= IMPATIENT) process.exit(1);
    resolve();
  };
  for (const signal of SIGNALS) process.on(signal, receive);
  return {
    caught,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, receive);
    },
  };
}
