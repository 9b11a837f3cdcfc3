/** The module `electron` of one stand-in: what the built main bundle imports. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { StandInApp } from './app.ts';
import { StandInWindow } from './browser-window.ts';
import type { Dialogs } from './dialogs.ts';
import { MenuBar } from './menu.ts';
import { MessageChannelMain } from './ports.ts';
import { strict } from './strict.ts';
import { UtilityProcess } from './utility-process.ts';
import type { World } from './world.ts';

/** Names that the main bundle may import; anything else fails when it is linked. */
export const ELECTRON_NAMES = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'MessageChannelMain',
  'nativeTheme',
  'protocol',
  'screen',
  'session',
  'shell',
  'utilityProcess',
] as const;

export type ElectronModule = Record<(typeof ELECTRON_NAMES)[number], unknown>;

/** Things outside pages that the shell touches, kept for the test to look at and change. */
export class Surroundings {
  readonly menu = new MenuBar();
  readonly opened: string[] = [];
  readonly utilities: UtilityProcess[] = [];
  readonly privileged: { scheme: string; privileges: Record<string, boolean> }[] = [];
  displays = [{ id: 1, workArea: { x: 0, y: 0, width: 1280, height: 800 } }];
  readonly theme = new NativeTheme();
}

export class NativeTheme extends EventEmitter {
  /** What the system prefers. */
  systemDark = false;
  private source = 'system';

  get themeSource(): string {
    return this.source;
  }

  set themeSource(value: string) {
    if (!['system', 'light', 'dark'].includes(value)) throw new TypeError(`no theme ${value}`);
    this.source = value;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.systemDark : this.source === 'dark';
  }
}

export function electronModule(
  world: World,
  around: Surroundings,
  app: StandInApp,
  dialogs: Dialogs,
): ElectronModule {
  class BrowserWindow extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      if (!app.isReady()) throw new Error('no window before the app is ready');
      super(world, options);
    }

    static getFocusedWindow(): StandInWindow | null {
      return world.focused;
    }

    static getAllWindows(): StandInWindow[] {
      return [...world.windows];
    }
  }
  const members: ElectronModule = {
    app,
    BrowserWindow,
    dialog: dialogs,
    ipcMain: world.ipcMain,
    Menu: around.menu,
    MessageChannelMain,
    nativeTheme: around.theme,
    protocol: {
      registerSchemesAsPrivileged: (schemes: Surroundings['privileged']) => {
        if (app.isReady()) throw new Error('schemes are registered too late');
        around.privileged.push(...schemes);
      },
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
        if (!around.privileged.some((known) => known.scheme === scheme)) {
          throw new Error(`${scheme}: was not registered before the app was ready`);
        }
        world.session.handle(scheme, handler);
      },
    },
    screen: {
      getPrimaryDisplay: () => around.displays[0],
      getAllDisplays: () => around.displays,
    },
    session: { defaultSession: strict('session', world.session) },
    shell: {
      openExternal: async (url: string) => {
        around.opened.push(url);
      },
    },
    utilityProcess: {
      fork: (modulePath: string) => {
        const child = new UtilityProcess(modulePath);
        around.utilities.push(child);
        return child;
      },
    },
  };
  const guarded = Object.entries(members).map(([name, member]) => [
    name,
    typeof member === 'function' ? member : strict(name, member as object),
  ]);
  return Object.fromEntries(guarded) as ElectronModule;
}
