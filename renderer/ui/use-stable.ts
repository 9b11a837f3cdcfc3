import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Handlers that keep their identity from one drawing to the next and always run the newest version, for components that
 * do work when a handler changes. Not for use while drawing.
 */
export function useStable<T extends Record<string, (...given: never[]) => unknown>>(handlers: T): T {
  const newest = useRef(handlers);
  useLayoutEffect(() => {
    newest.current = handlers;
  });
  const [stable] = useState(() => {
    const names = Object.keys(handlers) as (keyof T)[];
    return Object.fromEntries(
      names.map((name) => [name, (...given: never[]) => newest.current[name]?.(...given)]),
    ) as T;
  });
  return stable;
}
