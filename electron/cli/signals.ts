/** Ctrl-C and its relatives as a promise. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm, npx and the terminal each pass Ctrl-C on, so that one press may arrive twice; this many mean it. */
const IMPATIENT = 4;
/** How often a process that npm started looks whether npm's shell is still there, in ms. */
const PARENT_MS = 500;

export interface CaughtSignal {
  /** Resolves at the first signal. */
  readonly caught: Promise<void>;
  /** Leaves signals to the system again. */
  forget(): void;
}

/**
 * Waits for a signal to end. Repetitions are ignored while the process tidies up; the fourth ends it at once.
 *
 * npm and npx run commands through a shell, pass SIGTERM to that shell alone, and so would leave the process behind:
 * started by npm, losing the parent counts as a signal.
 */
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
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) resolve();
  }, PARENT_MS);
  watch.unref();
  if (process.env['npm_lifecycle_event'] === undefined) clearInterval(watch);
  return {
    caught,
    forget: () => {
      clearInterval(watch);
      for (const signal of SIGNALS) process.off(signal, receive);
    },
  };
}
