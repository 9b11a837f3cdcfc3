/** The shell's menu and the table of commands must agree: a menu entry without its command would do nothing. */
import { expect, test } from 'vitest';
import { commandIds, menuEntries, type MenuEntry } from '../../electron/shell/menu-items.ts';
import { COMMANDS, commandById } from '../../renderer/commands/table.ts';
import { mapMenuIds } from '../../renderer/canvas/map-menu.ts';
import { shortcutGroups } from '../../renderer/palette/ShortcutSheet.tsx';
import { matchesShortcut } from '../../renderer/ui/shortcut.ts';

test('every command of the native menu is in the table', () => {
  const ids = [true, false].flatMap((mac) => commandIds(menuEntries({ mac, devTools: true })));
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !commandById(id))).toEqual([]);
});

function flat(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'menu' ? flat(entry.items) : [entry]));
}

test.each([true, false])(
  'the native menu shows keys that its commands have, on a Mac (%s) or elsewhere',
  (mac) => {
    const wrong = flat(menuEntries({ mac, devTools: false })).flatMap((entry) => {
      if (entry.kind !== 'command' || entry.keys === undefined) return [];
      const key = entry.keys.replace('CmdOrCtrl', 'Mod');
      // Which keys replace takes is decided by the machine that this test runs on.
      const keys = [
        ...(commandById(entry.id)?.keys ?? []),
        ...(entry.id === 'find.replace' ? ['Mod+H'] : []),
      ];
      return keys.includes(key) ? [] : [`${entry.id}: ${key}`];
    });
    expect(wrong).toEqual([]);
  },
);

test('every command of the context menu is in the table', () => {
  expect(mapMenuIds().filter((id) => !commandById(id))).toEqual([]);
});

test('ids are unique', () => {
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
});

/** The key press of a shortcut on a keyboard where its signs need no Shift. */
function keyPress(shortcut: string, mac: boolean): KeyboardEvent {
  const parts = shortcut.split('+');
  const key = parts.at(-1) || '+';
  const has = (name: string): boolean => parts.includes(name);
  return new KeyboardEvent('keydown', {
    key,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : /^[0-9]$/.test(key) ? `Digit${key}` : '',
    ctrlKey: has('Ctrl') || (!mac && has('Mod')),
    metaKey: mac && has('Mod'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  });
}

/** The canvas and the table are never on screen together. */
const areApart = (a: string, b: string): boolean => {
  const [one, other] = [commandById(a), commandById(b)];
  return Boolean((one?.onCanvas && other?.onTable) || (one?.onTable && other?.onCanvas));
};

test.each([true, false])('no key press is taken by two commands, on a Mac (%s) or elsewhere', (mac) => {
  const shortcuts = COMMANDS.flatMap(({ id, keys, mode = '' }, place) =>
    keys.map((key) => ({ id, key, mode, place })),
  );
  expect(shortcuts.length).toBeGreaterThan(40);
  const clashes = shortcuts.flatMap(({ id, key, mode, place }) => {
    const event = keyPress(key, mac);
    expect(matchesShortcut(event, key, mac)).toBe(true);
    const others = shortcuts.filter(
      (other) => other.id !== id && !areApart(id, other.id) && matchesShortcut(event, other.key, mac),
    );
    // In a passing state keys may mean something else; it is asked first then.
    const taken = others.filter(
      (other) => other.mode === mode || (mode !== '' && other.mode === '' && other.place < place),
    );
    return taken.map((other) => `${key}: ${id}, ${other.id}`);
  });
  expect(clashes).toEqual([]);
});

test('a sign is found whether or not the keyboard needs Shift for it', () => {
  const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', init);
  expect(matchesShortcut(press({ key: '?', shiftKey: true }), '?', false)).toBe(true);
  expect(matchesShortcut(press({ key: '?' }), '?', false)).toBe(true);
  expect(matchesShortcut(press({ key: '+', ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true);
  expect(matchesShortcut(press({ key: 'ก', code: 'KeyK', ctrlKey: true }), 'Mod+K', false)).toBe(true);
  expect(
    matchesShortcut(press({ key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }), 'Mod+K', false),
  ).toBe(false);
});

test('the sheet of shortcuts has every command that has keys', () => {
  const shown = new Set(shortcutGroups().flatMap(({ lines }) => lines.map(({ name }) => name)));
  const missing = COMMANDS.filter(({ keys, name }) => keys.length > 0 && !shown.has(name));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
