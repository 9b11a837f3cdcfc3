/**
 * The native menu as data. A `command` goes to the focused window as the event `command {id}` and means what the
 * command table of the screen says; undo and redo are such commands, because the document has its own history.
 * An `action` is done by the shell; a `role` by the system.
 */

export type ShellAction = 'newWindow' | 'devTools';

export type MenuRole =
  | 'about'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'services'
  | 'quit'
  | 'close'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'togglefullscreen';

export type MenuEntry =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly keys?: string }
  | { readonly kind: 'action'; readonly action: ShellAction; readonly label: string; readonly keys?: string }
  | { readonly kind: 'role'; readonly role: MenuRole }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly MenuEntry[] }
  /** Filled in when the menu is built: the workspaces opened lately, the three themes. */
  | { readonly kind: 'recent'; readonly label: string }
  | { readonly kind: 'theme'; readonly label: string };

const separator: MenuEntry = { kind: 'separator' };
const role = (name: MenuRole): MenuEntry => ({ kind: 'role', role: name });
const menu = (label: string, items: readonly MenuEntry[]): MenuEntry => ({ kind: 'menu', label, items });
const command = (id: string, label: string, keys?: string): MenuEntry =>
  keys === undefined ? { kind: 'command', id, label } : { kind: 'command', id, label, keys };

export interface MenuSituation {
  readonly mac: boolean;
  readonly devTools: boolean;
}

function fileMenu(mac: boolean): MenuEntry {
  return menu('File', [
    command('map.new', 'New Map', 'CmdOrCtrl+N'),
    command('workspace.new', 'New Workspace…', 'CmdOrCtrl+Shift+N'),
    command('workspace.open', 'Open Workspace…', 'CmdOrCtrl+O'),
    { kind: 'recent', label: 'Open Recent' },
    separator,
    command('map.import', 'Import Map…'),
    command('feedback.import', 'Import Feedback…', 'CmdOrCtrl+I'),
    command('feedback.customers', 'Customer Table…'),
    command('map.export', 'Export…', 'CmdOrCtrl+P'),
    command('workspace.merge', 'Merge Another Copy…'),
    command('workspace.backup', 'Back Up Now'),
    command('workspace.backups', 'Backups…'),
    separator,
    role('close'),
    ...(mac ? [] : [role('quit')]),
  ]);
}

function editMenu(mac: boolean): MenuEntry {
  return menu('Edit', [
    command('edit.undo', 'Undo', 'CmdOrCtrl+Z'),
    command('edit.redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    role('cut'),
    role('copy'),
    role('paste'),
    command('capture.paste', 'Paste as Cards…', 'CmdOrCtrl+Shift+V'),
    role('selectAll'),
    separator,
    command('find.open', 'Find…', 'CmdOrCtrl+F'),
    command('find.replace', 'Find and Replace…', mac ? 'CmdOrCtrl+Alt+F' : 'CmdOrCtrl+H'),
    command('find.workspace', 'Find on All Maps…', 'CmdOrCtrl+Shift+F'),
  ]);
}

function mapMenu(): MenuEntry {
  return menu('Map', [
    command('map.addStageAfter', 'Add a Stage After This One', 'Alt+S'),
    command('map.addStep', 'Divide This Stage Into Steps', 'Alt+D'),
    command('map.addLane', 'Add a Lane…', 'Alt+L'),
    separator,
    command('capture.open', 'Quick Capture…', 'Alt+Q'),
    command('card.tag', 'Set Tag…', 'Alt+Shift+T'),
    command('card.persona', 'Set Persona…', 'Alt+Shift+P'),
    command('card.owner', 'Set Owner…', 'Alt+Shift+O'),
    command('card.moveToStage', 'Move to Stage or Step…'),
    command('card.moveToLane', 'Move to Lane…'),
  ]);
}

function viewMenu(devTools: boolean): MenuEntry {
  return menu('View', [
    command('app.palette', 'Command Palette…', 'CmdOrCtrl+K'),
    separator,
    command('app.home', 'Home'),
    command('app.maps', 'Maps'),
    command('app.catalogue', 'Touchpoints, Channels and Tags'),
    command('app.personas', 'Personas'),
    command('app.feedback', 'Feedback'),
    separator,
    command('view.canvas', 'Canvas', 'Alt+Shift+1'),
    command('view.table', 'Table', 'Alt+Shift+2'),
    command('view.outline', 'Outline', 'Alt+Shift+3'),
    separator,
    command('view.zoomIn', 'Zoom In', 'CmdOrCtrl+='),
    command('view.zoomOut', 'Zoom Out', 'CmdOrCtrl+-'),
    command('view.zoom100', 'Actual Size', 'CmdOrCtrl+0'),
    command('view.fit', 'Whole Map', 'CmdOrCtrl+1'),
    separator,
    command('present.start', 'Present', 'F5'),
    command('view.inspector', 'Inspector'),
    command('view.minimap', 'Minimap'),
    { kind: 'theme', label: 'Theme' },
    role('togglefullscreen'),
    ...(devTools
      ? [separator, { kind: 'action', action: 'devTools', label: 'Developer Tools' } as const]
      : []),
  ]);
}

/** The whole menu for a platform. */
export function menuEntries({ mac, devTools }: MenuSituation): readonly MenuEntry[] {
  const appMenu = menu('Sojourn', [
    role('about'),
    separator,
    role('services'),
    separator,
    role('hide'),
    role('hideOthers'),
    role('unhide'),
    separator,
    role('quit'),
  ]);
  const windowMenu = menu('Window', [
    { kind: 'action', action: 'newWindow', label: 'New Window' },
    role('minimize'),
    ...(mac ? [role('zoom'), role('front')] : []),
  ]);
  const helpMenu = menu('Help', [
    command('help.shortcuts', 'Keyboard Shortcuts'),
    ...(mac ? [] : [role('about')]),
  ]);
  const common = [fileMenu(mac), editMenu(mac), mapMenu(), viewMenu(devTools), windowMenu, helpMenu];
  return mac ? [appMenu, ...common] : common;
}

/** Ids of all commands in some entries, in menu order. */
export function commandIds(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'command') return [entry.id];
    return entry.kind === 'menu' ? commandIds(entry.items) : [];
  });
}
