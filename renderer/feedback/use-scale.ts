/** The interface's text scale, for rows whose height a virtual list must know before they are drawn. */
import { useSyncExternalStore } from 'react';
import { useUi } from '../state/ui.ts';

function readScale(): number {
  const value = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--scale'));
  return Number.isFinite(value) && value > 0 ? value : 1;
}

/** The factor of all text sizes: 1 normally, more by choice or on a projector. */
export function useScale(): number {
  return useSyncExternalStore(follow, readScale);
}

function follow(changed: () => void): () => void {
  const stop = useUi.subscribe(changed);
  window.addEventListener('resize', changed);
  return () => {
    stop();
    window.removeEventListener('resize', changed);
  };
}
