import { useEffect } from 'react';
import { useCanvas } from './canvas-store.ts';

/** Whether a key press leaves the inspector: Escape that nothing in it took. */
function leaves(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return false;
  // While a word is composed Escape belongs to the input method.
  if (event.defaultPrevented || event.isComposing) return false;
  const { target } = event;
  return (
    target instanceof Element &&
    target === document.activeElement &&
    target.closest('.inspector-body') !== null
  );
}

/**
 * Gives the keyboard back to the map where it would be nowhere: a field was left by Enter or Escape, or the button that
 * was pressed is gone. Escape leaves the inspector from anything in it. Tab may lead out of the page.
 */
export function useKeyboardReturn(): void {
  useEffect(() => {
    const comeBack = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key === 'Tab') return;
      const { target } = event;
      requestAnimationFrame(() => {
        const isGone = target instanceof Node && !target.isConnected;
        if (event.type === 'click' && !isGone) return;
        const isElsewhere = document.querySelector('.dialog-place, .popup[data-open]') !== null;
        const isNowhere = document.activeElement === document.body;
        if (!isElsewhere && (isNowhere || leaves(event))) useCanvas.getState().view?.focus();
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
