/**
 * Tokens that stand for paths. The screen never names a path: it gets a random token for what a person picked,
 * dropped or uploaded, for the entries of the recent list and for backups, and hands that back.
 */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { SojournError } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/types.ts';

/** `file`: picked, dropped or uploaded. `workspace`: of the recent list. `backup`: of the backups list. */
export type TokenKind = 'file' | 'workspace' | 'backup';

export interface KnownFile {
  readonly path: string;
  readonly name: string;
}

export interface Files {
  /** Registers a path; the same path and kind keep their token. */
  add(kind: TokenKind, path: string, name?: string): string;
  /** As `add` for a file of the person's, with what a screen shows of it. Size 0 where it cannot be read. */
  describe(path: string, name?: string): FileToken;
  /**
   * What a token stands for.
   * @throws SojournError `notFound` where the token is unknown, of another kind, or has expired
   */
  resolve(token: string, kinds: readonly TokenKind[]): KnownFile;
}

interface Entry extends KnownFile {
  readonly kind: TokenKind;
  usedAt: number;
}

/** A token that was not used for this long is forgotten, in milliseconds. */
const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** More tokens than this are not kept; the longest unused go first. */
const MAX_TOKENS = 10_000;

/** Bytes of a file, 0 where that cannot be told: whoever opens it says why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** @param now clock in milliseconds; for tests */
export function createFiles(now: () => number = Date.now): Files {
  // In the order of their last use, the oldest first.
  const entries = new Map<string, Entry>();
  const tokens = new Map<string, string>();
  const keyOf = (entry: Entry): string => `${entry.kind}\0${entry.path}\0${entry.name}`;

  const forget = (token: string, entry: Entry): void => {
    entries.delete(token);
    tokens.delete(keyOf(entry));
  };

  const touch = (token: string, entry: Entry): void => {
    entry.usedAt = now();
    entries.delete(token);
    entries.set(token, entry);
  };

  const tidy = (): void => {
    for (const [token, entry] of entries) {
      if (entries.size <= MAX_TOKENS && now() - entry.usedAt <= LIFETIME_MS) break;
      forget(token, entry);
    }
  };

  const add = (kind: TokenKind, path: string, name = basename(path)): string => {
    tidy();
    const entry: Entry = { kind, path: resolve(path), name, usedAt: now() };
    const token = tokens.get(keyOf(entry)) ?? randomBytes(24).toString('base64url');
    tokens.set(keyOf(entry), token);
    touch(token, entry);
    return token;
  };

  return {
    add,
    describe: (path, name = basename(path)) => ({
      token: add('file', path, name),
      name,
      size: sizeOf(path),
    }),
    resolve: (token, kinds) => {
      tidy();
      const entry = entries.get(token);
      if (!entry || !kinds.includes(entry.kind)) {
        throw new SojournError('notFound', 'This file is not known (any more).', {
          remedy: 'Choose the file again.',
        });
      }
      touch(token, entry);
      return { path: entry.path, name: entry.name };
    },
  };
}
