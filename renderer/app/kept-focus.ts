import { useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled):not([type="file"]), textarea:not(:disabled), [tabindex="0"]';

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** What the Tab key reaches in an element, in its order. */
const reached = (within: ParentNode): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && isShown(element),
  );

/** Where the keyboard was, and what stood around it then. */
interface Place {
  readonly element: HTMLElement;
  /** What the Tab key reached on the screen, and the element's index there. */
  readonly order: readonly HTMLElement[];
  readonly index: number;
  /** From the nearest one outwards. */
  readonly around: readonly HTMLElement[];
}

function placeOf(element: HTMLElement, screen: HTMLElement): Place {
  const order = reached(screen);
  const around: HTMLElement[] = [];
  for (let up = element.parentElement; up && screen.contains(up); up = up.parentElement) around.push(up);
  return { element, order, index: order.indexOf(element), around };
}

const takesKeys = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && isShown(element);

/** The nearest of what stood around and is still there: behind it first, within the smallest part that is left. */
function nearest({ order, index, around }: Place): HTMLElement | undefined {
  const behind = order.slice(index + 1);
  const before = order.slice(0, Math.max(0, index)).toReversed();
  for (const part of around) {
    if (!part.isConnected) continue;
    // Beyond the content lies the top bar: what replaced the content comes first.
    if (part.classList.contains('content'))
      return reached(part)[0] ?? part.closest('main')?.querySelector('h1') ?? undefined;
    const found = [...behind, ...before].find((one) => part.contains(one) && takesKeys(one));
    if (found) return found;
  }
  return undefined;
}

/** Where the keyboard goes on after a field was left by Enter or Escape: its part's first control, or the field again. */
const homeOf = (field: HTMLElement): HTMLElement => {
  const home = field.closest('[data-home]');
  return (home && reached(home)[0]) ?? field;
};

/**
 * Keeps the keyboard on the screen: where what had it was deleted or switched off it goes to what stands nearest, and
 * where a field was left by Enter or Escape to the first control of the part that is marked `data-home`, else it stays.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place | null = null;
    let waits = 0;
    const check = (isLeft: boolean): void => {
      waits = 0;
      if (!place || document.activeElement !== document.body) return;
      if (document.querySelector('.dialog-place, .popup[data-open]')) return;
      const { element } = place;
      if (!takesKeys(element)) nearest(place)?.focus();
      else if (isLeft) homeOf(element).focus();
    };
    const look = (): void => {
      waits ||= requestAnimationFrame(() => check(false));
    };
    const onFocus = ({ target }: FocusEvent): void => {
      const screen = target instanceof HTMLElement ? target.closest<HTMLElement>('main') : null;
      if (screen && target instanceof HTMLElement) place = placeOf(target, screen);
    };
    const onKey = ({ key, target, isComposing }: KeyboardEvent): void => {
      if (isComposing || (key !== 'Enter' && key !== 'Escape') || target !== place?.element) return;
      requestAnimationFrame(() => check(true));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKey, true);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(waits);
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
}
