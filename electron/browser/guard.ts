/**
 * Who may talk to the browser host. Another site open in the same browser can send requests to loopback, and can make
 * its own name resolve to 127.0.0.1 (DNS rebinding): so a request must name this host and come from its own page.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const HOST_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** 256 random bits, base64url without padding (43 characters). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time, whatever the lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** The token of an `Authorization: Bearer …` header, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([\w-]+)$/i.exec(header ?? '')?.[1] ?? null;
}

export interface RequestFacts {
  readonly method: string;
  readonly upgrade: boolean;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The browser's own word on who caused the request (Fetch Metadata); absent outside browsers. */
  readonly fetchSite: string | undefined;
  readonly fetchMode: string | undefined;
}

/**
 * Why a request is refused, or null where it may go on.
 * @param port the port that the host listens on
 */
export function refusal(facts: RequestFacts, port: number): string | null {
  const host = facts.host?.toLowerCase();
  if (!host || !HOST_NAMES.some((name) => host === `${name}:${port}`)) {
    return 'The Host header does not name this host.';
  }
  const reads = !facts.upgrade && (facts.method === 'GET' || facts.method === 'HEAD');
  if (facts.origin === undefined ? !reads : facts.origin.toLowerCase() !== `http://${host}`) {
    return 'The Origin header does not name this host.';
  }
  const foreign = facts.fetchSite === 'cross-site' || facts.fetchSite === 'same-site';
  if (foreign && !(reads && facts.fetchMode === 'navigate')) {
    return 'Another site may not load from this host.';
  }
  return null;
}

/** What `refusal` needs to know of a request. */
export function factsOf(request: IncomingMessage, upgrade: boolean): RequestFacts {
  const header = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  };
  return {
    method: request.method ?? '',
    upgrade,
    host: request.headers.host,
    origin: request.headers.origin,
    fetchSite: header('sec-fetch-site'),
    fetchMode: header('sec-fetch-mode'),
  };
}
