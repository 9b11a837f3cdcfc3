/** Which file of the built screens (`dist/renderer`) an address stands for: one rule for every host that serves them. */
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';

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
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface ScreenFile {
  readonly path: string;
  /** Value of `content-type`. */
  readonly type: string;
}

/**
 * The file that a path names inside `root`, whether or not it is there; null where the path leaves the folder, is
 * hidden, cannot be read as an address, or is of a kind that screens do not have.
 * @param pathname the path of the address, still percent-encoded; '/' is `index.html`
 */
export function screenFile(root: string, pathname: string): ScreenFile | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  const type = TYPES[extname(path).toLowerCase()];
  return type === undefined || !isInside(root, path) ? null : { path, type };
}

/** Whether a path lies below `root` and no part of the way is hidden. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return (
    way !== '' && !isAbsolute(way) && !way.split(sep).some((part) => part === '..' || part.startsWith('.'))
  );
}
