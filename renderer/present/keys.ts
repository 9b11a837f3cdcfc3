/** The keys of a presentation, those of remote controls included, as one table: what is pressed, and what it does. */

export type PresentAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'overview'
  | 'spotlight'
  | 'laser'
  | 'clock'
  | 'help'
  | 'bigger'
  | 'smaller'
  | 'leave'
  | 'enter'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | { readonly digit: string };

/** Keys by what they are called, whatever the keyboard. */
const NAMED: Readonly<Record<string, PresentAction>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'enter',
  Escape: 'leave',
  F5: 'leave',
  F1: 'help',
  '.': 'black',
  ',': 'white',
  '?': 'help',
  '-': 'smaller',
  '−': 'smaller',
  '+': 'bigger',
  '=': 'bigger',
};

const LETTERS: Readonly<Record<string, PresentAction>> = {
  n: 'next',
  p: 'previous',
  b: 'black',
  w: 'white',
  o: 'overview',
  s: 'spotlight',
  l: 'laser',
  t: 'clock',
};

/** With Shift the arrows move what the pointer would move. */
const MOVES: Readonly<Record<string, PresentAction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * What a key press does; null where it means nothing here. Letters count by the key's place where the keyboard writes
 * another script, and digits of any script do.
 */
export function presentAction(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): PresentAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.shiftKey && MOVES[event.key]) return MOVES[event.key] ?? null;
  const place = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (/^\p{Nd}$/u.test(event.key) && place !== undefined) return { digit: place };
  const named = NAMED[event.key];
  if (named) return named;
  const isLatin = /^[a-z]$/i.test(event.key);
  const letter = isLatin
    ? event.key.toLowerCase()
    : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? '').toLowerCase();
  return LETTERS[letter] ?? null;
}

/** The keys for the sheet that `?` shows. */
export const PRESENT_KEYS: readonly { readonly keys: readonly string[]; readonly name: string }[] = [
  { keys: ['→', '↓', 'Page Down', 'Space', 'Enter', 'N'], name: 'Next slide; a click does the same' },
  { keys: ['←', '↑', 'Page Up', 'Backspace', 'P'], name: 'Previous slide' },
  { keys: ['Home', 'End'], name: 'First and last slide' },
  { keys: ['12', 'Enter'], name: 'Go to slide 12' },
  { keys: ['O', '−'], name: 'All slides' },
  { keys: ['B', '.'], name: 'Black screen and back' },
  { keys: ['W', ','], name: 'White screen and back' },
  { keys: ['S'], name: 'Spotlight; + and − change its size' },
  { keys: ['L'], name: 'Laser dot' },
  { keys: ['Shift+arrows'], name: 'Move spotlight or dot without a pointer' },
  { keys: ['T'], name: 'Time' },
  { keys: ['?'], name: 'These keys' },
  { keys: ['Esc', 'F5'], name: 'Leave' },
];
