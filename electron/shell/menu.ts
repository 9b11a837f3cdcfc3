/** Turns the menu's data into Electron's menu. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { RecentWorkspace } from '../../shared/contract/types.ts';
import { menuEntries, type MenuEntry, type MenuSituation, type ShellAction } from './menu-items.ts';
import { THEMES, type Theme } from './settings.ts';

export interface MenuActions {
  command(id: string): void;
  action(name: ShellAction): void;
  openRecent(token: string): void;
  setTheme(theme: Theme): void;
}

export interface MenuState extends MenuSituation {
  readonly recent: readonly RecentWorkspace[];
  readonly theme: Theme;
}

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'As the System',
  light: 'Light',
  dark: 'Dark',
};

/** `&` marks an access key in a menu label; a name from a file must not. */
function plainLabel(text: string): string {
  return text.replaceAll('&', '&&');
}

function recentItems(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const present = state.recent.filter((entry) => entry.exists);
  if (present.length === 0) return [{ label: 'No Recent Workspaces', enabled: false }];
  return present.map((entry) => ({
    label: plainLabel(`${entry.name} (${entry.folder})`),
    click: () => actions.openRecent(entry.token),
  }));
}

function toItem(entry: MenuEntry, state: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const keys = 'keys' in entry && entry.keys !== undefined ? { accelerator: entry.keys } : {};
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: entry.role };
    case 'menu':
      return { label: entry.label, submenu: entry.items.map((item) => toItem(item, state, actions)) };
    case 'recent':
      return { label: entry.label, submenu: recentItems(state, actions) };
    case 'theme':
      return {
        label: entry.label,
        submenu: THEMES.map((theme) => ({
          label: THEME_LABELS[theme],
          type: 'radio',
          checked: theme === state.theme,
          click: () => actions.setTheme(theme),
        })),
      };
    case 'action':
      return { label: entry.label, click: () => actions.action(entry.action), ...keys };
    case 'command':
      // The screen handles its shortcuts itself, the same in every host; the menu only shows them.
      return {
        label: entry.label,
        click: () => actions.command(entry.id),
        registerAccelerator: false,
        ...keys,
      };
    default:
      return entry satisfies never;
  }
}

/** The menu as Electron's template; pure. */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  return menuEntries(state).map((entry) => toItem(entry, state, actions));
}

export function installMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
}
