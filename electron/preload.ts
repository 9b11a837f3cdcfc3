/**
 * The bridge between a page and the shell: one CommonJS file in a sandboxed, isolated world that needs nothing but
 * `electron`. It hands the page a port to core, after which page and core talk without the main process.
 *
 * The protocol as the page sees it:
 *
 * 1. `window.sojourn` (a `SojournBridge`, `shared/contract/bridge.ts`) exists in Electron and only there.
 * 2. The page listens before it has loaded (a module script does); the port comes by itself right after `load`:
 *    ```
 *    window.addEventListener('message', (event) => {
 *      if (event.source === window && event.data === PORT_MESSAGE) use(event.ports[0]);   // 'sojourn:port'
 *    });
 *    ```
 * 3. The port carries birpc messages by structured clone (`Uint8Array` arrives as `Uint8Array`), no serializer:
 *    ```
 *    const rpc = createBirpc<CoreSide, ScreenSide>(
 *      { event: (name, data) => ... },
 *      { post: (m) => port.postMessage(m), on: (fn) => { port.onmessage = (e) => fn(e.data); }, timeout: -1 },
 *    );
 *    const reply = await rpc.call('app.hello', null);          // WireReply
 *    ```
 *    On the other side stands `serveScreen(core, channel)`. Setting `onmessage` starts the port.
 * 4. Menu commands arrive as the ordinary event `command {id}` on that port, at the focused window only.
 * 5. The window message `LOST_MESSAGE` ('sojourn:lost', no port): core's process has ended. Calls that are open stay
 *    unanswered: reject them, keep unacknowledged edits. (Chromium fires no `close` at a port whose other end goes.)
 *    When the person restarts core, a fresh `PORT_MESSAGE` comes by itself; then open the
 *    documents anew and push what was not acknowledged. A port that comes always replaces the one before.
 * 6. A page with edits that are not acknowledged may cancel `beforeunload`: the shell then asks the person whether to
 *    keep the window open.
 * 7. `window.sojourn.fileToken(file)`: a dropped `File` becomes a `FileToken`; it rejects with an `Error` whose message
 *    is one sentence for the person.
 * 8. Printing: `print.html` runs in a hidden window with the same preload but no port; it defines
 *    `window.renderPrint(job: PrintJob): Promise`, settled once fonts and pictures are in place.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { LOST_MESSAGE, PORT_MESSAGE, type SojournBridge } from '../shared/contract/bridge.ts';
import { CONNECT, FILE_TOKEN, LOST, PORT, type FileTokenReply } from './shell/channels.ts';

/** The part of the page's window that the preload uses; the Node side is compiled without DOM types. */
declare const window: {
  readonly location: { readonly origin: string };
  addEventListener(type: 'load', listener: () => void): void;
  postMessage(message: string, origin: string, transfer?: readonly unknown[]): void;
};

ipcRenderer.on(PORT, (event) => {
  const [port] = event.ports;
  if (port) window.postMessage(PORT_MESSAGE, window.location.origin, [port]);
});

ipcRenderer.on(LOST, () => window.postMessage(LOST_MESSAGE, window.location.origin));

window.addEventListener('load', () => ipcRenderer.send(CONNECT));

const bridge: SojournBridge = {
  host: 'electron',
  platform: process.platform,
  fileToken: async (file) => {
    const path = webUtils.getPathForFile(file as File);
    if (path === '') {
      throw new Error(`${file.name} is not a file on this computer. Save it to a folder first.`);
    }
    const reply = (await ipcRenderer.invoke(FILE_TOKEN, path)) as FileTokenReply;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  },
};

contextBridge.exposeInMainWorld('sojourn', bridge);
