/** The keys that lead to the rail's places. Everything else is in the table of commands. */
import { useEffect } from 'react';
import { navigate } from '../state/ui.ts';
import { matchesShortcut } from '../ui/shortcut.ts';
import { PLACES, SETTINGS_PLACE } from './Rail.tsx';

/** Listens to the rail's keys while the app is shown. */
export function useFrameShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const place = [...PLACES, SETTINGS_PLACE].find(({ shortcut }) => matchesShortcut(event, shortcut));
      if (!place) return;
      event.preventDefault();
      navigate(place.route);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
