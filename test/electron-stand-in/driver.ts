/**
 * Starts the built shell on the stand-in and lets a test act as the person and the system do. One browser context for
 * each start; the browser itself is the caller's and outlives restarts, as a computer does.
 */
import { basename } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { StandInApp } from './app.ts';
import type { StandInWindow } from './browser-window.ts';
import { Dialogs } from './dialogs.ts';
import { electronModule, Surroundings } from './electron-module.ts';
import { IpcMain } from './ipc-main.ts';
import { loadMain } from './load-main.ts';
import { Session } from './session.ts';
import { ignoreClosed } from './strict.ts';
import type { World } from './world.ts';

export interface StandInOptions {
  readonly browser: Browser;
  /** The built main bundle. */
  readonly main: string;
  /** Arguments after the program's name. */
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** The person's documents folder. */
  readonly documents: string;
  readonly packaged?: boolean;
  readonly darkSystem?: boolean;
  readonly displays?: Surroundings['displays'];
}

export interface StandIn {
  readonly app: StandInApp;
  readonly dialogs: Dialogs;
  readonly session: Session;
  readonly ipcMain: IpcMain;
  readonly around: Surroundings;
  readonly windows: readonly StandInWindow[];
  /** What went wrong unseen: page errors, dialogs that nobody answered. */
  readonly problems: readonly string[];
  /** The page of the first window, once it is shown. */
  firstPage(): Promise<Page>;
  /** Clicks a menu item by its labels, e.g. `menu('Edit', 'Undo')`. */
  menu(...path: string[]): void;
  /** Lets pages take a `File` of this name for the file at `path`, as if it were dropped from the desktop. */
  knowFile(path: string): Promise<void>;
  /** Quits as the menu does; resolves to the exit code, throws where problems were seen. */
  quit(): Promise<number>;
}

function openContext(options: StandInOptions, world: () => World): Promise<BrowserContext> {
  const open = async (): Promise<BrowserContext> => {
    const context = await options.browser.newContext({
      colorScheme: options.darkSystem === true ? 'dark' : 'light',
      viewport: { width: 1280, height: 800 },
    });
    await context.route('**/*', async (route) => {
      const request = route.request();
      if (request.isNavigationRequest()) {
        const owner = await ownerOf(route, world().windows);
        if (!owner) {
          await route.abort('blockedbyclient');
          return;
        }
        const frame = request.frame();
        if (!owner.webContents.allowsNavigation(route, frame, frame.parentFrame() === null)) {
          await route.abort('aborted');
          return;
        }
      }
      await world().session.answer(route);
    });
    return context;
  };
  return open();
}

/** The window whose page a navigation belongs to; none for pages that were opened behind the shell's back. */
async function ownerOf(
  route: Parameters<Parameters<BrowserContext['route']>[1]>[0],
  windows: readonly StandInWindow[],
): Promise<StandInWindow | null> {
  let page: Page;
  try {
    page = route.request().frame().page();
  } catch {
    return null;
  }
  for (const window of windows) if ((await window.webContents.page) === page) return window;
  return null;
}

/** Starts the shell. Resolves when the entry has run; windows come later (`firstPage`). */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const problems: string[] = [];
  const windows: StandInWindow[] = [];
  const around = new Surroundings();
  if (options.displays) around.displays = options.displays;
  around.theme.systemDark = options.darkSystem === true;
  const argv = [process.execPath, options.main, ...(options.args ?? [])];
  const cwd = options.cwd ?? process.cwd();
  const app = new StandInApp(windows, {
    packaged: options.packaged ?? false,
    documents: options.documents,
    argv,
    cwd,
  });
  const dialogs = new Dialogs(problems);
  const contextOf = (): Promise<BrowserContext> => openContext(options, () => world);
  const world: World = {
    context: contextOf(),
    ipcMain: new IpcMain(),
    session: new Session(),
    app,
    windows,
    problems,
    focused: null,
    dark: () => around.theme.shouldUseDarkColors,
  };
  const context = await world.context;
  const recolour = async (): Promise<void> => {
    const colorScheme = around.theme.shouldUseDarkColors ? 'dark' : 'light';
    for (const page of context.pages()) {
      // A page may close in between.
      await page.emulateMedia({ colorScheme }).catch(() => undefined);
    }
  };
  around.theme.on('updated', () => void recolour());
  context.on('page', () => void recolour());

  const bundle = await loadMain(options.main, electronModule(world, around, app, dialogs));
  const start = bundle['start'] as (situation: { argv: readonly string[]; cwd: string }) => void;
  start({ argv, cwd });
  app.becomeReady();
  app.on('stand-in-gone', () => {
    for (const child of around.utilities) child.abandon();
    ignoreClosed(context.close());
  });

  const shown = (window: StandInWindow): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (window.isVisible()) resolve();
    else window.once('show', resolve);
    return promise;
  };

  return {
    app,
    dialogs,
    session: world.session,
    ipcMain: world.ipcMain,
    around,
    windows,
    problems,
    firstPage: async () => {
      const [window] = windows;
      if (!window) throw new Error('the shell has opened no window');
      await shown(window);
      return window.webContents.page;
    },
    menu: (...path) =>
      around.menu.click(path, {
        quit: () => app.quit(),
        close: () => void world.focused?.close(),
        minimize: () => world.focused?.minimize(),
      }),
    knowFile: async (path) => {
      const script = `(window.standInPaths ??= {})[${JSON.stringify(basename(path))}] = ${JSON.stringify(path)}`;
      for (const window of windows) await window.webContents.executeJavaScript(script);
    },
    quit: async () => {
      app.quit();
      const code = await app.ended;
      if (problems.length > 0) throw new Error(`problems of the run:\n${problems.join('\n')}`);
      return code;
    },
  };
}
