/** What carries messages between this window and core: a socket in the browser host, a port in Electron. */
import type { FileToken } from '../../shared/contract/types.ts';

/** One open two-way channel of messages. */
export interface Channel {
  post(message: unknown): void;
  on(listener: (message: unknown) => void): void;
}

export interface LinkEvents {
  /** A channel is open; an earlier one is dead. */
  opened(channel: Channel): void;
  /** `lost`: may come back by itself. `refused`: this window may not (its token is not valid any more). */
  closed(why: 'lost' | 'refused'): void;
}

export type UploadProgress = (fraction: number) => void;

export interface Link {
  /** Connects and keeps connecting; call once. */
  start(events: LinkEvents): void;
  /** Tries at once instead of waiting for the next try. */
  retry(): void;
  /**
   * Makes a file known to core.
   * @throws SojournError `unreadable`, `tooLarge`, `gone`
   */
  fileToken(file: File, progress?: UploadProgress, signal?: AbortSignal): Promise<FileToken>;
}
