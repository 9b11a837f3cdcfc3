/** `/core`: one WebSocket for one screen. See protocol.ts for what travels over it. */
import { decode, encode } from '@msgpack/msgpack';
import type { RawData, WebSocket } from 'ws';
import type { Core } from '../core/core.ts';
import { serveScreen } from '../core/serve.ts';
import { sameSecret } from './guard.ts';
import { CLOSE_PROTOCOL, CLOSE_TOKEN, TOKEN_WAIT_MS, WELCOME } from './protocol.ts';

/** Waits for the token, then joins the screen to core until the connection ends. */
export function serveSocket(socket: WebSocket, core: Core, token: string): void {
  // A broken frame closes the connection by itself (1009, 1002, 1007); nothing else is to be done about it.
  socket.on('error', () => socket.terminate());
  const silent = setTimeout(() => socket.close(CLOSE_TOKEN, 'no token'), TOKEN_WAIT_MS);
  socket.once('close', () => clearTimeout(silent));
  socket.once('message', (data, isBinary) => {
    clearTimeout(silent);
    if (isBinary || !sameSecret(toBytes(data).toString('utf8'), token)) {
      socket.close(CLOSE_TOKEN, 'wrong token');
      return;
    }
    socket.send(WELCOME);
    joinCore(socket, core);
  });
}

function joinCore(socket: WebSocket, core: Core): void {
  const leave = serveScreen(core, {
    post: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(encode(message, { ignoreUndefined: true }));
    },
    on: (receive) => {
      socket.on('message', (data, isBinary) => {
        const message = isBinary ? readMessage(toBytes(data)) : null;
        if (message === null) socket.close(CLOSE_PROTOCOL, 'not a message of this protocol');
        else receive(message);
      });
    },
  });
  socket.once('close', leave);
}

/** One birpc message: a call of `call`, or the reply to an event. Null for anything else. */
function readMessage(bytes: Buffer): object | null {
  let message: unknown;
  try {
    message = decode(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return null;
  }
  if (typeof message !== 'object' || message === null || !('t' in message)) return null;
  const { t, m, a } = message as { t: unknown; m?: unknown; a?: unknown };
  return t === 's' || (t === 'q' && m === 'call' && Array.isArray(a)) ? message : null;
}

function toBytes(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
