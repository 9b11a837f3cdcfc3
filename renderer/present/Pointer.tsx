import { useEffect, useState } from 'react';
import { units } from './parts.tsx';
import { usePresent } from './present-state.ts';

/** The spotlight or the dot at the pointer; the style sheet reads its place. */
export function Pointer() {
  const { spotlight, spotSize, laser } = usePresent();
  if (spotlight) return <div className="pr-spot" aria-hidden style={units({ spot: spotSize })} />;
  return laser ? <div className="pr-laser" aria-hidden /> : null;
}

/** Ms without movement until pointer and buttons are hidden. */
const REST = 2500;

/** Whether the pointer rests. The keyboard among the buttons shows them too, see present.css. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), REST);
    };
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, []);
  return isIdle;
}
