/** Serves the built screens (`dist/renderer`): files of that folder and nothing else. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isInside, screenFile, type ScreenFile } from '../core/screen-files.ts';

/** The file that a request path names inside `root`, or null: `screenFile` refuses it, or it is not there. */
export async function findStatic(root: string, pathname: string): Promise<ScreenFile | null> {
  const file = screenFile(root, pathname);
  if (file === null) return null;
  try {
    const path = await realpath(file.path);
    if (!isInside(await realpath(root), path)) return null;
    return (await stat(path)).isFile() ? { ...file, path } : null;
  } catch {
    return null;
  }
}

/** Answers a GET or HEAD with a file that `findStatic` found. Names in `assets/` carry a hash and may be kept. */
export async function sendStatic(
  request: IncomingMessage,
  response: ServerResponse,
  { path, type }: ScreenFile,
): Promise<void> {
  const { size } = await stat(path);
  const hashed = path.split(sep).includes('assets');
  response.writeHead(200, {
    'content-type': type,
    'content-length': size,
    'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}
