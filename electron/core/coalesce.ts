/** Runs a function once for many calls in quick succession: `delay` ms after the first of them. */
export interface Coalesced {
  call(): void;
  /** Drops a call that is due. */
  cancel(): void;
}

export function coalesce(run: () => void, delay: number): Coalesced {
  let timer: NodeJS.Timeout | null = null;
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = null;
        run();
      }, delay);
    },
    cancel: () => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
