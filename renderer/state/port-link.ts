/**
 * Electron's link: the preload hands over a MessagePort straight to core, by the window message `sojourn:port`. When
 * core is started anew, another port comes the same way. Messages are structured clones.
 */
import { SojournError } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import type { Link, LinkEvents } from './link.ts';

/** What the preload puts on `window`. */
export interface ShellApi {
  fileToken(file: File): Promise<FileToken>;
}

declare global {
  interface Window {
    readonly sojourn?: ShellApi;
  }
}

/** The link to core through the shell's port. Create it before the page has loaded: the port comes then. */
export function createPortLink(shell: ShellApi): Link {
  let events: LinkEvents | null = null;
  let waiting: MessagePort | null = null;
  let current: MessagePort | null = null;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.data !== 'sojourn:port') return;
    const port = event.ports[0];
    if (!port) return;
    if (events) open(port);
    else waiting = port;
  });

  function open(port: MessagePort): void {
    current?.close();
    current = port;
    port.addEventListener('close', () => {
      if (current !== port) return;
      current = null;
      events?.closed('lost');
    });
    events?.opened({
      post: (message) => {
        if (current !== port) throw new SojournError('gone', 'The connection is closed.');
        port.postMessage(message);
      },
      on: (listener) => {
        port.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data));
        port.start();
      },
    });
  }

  return {
    start(given) {
      events = given;
      if (waiting) open(waiting);
      waiting = null;
    },
    retry() {
      // The shell starts core anew by itself and sends another port.
    },
    fileToken: (file) => shell.fileToken(file),
  };
}
