/**
 * One writer at a time. Beside an open workspace stands `NAME.sojourn-lock`, a small SQLite database whose writer
 * keeps a write transaction open. The operating system ends that lock with the process, however it dies, so a lock
 * is never stale; the row in it only says who has it.
 */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { SojournError } from '../../../shared/contract/errors.ts';
import { errorCode } from './sqlite-errors.ts';

/** Who has a workspace open for writing. `since` in milliseconds since 1970. */
export interface Holder {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  readonly since: number;
}

export interface WorkspaceLock {
  /** Gives the lock up and removes its file. Safe to call twice. */
  release(): void;
}

/** Another opener may slip in between the two steps of taking a lock; try this often before calling it taken. */
const ATTEMPTS = 20;

/** The lock file of a workspace. */
export function lockPath(path: string): string {
  return `${path}-lock`;
}

/**
 * Takes the lock of a workspace.
 * @param path the workspace's real path (no symbolic link)
 * @throws SojournError `locked` where another process, or this one, has it
 * @throws the file system's or SQLite's own error where the lock file cannot be made (read-only folder)
 */
export function takeLock(path: string): WorkspaceLock {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lock = tryLock(path);
    if (lock) return lock;
  }
  throw lockedError(path, readHolder(path));
}

/** Who has the workspace open, as the lock file tells; null where it tells nothing. The lock may be a dead one. */
export function readHolder(path: string): Holder | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(lockPath(path), { readonly: true, fileMustExist: true, timeout: 200 });
    return db.prepare<[], Holder>('SELECT user, host, pid, since FROM holder WHERE one = 1').get() ?? null;
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** One try: the lock, or null where the lock file changed hands meanwhile and it is worth trying again. */
function tryLock(path: string): WorkspaceLock | null {
  const file = lockPath(path);
  const nonce = randomUUID();
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    writeHolder(db, nonce);
    db.exec('BEGIN IMMEDIATE');
    const mine = readNonce(db) === nonce && nonceAt(file) === nonce;
    if (mine) return { release: () => release(db, file, nonce) };
    db.close();
    return null;
  } catch (error) {
    db.close();
    const code = errorCode(error);
    if (code.startsWith('SQLITE_BUSY')) throw lockedError(path, readHolder(path), error);
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw error;
    // Nobody can hold a lock in a file that is no database: it is left from a crash or not ours.
    rmSync(file, { force: true });
    return null;
  }
}

function writeHolder(db: Database.Database, nonce: string): void {
  db.transaction(() => {
    db.exec(
      `CREATE TABLE IF NOT EXISTS holder(one INTEGER PRIMARY KEY, user TEXT, host TEXT, pid INTEGER, since INTEGER,
       nonce TEXT) STRICT`,
    );
    db.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?, ?, ?)').run(
      userName(),
      hostname(),
      process.pid,
      Date.now(),
      nonce,
    );
  }).immediate();
}

function readNonce(db: Database.Database): string | null {
  return db.prepare<[], string>('SELECT nonce FROM holder WHERE one = 1').pluck().get() ?? null;
}

/** The nonce in the file that the path names now: it differs where the file was removed and made anew meanwhile. */
function nonceAt(file: string): string | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: 200 });
    return readNonce(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** Removes the file while the lock is still held, so that nobody locks a file that is about to vanish. */
function release(db: Database.Database, file: string, nonce: string): void {
  if (!db.open) return;
  const ours = nonceAt(file) === nonce;
  if (ours) removeQuietly(file);
  db.close();
  // Windows removes no open file; there nobody else can have it open but one who waits for it, and then it stays.
  if (ours && process.platform === 'win32') removeQuietly(file);
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The file stays behind without a lock on it, which the next opener takes over.
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function lockedError(path: string, holder: Holder | null, cause?: unknown): SojournError {
  const since = holder ? new Date(holder.since).toISOString().slice(0, 16).replace('T', ' ') : '';
  const who = holder
    ? `by ${holder.user || 'someone'} on ${holder.host} (process ${holder.pid}, since ${since} UTC)`
    : 'by another program';
  return new SojournError('locked', `The workspace ${path} is already open ${who}.`, {
    remedy: 'Close it there first, or open it here for reading only.',
    where: { file: path },
    cause,
  });
}
