/**
 * Shortcuts as text: `Mod+Shift+Z` in code, "Ctrl+Shift+Z" or "⇧⌘Z" on screen, `Control+Shift+Z` for assistive
 * technology.
 */

/** Whether this machine's command key is Cmd. */
export const isMac = /mac|iphone|ipad/i.test(navigator.platform);

const MAC_KEYS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↩' };

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
};

/** The shortcut as the person's keyboard has it. */
export function shortcutLabel(shortcut: string, mac = isMac): string {
  const keys = shortcut.split('+').map((key) => NAMES[key] ?? key);
  if (!mac) return keys.map((key) => (key === 'Mod' ? 'Ctrl' : key)).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  const sorted = [
    ...order.filter((key) => keys.includes(key)),
    ...keys.filter((key) => !order.includes(key)),
  ];
  return sorted.map((key) => MAC_KEYS[key] ?? key).join('');
}

/** The value of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string, mac = isMac): string {
  return shortcut
    .split('+')
    .map((key) => (key === 'Mod' ? (mac ? 'Meta' : 'Control') : key === 'Ctrl' ? 'Control' : key))
    .join('+');
}

/**
 * Whether a key event is this shortcut. Letters compare by the key's place too, so that other layouts work. For signs
 * like `?` Shift does not count: which of them need it depends on the keyboard.
 */
export function matchesShortcut(event: KeyboardEvent, shortcut: string, mac = isMac): boolean {
  const keys = shortcut.split('+');
  const key = keys.at(-1) || '+';
  const wants = (name: string): boolean => keys.includes(name);
  const ctrl = wants('Ctrl') || (!mac && wants('Mod'));
  const meta = mac && wants('Mod');
  if (event.ctrlKey !== ctrl || event.metaKey !== meta) return false;
  if (event.altKey !== wants('Alt')) return false;
  const isSign = /^[^\p{L}\p{N}]$/u.test(key);
  if (event.shiftKey !== wants('Shift') && (!isSign || wants('Shift'))) return false;
  if (/^[A-Z]$/.test(key)) return event.key.toUpperCase() === key || event.code === `Key${key}`;
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}`;
  return event.key === key;
}
