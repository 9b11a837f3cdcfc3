/** What the parts of one stand-in share: the browser, the main process's handlers, the windows. */
import type { EventEmitter } from 'node:events';
import type { BrowserContext } from 'playwright-core';
import type { StandInWindow } from './browser-window.ts';
import type { IpcMain } from './ipc-main.ts';
import type { Session } from './session.ts';

export interface World {
  readonly context: Promise<BrowserContext>;
  readonly ipcMain: IpcMain;
  readonly session: Session;
  readonly app: EventEmitter;
  readonly windows: StandInWindow[];
  /** Things that went wrong where nobody could be told; the driver reports them. */
  readonly problems: string[];
  focused: StandInWindow | null;
  dark(): boolean;
}
