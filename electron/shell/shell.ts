/**
 * The running shell: joins windows, menu, dialogs and printing to core's process. Everything here happens after the
 * app is ready and in the one instance that holds the lock.
 */
import {
  app,
  dialog,
  ipcMain,
  MessageChannelMain,
  nativeTheme,
  protocol,
  session,
  type BrowserWindow,
} from 'electron';
import { describeError, SojournError, toPlainError } from '../../shared/contract/errors.ts';
import type { RecentWorkspace, WorkspaceInfo } from '../../shared/contract/types.ts';
import { serveAppScheme } from './app-scheme.ts';
import { CONNECT, FILE_TOKEN, type FileTokenReply } from './channels.ts';
import { startCore, type CoreLink } from './core-link.ts';
import { pickExportTarget, pickFiles, pickWorkspaceToCreate, pickWorkspaceToOpen } from './dialogs.ts';
import { installMenu } from './menu.ts';
import { createPrintDesk } from './printing.ts';
import type { MainSide } from './process-contract.ts';
import { guardSession, isTrusted, openLink } from './security.ts';
import { openShellSettings } from './settings.ts';
import { createScreenWindows } from './windows.ts';

/** Closing the workspace may take so long; after that the process is ended. */
const CLOSE_CAP_MS = 20_000;

export interface ShellOptions {
  readonly dataFolder: string;
  /** Folder of the built screens. */
  readonly screens: string;
  /** The built preload and core process. */
  readonly preload: string;
  readonly coreModule: string;
  readonly file: string | null;
  readonly devTools: boolean;
  readonly warn: (message: string) => void;
}

export interface Shell {
  /** Opens a workspace that the system asks for (second start, double click on a file) and shows a window. */
  openFile(path: string): void;
  /** Shows the current window, or a new one. */
  show(): void;
  /** Closes the workspace and core's process. */
  close(): Promise<void>;
}

/** Shows an error to the person as the system does. */
function tell(error: unknown): void {
  const plain = toPlainError(error);
  void dialog.showMessageBox({
    type: 'error',
    message: plain.message,
    detail: plain.remedy,
    buttons: ['OK'],
  });
}

export function startShell(options: ShellOptions): Shell {
  const settings = openShellSettings(options.dataFolder, options.warn);
  nativeTheme.themeSource = settings.theme();
  guardSession(session.defaultSession, options.devTools);
  serveAppScheme(protocol, options.screens);

  const desk = createPrintDesk(options.preload, options.devTools);
  const placed = Promise.withResolvers<void>();
  /** Screens that have a port, by the id of their page. */
  const connected = new Set<number>();
  /** A menu command that waits for the window it opened. */
  let waiting: string | null = null;
  let workspace: WorkspaceInfo | null = null;
  let recent: readonly RecentWorkspace[] = [];

  const windows = createScreenWindows({
    preload: options.preload,
    devTools: options.devTools,
    settings,
    placed: placed.promise,
    onClosed: (contents) => connected.delete(contents),
  });

  const side: MainSide = {
    started: () => placed.resolve(),
    failed: (error) => {
      dialog.showErrorBox('Sojourn cannot start', describeError(error));
      app.quit();
    },
    pickWorkspaceToOpen,
    pickWorkspaceToCreate,
    pickFiles,
    pickExportTarget,
    openLink: async (url) => {
      if (await openLink(url)) return;
      throw new SojournError('forbidden', 'This link is not opened.', {
        remedy: 'Only web and mail links are.',
      });
    },
    print: (job, payload, page) => desk.print(job, payload, page),
    withoutFont: (job, characters) => desk.withoutFont(job, characters),
    openPicture: (job, payload, shot) => desk.openPicture(job, payload, shot),
    pictureTile: (job, clip) => desk.pictureTile(job, clip),
    closePicture: (job) => desk.closePicture(job),
    cancelPrint: (job) => desk.cancel(job),
    workspaceChanged: (now, list) => {
      if (now !== null && now.path !== workspace?.path) app.addRecentDocument(now.path);
      workspace = now;
      recent = list;
      windows.setWorkspace(now?.id ?? null);
      showMenu();
    },
  };

  const boot = (file: string | null): CoreLink =>
    startCore({
      modulePath: options.coreModule,
      start: { version: app.getVersion(), dataFolder: options.dataFolder, file },
      side,
      onLost: (code) => void offerRestart(code),
    });

  /** Passes a menu command on. Where core has just ended the person is told of that, not of the command. */
  const command = (screen: number, id: string): void => {
    core.rpc.command.asEvent(screen, id).catch(() => undefined);
  };

  const connect = (window: BrowserWindow): void => {
    const { port1, port2 } = new MessageChannelMain();
    const id = window.webContents.id;
    core.attachScreen(id, port1);
    windows.sendPort(window, port2);
    connected.add(id);
    if (waiting !== null) command(id, waiting);
    waiting = null;
  };

  const offerRestart = async (code: number): Promise<void> => {
    windows.sendLost();
    const answer = await dialog.showMessageBox({
      type: 'error',
      message: 'The part of Sojourn that keeps your workspace has stopped.',
      detail: `Everything that was saved is in the file. Restart it to go on where you were. (Exit code ${code}.)`,
      buttons: ['Restart', 'Quit'],
      defaultId: 0,
      cancelId: 1,
    });
    if (answer.response !== 0) {
      app.quit();
      return;
    }
    core = boot(workspace?.path ?? null);
    for (const window of windows.all()) {
      if (connected.has(window.webContents.id)) connect(window);
    }
  };

  const sendCommand = (id: string): void => {
    const window = windows.current();
    if (window && connected.has(window.webContents.id)) {
      command(window.webContents.id, id);
      return;
    }
    waiting = id;
    if (!window) windows.open();
  };

  const showMenu = (): void => {
    installMenu(
      { mac: process.platform === 'darwin', devTools: options.devTools, recent, theme: settings.theme() },
      {
        command: sendCommand,
        action: (name) => {
          if (name === 'newWindow') windows.open();
          else windows.current()?.webContents.toggleDevTools();
        },
        openRecent: (token) => {
          core.rpc.openRecent(token).catch(tell);
        },
        setTheme: (theme) => {
          settings.setTheme(theme);
          nativeTheme.themeSource = theme;
          showMenu();
        },
      },
    );
  };

  ipcMain.on(CONNECT, (event) => {
    const window = isTrusted(event) ? windows.ofContents(event.sender.id) : null;
    if (window) connect(window);
  });
  ipcMain.handle(FILE_TOKEN, async (event, path: unknown): Promise<FileTokenReply> => {
    if (!isTrusted(event) || !windows.ofContents(event.sender.id) || typeof path !== 'string') {
      return { ok: false, message: 'This page may not name files.' };
    }
    try {
      return { ok: true, value: await core.rpc.addFile(path) };
    } catch (error) {
      return { ok: false, message: describeError(toPlainError(error)) };
    }
  });

  const show = (): void => {
    const window = windows.current() ?? windows.open();
    if (window.isMinimized()) window.restore();
    if (window.isVisible()) window.focus();
  };

  let core = boot(options.file);
  showMenu();
  windows.open();

  return {
    openFile: (path) => {
      core.rpc.openPath(path).catch(tell);
      show();
    },
    show,
    close: () => core.close(CLOSE_CAP_MS),
  };
}
