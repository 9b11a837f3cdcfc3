/**
 * Sojourn's own scheme: `app://sojourn/…` answers with the files of the built screens, with the security policy as a
 * header. Unlike `file:` it has an origin of its own and reaches no other file of the computer.
 */
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { protocol, type Protocol } from 'electron';
import { SECURITY_HEADERS } from '../core/security/policy.ts';
import { APP_SCHEME, isAppUrl } from './policies.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Tells Chromium about the scheme; must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * The file that an address stands for, inside `root`, or null where it stands for none: another host, a path that
 * leaves the folder, an unreadable escape, a kind of file that screens do not have.
 */
export function appFile(url: string, root: string): { path: string; type: string } | null {
  if (!isAppUrl(url)) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null;
  const path = join(root, pathname === '/' ? 'index.html' : pathname);
  const inside = relative(root, path);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  const type = TYPES[extname(path).toLowerCase()];
  return type === undefined ? null : { path, type };
}

function answer(status: number, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    status,
    headers: { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-cache' },
  });
}

/** Answers one request of the scheme from the folder `root`. Never throws. */
export async function answerAppRequest(
  request: { method: string; url: string },
  root: string,
): Promise<Response> {
  if (request.method !== 'GET') return answer(405, 'Only GET is answered here.', 'text/plain');
  const file = appFile(request.url, root);
  if (file === null) return answer(404, 'There is no such file.', 'text/plain');
  try {
    return answer(200, new Uint8Array(await readFile(file.path)), file.type);
  } catch {
    return answer(404, 'There is no such file.', 'text/plain');
  }
}

/** Serves the folder `root` (the built screens) on the scheme. */
export function serveAppScheme(target: Protocol, root: string): void {
  target.handle(APP_SCHEME, (request) => answerAppRequest(request, root));
}
