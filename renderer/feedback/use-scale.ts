/** The interface's text scale, for rows whose height a virtual list must know before they are drawn. */
import { useSyncExternalStore } from 'react';
import { useUi } from '../state/ui.ts';

/** The factor last read: asking the style of the page while it is being drawn would hold that up. */
let known: number | null = null;

function readScale(): number {
  known ??= computedScale();
  return known;
}

function computedScale(): number {
  const value = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--scale'));
  return Number.isFinite(value) && value > 0 ? value : 1;
}

/** The factor of all text sizes: 1 normally, more by choice or on a projector. */
export function useScale(): number {
  return useSyncExternalStore(follow, readScale);
}

function follow(changed: () => void): () => void {
  const readAgain = (): void => {
    known = null;
    changed();
  };
  known = null;
  const stop = useUi.subscribe((now, before) => {
    if (now.textSize !== before.textSize) readAgain();
  });
  window.addEventListener('resize', readAgain);
  return () => {
    stop();
    window.removeEventListener('resize', readAgain);
  };
}
