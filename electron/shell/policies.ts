/**
 * What a page of Sojourn may do, as pure functions: `security.ts` and `app-scheme.ts` only install them. Every
 * decision starts from "no"; addresses are compared after parsing, never by prefix.
 */

export const APP_SCHEME = 'app';
export const APP_HOST = 'sojourn';
/** Origin of every page of Sojourn. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const SCREEN_URL = `${APP_ORIGIN}/index.html`;
export const PRINT_URL = `${APP_ORIGIN}/print.html`;

const PAGES = new Set(['/', '/index.html', '/print.html']);

/**
 * Permissions that the product uses: copying text and pictures (writing only; pasting comes as an event and needs
 * none) and presenting in full screen.
 */
const GRANTED = new Set(['clipboard-sanitized-write', 'fullscreen']);

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** True for addresses of Sojourn's own files and nothing that looks like one. */
export function isAppUrl(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed !== null &&
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === APP_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Where a frame may go: Sojourn's own pages (a reload), nowhere else. */
export function mayNavigate(url: string): boolean {
  return isAppUrl(url) && PAGES.has(new URL(url).pathname);
}

/**
 * Which requests leave a page: its own files, and data that is already in memory. Nothing goes to a network.
 * @param devTools whether the developer tools, which load their own files, exist in this build
 */
export function mayRequest(url: string, devTools: boolean): boolean {
  const parsed = parse(url);
  if (parsed === null) return false;
  if (parsed.protocol === 'data:') return true;
  if (parsed.protocol === 'blob:') return isAppUrl(url.slice('blob:'.length));
  if (parsed.protocol === 'devtools:') return devTools;
  return isAppUrl(url);
}

/** The frame that sent a message to the main process. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** Messages are heard from the main frame of one of Sojourn's own pages only. */
export function maySend(sender: Sender | null): boolean {
  return sender !== null && sender.isMainFrame && isAppUrl(sender.url);
}

/** Whether a page may use a browser permission (camera, notifications, …). */
export function mayUse(permission: string, sender: Sender | null): boolean {
  return GRANTED.has(permission) && maySend(sender);
}
