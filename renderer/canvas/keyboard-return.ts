import { useEffect } from 'react';
import { useCanvas } from './canvas-store.ts';

/**
 * Gives the keyboard back to the map where it would be nowhere: a field was left by Enter or Escape, or the button that
 * was pressed is gone. Tab may lead out of the page.
 */
export function useKeyboardReturn(): void {
  useEffect(() => {
    const comeBack = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key === 'Tab') return;
      const { target } = event;
      requestAnimationFrame(() => {
        const isGone = target instanceof Node && !target.isConnected;
        if (event.type === 'click' && !isGone) return;
        const isElsewhere = document.querySelector('.dialog-place, .menu') !== null;
        if (document.activeElement === document.body && !isElsewhere) useCanvas.getState().view?.focus();
      });
    };
    window.addEventListener('keydown', comeBack, true);
    window.addEventListener('click', comeBack, true);
    return () => {
      window.removeEventListener('keydown', comeBack, true);
      window.removeEventListener('click', comeBack, true);
    };
  }, []);
}
