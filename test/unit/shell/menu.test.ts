import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commandIds, menuEntries, type MenuEntry } from '../../../electron/shell/menu-items.ts';
import { menuTemplate, type MenuActions, type MenuState } from '../../../electron/shell/menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const SITUATIONS = [true, false].flatMap((mac) => [true, false].map((devTools) => ({ mac, devTools })));

function flat(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'menu' ? [entry, ...flat(entry.items)] : [entry]));
}

function actions() {
  return { command: vi.fn(), action: vi.fn(), openRecent: vi.fn(), setTheme: vi.fn() } satisfies MenuActions;
}

function find(template: MenuItemConstructorOptions[], ...path: string[]): MenuItemConstructorOptions {
  let items = template;
  let found: MenuItemConstructorOptions | undefined;
  for (const label of path) {
    found = items.find((item) => item.label === label);
    if (!found) throw new Error(`no ${label}`);
    items = (found.submenu ?? []) as MenuItemConstructorOptions[];
  }
  return found!;
}

const click = (item: MenuItemConstructorOptions): void => item.click?.({} as never, undefined, {});

const STATE: MenuState = {
  mac: false,
  devTools: false,
  theme: 'light',
  recent: [
    { token: 't1', name: 'R&D', folder: '/home/ann', openedAt: 1, exists: true },
    { token: 't2', name: 'Gone', folder: '/home/ann', openedAt: 2, exists: false },
  ],
};

describe('the menu as data', () => {
  it.each(SITUATIONS)('has each command and each key once: %j', (situation) => {
    const entries = menuEntries(situation);
    const ids = commandIds(entries);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-zA-Z0-9]+$/);
    const keys = flat(entries).flatMap((entry) =>
      'keys' in entry && entry.keys !== undefined ? [entry.keys] : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sends undo and redo to the document, not to the system', () => {
    for (const situation of SITUATIONS) {
      expect(commandIds(menuEntries(situation))).toEqual(expect.arrayContaining(['edit.undo', 'edit.redo']));
      const roles = flat(menuEntries(situation)).flatMap((entry) =>
        entry.kind === 'role' ? [entry.role] : [],
      );
      expect(roles).not.toContain('undo');
      expect(roles).toContain('quit');
    }
  });

  it('has developer tools only where they exist', () => {
    const has = (devTools: boolean): boolean =>
      flat(menuEntries({ mac: false, devTools })).some(
        (entry) => entry.kind === 'action' && entry.action === 'devTools',
      );
    expect(has(true)).toBe(true);
    expect(has(false)).toBe(false);
  });

  it('asks for the same commands on every system', () => {
    expect(commandIds(menuEntries({ mac: true, devTools: false }))).toEqual(
      commandIds(menuEntries({ mac: false, devTools: false })),
    );
  });
});

describe('the menu as Electron takes it', () => {
  it('sends commands and does not take their keys from the screen', () => {
    const did = actions();
    const undo = find(menuTemplate(STATE, did), 'Edit', 'Undo');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
    click(undo);
    expect(did.command).toHaveBeenCalledExactlyOnceWith('edit.undo');
  });

  it('lists recent workspaces that exist, with & as a letter', () => {
    const did = actions();
    const recent = find(menuTemplate(STATE, did), 'File', 'Open Recent')
      .submenu as MenuItemConstructorOptions[];
    expect(recent.map((item) => item.label)).toEqual(['R&&D (/home/ann)']);
    click(recent[0]!);
    expect(did.openRecent).toHaveBeenCalledExactlyOnceWith('t1');
    const none = find(menuTemplate({ ...STATE, recent: [] }, did), 'File', 'Open Recent');
    expect(none.submenu).toEqual([{ label: 'No Recent Workspaces', enabled: false }]);
  });

  it('marks the theme that is on', () => {
    const did = actions();
    const themes = find(menuTemplate(STATE, did), 'View', 'Theme').submenu as MenuItemConstructorOptions[];
    expect(themes.map((item) => item.checked)).toEqual([false, true, false]);
    click(themes[2]!);
    expect(did.setTheme).toHaveBeenCalledExactlyOnceWith('dark');
  });
});
