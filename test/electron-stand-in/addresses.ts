/**
 * Chromium under Playwright cannot serve a scheme of our own, so `app://HOST/…` is shown as
 * `https://HOST.app.invalid/…`, a name that can never exist; pages there are a secure origin with enforced headers.
 */
const SUFFIX = '.app.invalid';

/** The address in the browser of an `app:` address; others stay. */
export function toBrowser(url: string): string {
  const match = /^app:\/\/([^/?#]*)(.*)$/s.exec(url);
  return match ? `https://${match[1]}${SUFFIX}${match[2]}` : url;
}

/** The inverse of `toBrowser`. */
export function toApp(url: string): string {
  if (url.startsWith('blob:')) return `blob:${toApp(url.slice('blob:'.length))}`;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:' || !parsed.hostname.endsWith(SUFFIX)) return url;
  const host = parsed.hostname.slice(0, -SUFFIX.length);
  return `app://${host}${parsed.pathname}${parsed.search}${parsed.hash}`;
}
