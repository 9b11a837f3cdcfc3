import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The value as it was when the screen was last painted: what is drawn from it never keeps a key press waiting. It
 * follows after the next frame, as work that newer input may interrupt.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  const isWaiting = useRef(false);
  useEffect(() => {
    newest.current = value;
    if (isWaiting.current || Object.is(value, shown)) return;
    isWaiting.current = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        isWaiting.current = false;
        startTransition(() => setShown(() => newest.current));
      });
    });
  }, [value, shown]);
  return shown;
}
