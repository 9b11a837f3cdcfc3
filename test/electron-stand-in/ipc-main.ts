/** `ipcMain`. */
import { EventEmitter } from 'node:events';
import type { StandInContents } from './web-contents.ts';

export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

export interface IpcEvent {
  readonly sender: StandInContents;
  readonly senderFrame: SenderFrame | null;
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  /** Calls a handler as `ipcRenderer.invoke` does; an error loses all but its message, as in Electron. */
  async invoke(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    const prefix = `Error invoking remote method '${channel}':`;
    if (!handler) throw new Error(`${prefix} Error: No handler registered for '${channel}'`);
    try {
      return await handler(event, ...args);
    } catch (error) {
      throw new Error(`${prefix} ${String(error)}`, { cause: error });
    }
  }
}
