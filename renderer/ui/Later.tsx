import { startTransition, useEffect, useState, type ReactNode } from 'react';

/**
 * Large parts of a screen that come a frame after the rest, as work that may be interrupted: so that opening the screen
 * is no single long task.
 */
export function Later({ children }: { children: ReactNode }) {
  const [come, setCome] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setCome(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return come ? children : null;
}
