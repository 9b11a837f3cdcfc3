/** Serves the built screens (`dist/renderer`): files of that folder and nothing else. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/**
 * The file that a request path names inside `root`, or null: it is outside, hidden, of an unknown type, or not there.
 * @param pathname the path of the address, still percent-encoded; '/' is `index.html`
 */
export async function findStatic(root: string, pathname: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const wanted = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  if (!inside(root, wanted) || !(extname(wanted) in TYPES)) return null;
  try {
    const real = await realpath(wanted);
    if (!inside(await realpath(root), real)) return null;
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

function inside(root: string, path: string): boolean {
  const way = relative(root, path);
  return (
    way !== '' && !isAbsolute(way) && !way.split(sep).some((part) => part === '..' || part.startsWith('.'))
  );
}

/** Answers a GET or HEAD with a file that `findStatic` found. Names in `assets/` carry a hash and may be kept. */
export async function sendStatic(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const { size } = await stat(file);
  const hashed = file.split(sep).includes('assets');
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}
