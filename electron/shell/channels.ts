/** Names of the messages between the preload and the main process. A file of its own: it ends up in the preload. */

/** Preload to main: this page has loaded and wants its port to core. */
export const CONNECT = 'sojourn:connect';
/** Preload to main, answered: a file's path becomes a token. */
export const FILE_TOKEN = 'sojourn:file-token';
/** Main to preload: a port to core. */
export const PORT = 'sojourn:port';

/** Main to preload: core is gone. */
export const LOST = 'sojourn:lost';

/** Main's answer to `FILE_TOKEN`; errors as a sentence, because an exception would lose its words on the way. */
export type FileTokenReply =
  | {
      readonly ok: true;
      readonly value: { readonly token: string; readonly name: string; readonly size: number };
    }
  | { readonly ok: false; readonly message: string };
