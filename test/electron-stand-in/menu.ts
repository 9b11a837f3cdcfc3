/** `Menu` as data that a test can read and click. */
import type { MenuItemConstructorOptions } from 'electron';

/** Roles that Electron knows and this project may use; a misspelt role would silently do nothing in Electron. */
const ROLES = new Set([
  'about',
  'hide',
  'hideOthers',
  'unhide',
  'services',
  'quit',
  'close',
  'minimize',
  'zoom',
  'front',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'togglefullscreen',
]);

export interface StandInMenuItem {
  readonly label: string;
  readonly role: string | null;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator: string | null;
  readonly submenu: StandInMenu | null;
  readonly click: (() => void) | null;
}

export class StandInMenu {
  readonly items: readonly StandInMenuItem[];

  constructor(items: readonly StandInMenuItem[]) {
    this.items = items;
  }
}

function buildItem(options: MenuItemConstructorOptions): StandInMenuItem {
  const { role, type, label, submenu, click } = options;
  if (role !== undefined && !ROLES.has(role)) throw new Error(`the stand-in knows no menu role ${role}`);
  if (role === undefined && type !== 'separator' && !label)
    throw new Error('a menu item needs a label or a role');
  return {
    label: label ?? role ?? '',
    role: role ?? null,
    enabled: options.enabled ?? true,
    checked: options.checked ?? false,
    accelerator: options.accelerator ?? null,
    submenu: Array.isArray(submenu) ? new StandInMenu(submenu.map(buildItem)) : null,
    click: click ? () => click({} as never, undefined, {}) : null,
  };
}

/** The module's `Menu` with the menu that is set. */
export class MenuBar {
  current: StandInMenu | null = null;

  buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu {
    return new StandInMenu(template.map(buildItem));
  }

  setApplicationMenu(menu: StandInMenu | null): void {
    this.current = menu;
  }

  getApplicationMenu(): StandInMenu | null {
    return this.current;
  }

  /** Clicks the item at a path of labels (or roles); throws where there is none or it is grey. */
  click(path: readonly string[], roles: Readonly<Record<string, () => void>>): void {
    let menu = this.current;
    let item: StandInMenuItem | undefined;
    for (const label of path) {
      item = menu?.items.find((candidate) => candidate.label === label);
      if (!item) {
        const there = menu?.items.map((candidate) => candidate.label).join(', ') ?? 'nothing';
        throw new Error(`the menu has no ${path.join(' > ')}; at ${label} there are: ${there}`);
      }
      menu = item.submenu;
    }
    if (!item?.enabled) throw new Error(`${path.join(' > ')} is grey`);
    const action = item.click ?? (item.role === null ? undefined : roles[item.role]);
    if (!action) throw new Error(`${path.join(' > ')} does nothing in the stand-in`);
    action();
  }
}
