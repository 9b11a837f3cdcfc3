/**
 * Sojourn's own scheme: `app://sojourn/…` answers with the files of the built screens, with the security policy as a
 * header. Unlike `file:` it has an origin of its own and reaches no other file of the computer.
 */
import { readFile } from 'node:fs/promises';
import { protocol, type Protocol } from 'electron';
import { screenFile, type ScreenFile } from '../core/screen-files.ts';
import { SECURITY_HEADERS } from '../core/security/policy.ts';
import { APP_SCHEME, isAppUrl } from './policies.ts';

/** Tells Chromium about the scheme; must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The file that an address stands for, inside `root`; null for another host, or where `screenFile` refuses it. */
export function appFile(url: string, root: string): ScreenFile | null {
  return isAppUrl(url) ? screenFile(root, new URL(url).pathname) : null;
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
