/**
 * Electron's link: the preload hands over a MessagePort straight to core, by the window message `sojourn:port`. When
 * core is started anew, another port comes the same way. Messages are structured clones.
 */
import { LOST_MESSAGE, PORT_MESSAGE, type SojournBridge } from '../../shared/contract/bridge.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { Link, LinkEvents } from './link.ts';

declare global {
  interface Window {
    /** What the preload puts here in Electron. */
    readonly sojourn?: SojournBridge;
  }
}

/** The link to core through the shell's port. Create it before the page has loaded: the port comes then. */
export function createPortLink(shell: SojournBridge): Link {
  let events: LinkEvents | null = null;
  let waiting: MessagePort | null = null;
  let current: MessagePort | null = null;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window) return;
    if (event.data === LOST_MESSAGE) lose();
    if (event.data !== PORT_MESSAGE) return;
    const port = event.ports[0];
    if (!port) return;
    if (events) open(port);
    else waiting = port;
  });

  function lose(): void {
    current = null;
    events?.closed('lost');
  }

  function open(port: MessagePort): void {
    current?.close();
    current = port;
    port.addEventListener('close', () => {
      if (current === port) lose();
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
    async fileToken(file) {
      try {
        return await shell.fileToken(file);
      } catch (error) {
        throw new SojournError('unreadable', error instanceof Error ? error.message : String(error), {
          where: { file: file.name },
        });
      }
    },
  };
}
