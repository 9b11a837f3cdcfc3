/** The browser host's HTTP and WebSocket server: loopback only, every request checked, core behind it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { SojournError } from '../../shared/contract/errors.ts';
import type { Core } from '../core/core.ts';
import { SECURITY_HEADERS } from '../core/security/policy.ts';
import type { Downloads } from './downloads.ts';
import { bearerToken, factsOf, newSecret, refusal, sameSecret } from './guard.ts';
import {
  CLOSE_ENDING,
  CORE_PATH,
  DOWNLOAD_PATH,
  MAX_MESSAGE_BYTES,
  MAX_UPLOAD_BYTES,
  UPLOAD_PATH,
} from './protocol.ts';
import { serveSocket } from './socket.ts';
import { findStatic, sendStatic } from './static-files.ts';
import type { TempFolder } from './temp-folder.ts';
import { receiveUpload } from './uploads.ts';

export interface ServerOptions {
  readonly core: Core;
  readonly temp: TempFolder;
  readonly downloads: Downloads;
  /** Folder of the built screens. */
  readonly screens: string;
  /** 0 chooses a free port. */
  readonly port: number;
  readonly maxUploadBytes?: number;
  readonly maxMessageBytes?: number;
}

export interface BrowserServer {
  readonly port: number;
  readonly token: string;
  /** The link to open, token included. */
  readonly url: string;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts the server on 127.0.0.1.
 * @throws SojournError `badInput` where the port cannot be had
 */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const token = newSecret();
  const server = createServer();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes ?? MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  // Uploads may take as long as they need, as long as bytes keep coming.
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  server.timeout = 120_000;

  const port = await listen(server, options.port);
  server.on('request', (request, response) => {
    answer(request, response, { ...options, token, port }).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node leaves the socket to us with the request: a client that goes away in a rude way must not end the host.
    socket.on('error', () => socket.destroy());
    const problem = refusal(factsOf(request, true), port);
    if (problem !== null) refuseUpgrade(socket, '403 Forbidden');
    else if (pathOf(request) !== CORE_PATH) refuseUpgrade(socket, '404 Not Found');
    else {
      (socket as Socket).setTimeout(0);
      sockets.handleUpgrade(request, socket, head, (ws) => serveSocket(ws, options.core, token));
    }
  });

  return {
    port,
    token,
    url: `http://127.0.0.1:${port}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.close(CLOSE_ENDING, 'Sojourn is ending');
        server.close(() => resolve());
        server.closeIdleConnections();
        // What has not ended on its own by then is cut off, so that ending never hangs on a page.
        const cut = setTimeout(() => {
          for (const client of sockets.clients) client.terminate();
          server.closeAllConnections();
        }, 500);
        cut.unref();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `Port ${port} is in use.`
          : `Port ${port} cannot be used: ${cause.message}.`;
      reject(
        new SojournError('badInput', why, { remedy: 'Choose another with --port, or leave it out.', cause }),
      );
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

interface Context extends ServerOptions {
  readonly token: string;
  readonly port: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const problem = refusal(factsOf(request, false), context.port);
  if (problem !== null) return plain(response, 403, problem);
  const path = pathOf(request);

  if (path === UPLOAD_PATH) {
    if (request.method !== 'POST') return plain(response, 405, 'POST only.', { allow: 'POST' });
    if (!sameSecret(bearerToken(request.headers.authorization) ?? '', context.token)) {
      const error = new SojournError('forbidden', 'The token is missing or wrong.', {
        remedy: 'Open the link that the terminal shows.',
      });
      const headers = { 'www-authenticate': 'Bearer', 'content-type': 'application/json' };
      return plain(response, 401, JSON.stringify(error.toPlain()), headers);
    }
    return receiveUpload(request, response, {
      core: context.core,
      temp: context.temp,
      limit: context.maxUploadBytes ?? MAX_UPLOAD_BYTES,
    });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'GET only.', { allow: 'GET, HEAD' });
  }
  if (path.startsWith(DOWNLOAD_PATH)) {
    if (await context.downloads.send(request, response, path)) return;
    return plain(response, 404, 'There is no such download. Export again.');
  }
  const file = await findStatic(context.screens, path);
  // Browsers ask for it by themselves; its absence is no error worth a red line in their console.
  if (file === null && path === '/favicon.ico') return void response.writeHead(204).end();
  if (file === null) return plain(response, 404, 'There is no such page.');
  return sendStatic(request, response, file);
}

/** The path of the request line, exactly as sent: nothing is resolved before it has been checked. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
}

function plain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    // A refused body is not read.
    connection: 'close',
    ...headers,
  });
  response.end(`${text}\n`);
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
