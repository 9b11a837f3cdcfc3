import { useEffect } from 'react';
import { leavePast } from './store.ts';

/** Where Escape means something else: fields that are typed into, and what floats. */
const ELSEWHERE =
  'input, textarea:not([data-idle]), select, [contenteditable], .popup, .dialog-place, .present';

/** While an earlier version is shown, Escape goes back to the present before it means anything to the map itself. */
export function useLeaveKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key !== 'Escape' || !isPlain || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
      event.preventDefault();
      event.stopPropagation();
      leavePast();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
