/** Objects that refuse what the stand-in does not have, so that nothing is taken for working that is not there. */
export function strict<T extends object>(name: string, value: T): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new Error(`the Electron stand-in has no ${name}.${key}; add it to test/electron-stand-in`);
    },
  });
}

/** Lets work on a page end without a word where the page was closed meanwhile; other faults stay unhandled errors. */
export function ignoreClosed(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!/has been closed|Target closed/.test(String(error))) throw error;
  });
}

/** An event of Electron: `preventDefault` and what else it carries. */
export function preventable<T extends object>(
  details: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
