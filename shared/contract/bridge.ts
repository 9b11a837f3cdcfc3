/**
 * What the Electron shell gives a page, and the messages that the two exchange. Absent in the browser host:
 * `window.sojourn === undefined` there, and the page talks to core over a WebSocket instead.
 */
import type { FileToken } from './types.ts';

/** A browser's `File`, as far as `shared` knows it. */
export interface PageFile {
  readonly name: string;
  readonly size: number;
}

/** Exposed as `window.sojourn` by the preload. */
export interface SojournBridge {
  readonly host: 'electron';
  /** Node's name of the platform, e.g. `darwin`, `win32`, `linux`. */
  readonly platform: string;
  /**
   * Turns a dropped or picked file into a token for calls that take one; the page never learns the path.
   * @throws Error with one sentence for the person, e.g. where the file is not on this computer
   */
  fileToken(file: PageFile): Promise<FileToken>;
}

/** `event.data` of the window message that carries the port to core in `event.ports[0]`. */
export const PORT_MESSAGE = 'sojourn:port';
/** `event.data` of the window message that says that core is gone: what was asked will not be answered. */
export const LOST_MESSAGE = 'sojourn:lost';
