/** Opening and closing SQLite connections to workspace files. */
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isOpenHere } from './open-files.ts';
import { errorCode } from './sqlite-errors.ts';

/** How long a statement waits for another connection's lock, in milliseconds. */
const BUSY_MS = 5000;

/** A connection with what to do at its end. */
export interface Connection {
  readonly db: Database.Database;
  close(): void;
}

/** Settings that hold for every connection to a workspace. */
function prepare(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('cache_size = -32000');
}

/** A connection for writing; still without a write-ahead log (see `startLog`). */
export function connectWriter(path: string): Connection {
  const db = new Database(path, { fileMustExist: true, timeout: BUSY_MS });
  try {
    prepare(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, close: () => db.close() };
}

/**
 * Turns the write-ahead log on. Every commit is flushed to the disk before it returns (better-sqlite3's own default
 * with a write-ahead log would not), so what was acknowledged survives a power cut.
 */
export function startLog(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
}

/**
 * Brings the write-ahead log home and turns it off, so that closing leaves one file. While another process reads,
 * SQLite keeps the log; then the next writer tidies up.
 */
export function endLog(db: Database.Database): void {
  db.pragma('busy_timeout = 250');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!/^SQLITE_(BUSY|LOCKED)/.test(errorCode(error))) throw error;
  }
}

/**
 * A connection for reading only. Where the file was not closed in order and lies where nothing can be written,
 * SQLite cannot recover it in place; then a private copy is recovered and read.
 */
export function connectReader(path: string): Connection {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
    try {
      prepare(db);
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
      return { db, close: () => db.close() };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const recoverable = /^SQLITE_(CANTOPEN|READONLY|IOERR)/.test(errorCode(error));
    if (!recoverable || isOpenHere(path)) throw error;
    return connectCopy(path);
  }
}

/** A connection to a private copy of a file and its journals, removed when it is closed. */
export function connectCopy(path: string): Connection {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-reading-'));
  try {
    const copy = join(folder, basename(path));
    for (const ending of ['', '-wal', '-journal']) {
      if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
    }
    const { db } = connectWriter(copy);
    return {
      db,
      close: () => {
        db.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
