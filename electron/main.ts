/**
 * Entry of the Electron shell. `start` does what must happen before the app is ready (data folder, single instance,
 * sandbox, scheme), and hands over to `shell/shell.ts`.
 */
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { describeError, toPlainError } from '../shared/contract/errors.ts';
import { ensureDataFolder } from './core/data-folder.ts';
import { registerAppScheme } from './shell/app-scheme.ts';
import { passedWorkspace, workspaceArgument } from './shell/launch.ts';
import { guardContents } from './shell/security.ts';
import { startShell, type Shell } from './shell/shell.ts';

export interface StartSituation {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** Folder of the built bundles: this file is `dist/main/index.js`. */
const DIST = resolve(import.meta.dirname, '..');

function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}

/**
 * Points Electron at the data folder that all hosts share, Chromium's own files in a folder of their own below it.
 * Null: it cannot be had, and the person has been told.
 */
function prepareDataFolder(): string | null {
  try {
    const folder = ensureDataFolder();
    app.setPath('userData', folder);
    app.setPath('sessionData', join(folder, 'chromium'));
    return folder;
  } catch (error) {
    dialog.showErrorBox('Sojourn cannot start', describeError(toPlainError(error)));
    return null;
  }
}

/** Starts the program. Called once a process; the start parameters are given only by tests. */
export function start({ argv, cwd }: StartSituation = { argv: process.argv, cwd: process.cwd() }): void {
  const dataFolder = prepareDataFolder();
  if (dataFolder === null) {
    app.quit();
    return;
  }
  const file = workspaceArgument(argv, cwd);
  if (!app.requestSingleInstanceLock({ file })) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerAppScheme();
  guardContents(app);

  let shell: Shell | null = null;
  let wanted = file;
  let closed = false;

  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (shell) shell.openFile(path);
    else wanted = path;
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const passed = passedWorkspace(data);
    if (passed === null) shell?.show();
    else if (shell) shell.openFile(passed);
    else wanted = passed;
  });
  app.on('activate', () => shell?.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed || shell === null) return;
    event.preventDefault();
    void shell.close().finally(() => {
      closed = true;
      app.quit();
    });
  });

  const run = async (): Promise<void> => {
    await app.whenReady();
    shell = startShell({
      dataFolder,
      screens: join(DIST, 'renderer'),
      preload: join(DIST, 'preload', 'index.cjs'),
      coreModule: join(DIST, 'host', 'core-process.js'),
      file: wanted,
      devTools: !app.isPackaged,
      warn,
    });
  };
  void run();
}

if (process.versions['electron'] !== undefined) start();
