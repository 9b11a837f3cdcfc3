/** `GET /download/SECRET`: hands an exported file to the page, completely once. */
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { attachment } from './file-name.ts';
import { newSecret } from './guard.ts';
import { DOWNLOAD_PATH } from './protocol.ts';

const TYPES: Readonly<Record<string, string>> = { '.pdf': 'application/pdf' };

export interface Downloads {
  /** Offers the file under a path of the host's own origin, which only its receiver knows. */
  offer(path: string): string;
  /** Answers a GET or HEAD of such a path. False: there is no such download (any more). */
  send(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean>;
}

export function createDownloads(): Downloads {
  const offered = new Map<string, string>();

  return {
    offer(path) {
      const secret = newSecret();
      offered.set(secret, path);
      return `${DOWNLOAD_PATH}${secret}`;
    },

    async send(request, response, pathname) {
      const secret = pathname.slice(DOWNLOAD_PATH.length);
      const path = offered.get(secret);
      const found = path === undefined ? null : await stat(path).catch(() => null);
      if (path === undefined || found === null) return false;
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-length': found.size,
        'content-disposition': attachment(basename(path)),
        'cache-control': 'no-store',
      });
      if (request.method === 'HEAD') {
        response.end();
        return true;
      }
      await pipeline(createReadStream(path), response);
      offered.delete(secret);
      await rm(path, { force: true });
      return true;
    },
  };
}
