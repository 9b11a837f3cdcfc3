/**
 * The browser host's link: a WebSocket at `/core` on the page's own origin. The first message is the token, the host
 * answers `ok`; then binary MessagePack frames. The token comes in the address's fragment once, moves to the session's storage and is taken out of
 * the address. A window that was opened with a fresh token tells its siblings, so that a page that outlived its host
 * gets back in and can still save.
 */
import { decode, encode } from '@msgpack/msgpack';
import { fromPlainError, SojournError, type PlainError } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import type { Link, LinkEvents, UploadProgress } from './link.ts';

const STORED_TOKEN = 'sojourn.token';
const FIRST_DELAY_MS = 250;
const LAST_DELAY_MS = 5000;
/** What the host answers to the right token, and the close code for a wrong one (electron/browser/protocol.ts). */
const WELCOME = 'ok';
const CLOSE_TOKEN = 4401;

/** Takes the token from `#token=…`, else from the session's storage. */
export function takeToken(): string | null {
  const match = /[#&]token=([^&]+)/.exec(location.hash);
  if (match?.[1]) {
    const token = decodeURIComponent(match[1]);
    sessionStorage.setItem(STORED_TOKEN, token);
    history.replaceState(null, '', location.pathname + location.search);
    return token;
  }
  return sessionStorage.getItem(STORED_TOKEN);
}

/** How long to wait before try number `attempt` (from 0), in ms: doubling, at most five seconds. */
export function retryDelay(attempt: number): number {
  return Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 10));
}

/** The link to the host that served this page. */
export function createSocketLink(): Link {
  const fresh = location.hash.includes('token=');
  let token = takeToken();
  let events: LinkEvents | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | null = null;

  const siblings = new BroadcastChannel('sojourn.token');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target origin
  if (fresh && token) siblings.postMessage(token);
  siblings.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data !== 'string' || event.data === token) return;
    token = event.data;
    sessionStorage.setItem(STORED_TOKEN, token);
    connect();
  });

  function connect(): void {
    clearTimeout(timer);
    socket?.close();
    if (!token) {
      events?.closed('refused');
      return;
    }
    const ws = new WebSocket(new URL('core', location.href.replace(/^http/, 'ws')));
    socket = ws;
    ws.binaryType = 'arraybuffer';
    let listener: ((message: unknown) => void) | null = null;
    ws.addEventListener('open', () => ws.send(token ?? ''));
    ws.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.data instanceof ArrayBuffer) listener?.(decode(new Uint8Array(event.data)));
      else if (event.data === WELCOME && socket === ws) welcome();
    });
    function welcome(): void {
      attempt = 0;
      events?.opened({
        post: (message) => {
          if (ws.readyState !== WebSocket.OPEN) throw new SojournError('gone', 'The connection is closed.');
          ws.send(encode(message, { ignoreUndefined: true }));
        },
        on: (given) => {
          listener = given;
        },
      });
    }
    ws.addEventListener('close', (event) => {
      if (socket !== ws) return;
      socket = null;
      const refused = event.code === CLOSE_TOKEN;
      events?.closed(refused ? 'refused' : 'lost');
      if (!refused) timer = setTimeout(connect, retryDelay(attempt++));
    });
  }

  return {
    start(given) {
      events = given;
      connect();
    },
    retry() {
      attempt = 0;
      if (!socket || socket.readyState !== WebSocket.OPEN) connect();
    },
    fileToken: (file, progress, signal) => upload(file, token ?? '', progress, signal),
  };
}

/** POST /upload with progress, which `fetch` cannot report. */
function upload(
  file: File,
  token: string,
  progress?: UploadProgress,
  signal?: AbortSignal,
): Promise<FileToken> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', new URL('upload', location.href));
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) progress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const reply: unknown = request.response;
      if (request.status === 200 && isFileToken(reply)) resolve(reply);
      else reject(uploadError(file.name, request.status, reply));
    });
    request.addEventListener('error', () =>
      reject(
        new SojournError('unreadable', `“${file.name}” could not be handed to Sojourn’s core.`, {
          remedy: 'Check that the file still exists and is not a folder, and that Sojourn is running.',
          where: { file: file.name },
        }),
      ),
    );
    request.addEventListener('abort', () =>
      reject(new SojournError('cancelled', `The upload of “${file.name}” was cancelled.`)),
    );
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function isFileToken(value: unknown): value is FileToken {
  return typeof value === 'object' && value !== null && 'token' in value && 'name' in value;
}

function uploadError(name: string, status: number, reply: unknown): SojournError {
  if (typeof reply === 'object' && reply !== null && 'code' in reply && 'message' in reply) {
    return fromPlainError({ remedy: '', where: {}, ...reply } as PlainError);
  }
  return new SojournError('unreadable', `“${name}” could not be handed to Sojourn’s core (${status}).`, {
    where: { file: name },
  });
}
