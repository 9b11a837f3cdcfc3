/** The keyboard of a presentation: nothing of it reaches the map behind. */
import { useEffect, useRef } from 'react';
import { presentAction, type PresentAction } from './keys.ts';
import { stopPresenting, usePresent } from './present-state.ts';

export interface SlideMoves {
  readonly count: number;
  /** Goes to a slide by its index; beyond the ends it stays at the end. */
  readonly go: (index: number) => void;
  /** The index of the slide on screen, now. */
  readonly at: () => number;
  /** Moves spotlight and dot by so many px. */
  readonly point: (dx: number, dy: number) => void;
  /** A key in the field of the overview. */
  readonly field: (event: KeyboardEvent) => void;
}

const STEP = 40;
const LEAST_SPOT = 0.06;
const MOST_SPOT = 0.5;

/** What happens to events that would edit or leave the page. */
const SWALLOWED = ['paste', 'cut', 'copy', 'drop', 'dragover', 'beforeinput'] as const;

/** Listens to all keys of the window while a map is presented. */
export function usePresentKeys(moves: SlideMoves): void {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      event.stopImmediatePropagation();
      if (event.isComposing) return;
      if (event.target instanceof HTMLInputElement) return latest.current.field(event);
      if (takesButton(event)) return;
      if (event.key === 'Tab') return keepInside(event);
      const action = presentAction(event);
      if (action !== null) {
        act(action, latest.current);
        event.preventDefault();
      } else if (isPrintOrSave(event)) event.preventDefault();
    };
    const swallow = (event: Event): void => {
      if (event.target instanceof HTMLInputElement) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    window.addEventListener('keydown', listen, true);
    for (const name of SWALLOWED) window.addEventListener(name, swallow, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      for (const name of SWALLOWED) window.removeEventListener(name, swallow, true);
    };
  }, []);
}

/** Enter and Space press the button that has the keyboard, but for Enter after a slide's number. */
function takesButton({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLButtonElement)) return false;
  return key === ' ' || (key === 'Enter' && usePresent.getState().typed === '');
}

/** The browser would print or save the page behind. */
function isPrintOrSave({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && /^[ps]$/i.test(key);
}

/** Tab goes round inside the presentation. */
function keepInside(event: KeyboardEvent): void {
  const inside = [...document.querySelectorAll<HTMLElement>('.present button, .present input')].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  const at = inside.indexOf(document.activeElement as HTMLElement);
  const next = event.shiftKey
    ? at <= 0
      ? inside.length - 1
      : at - 1
    : (at + 1) % Math.max(1, inside.length);
  inside[next]?.focus();
  event.preventDefault();
}

/** Does what a key or a button asks for. */
export function act(action: PresentAction, { count, go, at, point }: SlideMoves): void {
  const state = usePresent.getState();
  const { blank, typed, help, overview, spotlight, spotSize } = state;
  const set = usePresent.setState;
  const isBlanking = action === 'black' || action === 'white';
  // A screen that is blank comes back with any key.
  if (blank !== null && action !== 'leave' && !(isBlanking && action !== blank)) return set({ blank: null });
  if (typeof action === 'object') return set({ typed: (typed + action.digit).slice(-4) });
  if (typed !== '' && action === 'enter') {
    set({ typed: '' });
    return go(Math.min(count, Math.max(1, Number(typed))) - 1);
  }
  if (typed !== '') set({ typed: '' });
  switch (action) {
    case 'next':
    case 'enter':
      return go(at() + 1);
    case 'previous':
      return go(at() - 1);
    case 'first':
      return go(0);
    case 'last':
      return go(count - 1);
    case 'black':
    case 'white':
      return set({ blank: action });
    case 'overview':
      return set({ overview: !overview, help: false });
    case 'spotlight':
      return set({ spotlight: !spotlight, laser: false });
    case 'laser':
      return set({ laser: !state.laser, spotlight: false });
    case 'clock':
      return set({ clock: !state.clock });
    case 'help':
      return set({ help: !help, overview: false });
    case 'bigger':
      return spotlight ? set({ spotSize: Math.min(MOST_SPOT, spotSize * 1.2) }) : undefined;
    case 'smaller':
      return spotlight ? set({ spotSize: Math.max(LEAST_SPOT, spotSize / 1.2) }) : set({ overview: true });
    case 'left':
      return point(-STEP, 0);
    case 'right':
      return point(STEP, 0);
    case 'up':
      return point(0, -STEP);
    case 'down':
      return point(0, STEP);
    case 'leave':
      if (help) return set({ help: false });
      if (overview) return set({ overview: false });
      return typed === '' ? stopPresenting() : undefined;
  }
}
