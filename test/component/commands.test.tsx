/** The shell's menu and the table of commands must agree: a menu entry without its command would do nothing. */
import { expect, test } from 'vitest';
import { commandIds, menuEntries } from '../../electron/shell/menu-items.ts';
import { COMMANDS, commandById } from '../../renderer/commands/table.ts';

test('every command of the native menu is in the table', () => {
  const ids = [true, false].flatMap((mac) => commandIds(menuEntries({ mac, devTools: true })));
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !commandById(id))).toEqual([]);
});

test('ids are unique, and no two commands share a key where both could apply', () => {
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
  const keys = COMMANDS.flatMap((command) =>
    command.keys.map((key) => `${key}${command.onCanvas ? ' (canvas)' : ''}`),
  );
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  expect(twice).toEqual([]);
});
