/** The frame's own keys: undo and redo, the places of the rail, the inspector. */
import { useEffect } from 'react';
import { navigate, useUi } from '../state/ui.ts';
import { matchesShortcut } from '../ui/shortcut.ts';
import { PLACES, SETTINGS_PLACE } from './Rail.tsx';
import { redoNow, undoNow } from './undo.ts';

/** Whether the event comes from a field that holds words which are not in the document yet: there undo is the field's. */
function isDraft(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-draft]') !== null;
}

/** Runs the frame's command for a key event. Returns whether there was one. */
export function runFrameShortcut(event: KeyboardEvent): boolean {
  if (matchesShortcut(event, 'Mod+Z')) {
    if (isDraft(event.target)) return false;
    undoNow();
    return true;
  }
  if (matchesShortcut(event, 'Mod+Shift+Z') || matchesShortcut(event, 'Mod+Y')) {
    if (isDraft(event.target)) return false;
    redoNow();
    return true;
  }
  if (matchesShortcut(event, 'Mod+.')) {
    useUi.setState((s) => ({ inspectorOpen: !s.inspectorOpen }));
    return true;
  }
  const place = [...PLACES, SETTINGS_PLACE].find(({ shortcut }) => matchesShortcut(event, shortcut));
  if (!place) return false;
  navigate(place.route);
  return true;
}

/** Listens to the frame's keys while the app is shown. */
export function useFrameShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing && runFrameShortcut(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
