/** The windows with a screen: made, placed, numbered, found again. */
import { BrowserWindow, nativeTheme, screen, dialog, type MessagePortMain } from 'electron';
import { LOST, PORT } from './channels.ts';
import { SCREEN_URL } from './policies.ts';
import { pagePreferences } from './security.ts';
import type { ShellSettings } from './settings.ts';
import { placeWindow, SMALLEST, type Box } from './window-place.ts';

/** Offset of a further window, so that it does not hide the first. */
const STEP = 32;
const BACKGROUND = { light: '#ffffff', dark: '#16181c' } as const;

export interface ScreenWindows {
  open(): BrowserWindow;
  /** The window that a menu command is meant for: the focused one, else the latest. */
  current(): BrowserWindow | null;
  /** The screen's window of a page, or null for other pages (print). */
  ofContents(id: number): BrowserWindow | null;
  all(): readonly BrowserWindow[];
  /** Brings the windows to where this workspace had them; their further moves are remembered for it. */
  setWorkspace(id: string | null): void;
  sendPort(window: BrowserWindow, port: MessagePortMain): void;
  /** Tells every screen that core is gone. */
  sendLost(): void;
}

export interface ScreenWindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
  readonly settings: ShellSettings;
  /** Settled once the first workspace is known (or known to be missing): windows show themselves after that. */
  readonly placed: Promise<void>;
  onClosed(contents: number): void;
}

function workAreas(): [Box, ...Box[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

/** Asks whether a page with unsaved edits may close; true closes it. */
function mayCloseUnsaved(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'The last edits are not saved yet.',
    detail: 'Keep the window open until the status bar says “Saved”, or close it and lose them.',
    buttons: ['Keep Open', 'Close Anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}

async function showOncePlaced(window: BrowserWindow, placed: Promise<void>): Promise<void> {
  await placed;
  if (!window.isDestroyed()) window.show();
}

/** A page that ended is not loaded again by itself: it could end again at once, and so on. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window has stopped working.',
    detail: 'Everything that the status bar called “Saved” is in the workspace.',
    buttons: ['Load Again', 'Close Window'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (answer.response === 0) window.webContents.reload();
  else window.destroy();
}

export function createScreenWindows(options: ScreenWindowOptions): ScreenWindows {
  const windows: BrowserWindow[] = [];
  let workspace: string | null = null;

  const remember = (window: BrowserWindow): void => {
    if (workspace === null || window !== windows[0] || window.isMinimized()) return;
    options.settings.setPlace(workspace, {
      box: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    });
  };

  const restore = (window: BrowserWindow): void => {
    const saved = workspace === null ? null : options.settings.place(workspace);
    if (saved === null) return;
    const place = placeWindow(saved, workAreas());
    window.setBounds(place.box);
    if (place.maximized) window.maximize();
    if (place.fullScreen) window.setFullScreen(true);
  };

  const open = (): BrowserWindow => {
    const place = placeWindow(workspace === null ? null : options.settings.place(workspace), workAreas());
    const offset = windows.length * STEP;
    const window = new BrowserWindow({
      ...place.box,
      x: place.box.x + offset,
      y: place.box.y + offset,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      title: 'Sojourn',
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: pagePreferences(options.preload, options.devTools),
    });
    const { webContents } = window;
    const contents = webContents.id;
    windows.push(window);
    if (windows.length === 1) {
      if (place.maximized) window.maximize();
      if (place.fullScreen) window.setFullScreen(true);
    }
    window.once('ready-to-show', () => {
      void showOncePlaced(window, options.placed);
    });
    window.on('close', () => remember(window));
    window.on('closed', () => {
      windows.splice(windows.indexOf(window), 1);
      options.onClosed(contents);
    });
    webContents.on('will-prevent-unload', (event) => {
      // Preventing this event lets the window close in spite of the page.
      if (mayCloseUnsaved(window)) event.preventDefault();
    });
    webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit') void offerReload(window);
    });
    window.loadURL(SCREEN_URL).catch((error: unknown) => {
      // Closing a window while it loads fails too, and means nothing.
      if (!window.isDestroyed()) dialog.showErrorBox('Sojourn cannot show its window', String(error));
    });
    return window;
  };

  return {
    open,
    current: () => {
      const focused = BrowserWindow.getFocusedWindow();
      return focused && windows.includes(focused) ? focused : (windows.at(-1) ?? null);
    },
    ofContents: (id) => windows.find((window) => window.webContents.id === id) ?? null,
    all: () => windows,
    setWorkspace: (id) => {
      if (id === workspace) return;
      const [first] = windows;
      if (first) remember(first);
      workspace = id;
      if (first && id !== null) restore(first);
    },
    sendPort: (window, port) => window.webContents.postMessage(PORT, null, [port]),
    sendLost: () => {
      for (const window of windows) window.webContents.send(LOST);
    },
  };
}
