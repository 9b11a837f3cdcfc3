/** Opening and closing workspace files: the checks, the lock, the migration, the write-ahead log. */
import type Database from 'better-sqlite3';
import { existsSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { WorkspaceInfo } from '../../../shared/contract/types.ts';
import { checkAccess, type AccessCheck } from './access.ts';
import { backupFolderBeside, backupFolderName, backupName } from './backup-names.ts';
import {
  connectCopy,
  connectReader,
  connectWriter,
  endLog,
  startLog,
  type Connection,
} from './connection.ts';
import { copyDatabase } from './copy.ts';
import { APPLICATION_ID, WORKSPACE_ENDING } from './format.ts';
import { takeLock, type WorkspaceLock } from './lock.ts';
import { formatVersion, migrate, targetVersion, type Migration } from './migrate.ts';
import { fileIdentity, markOpen } from './open-files.ts';
import { readMeta } from './schema.ts';
import { notAWorkspace, refuseForeign, refuseNewer } from './sniff.ts';
import { damaged, errorCode, gone, readOnly, workspaceError } from './sqlite-errors.ts';

export interface OpenOptions {
  /** Open for reading although it could be written. */
  readonly readOnly?: boolean;
  /**
   * Folder that holds a folder of backups for each workspace id. Where it is not given, the backup before a
   * migration goes into the folder `NAME backups` beside the file.
   */
  readonly backupsRoot?: string | undefined;
  /** For tests: whether the file may be written. */
  readonly access?: AccessCheck;
  /** For tests: the migrations known. */
  readonly migrations?: readonly Migration[];
}

export interface Workspace {
  readonly db: Database.Database;
  /** Full path without symbolic links. */
  readonly path: string;
  readonly info: WorkspaceInfo;
  /**
   * Checks that the path still names the open file. Costs one `stat`.
   * @throws SojournError `gone`
   */
  assertPresent(): void;
  /** @throws SojournError `readOnly` where it is open for reading only */
  assertWritable(): void;
  /** Leaves one clean file and gives the lock up. Safe to call twice. */
  close(): void;
}

/**
 * Opens a workspace file, for writing where that is possible, and else for reading (see `info.readOnlyReason`).
 * A file that is refused is not touched.
 * @throws SojournError `notFound`, `notAWorkspace`, `damaged`, `newerFormat`, `forbidden`, or `locked` where another
 * process is writing to it (then `readOnly: true` works)
 */
export async function openWorkspace(path: string, options: OpenOptions = {}): Promise<Workspace> {
  const asked = resolve(path);
  refuseForeign(asked, targetVersion(options.migrations));
  const real = realpathSync(asked);
  try {
    if (options.readOnly) return await openToRead(real, options, 'You chose to open it for reading only.');
    const obstacle = (options.access ?? checkAccess)(real);
    if (obstacle) return await openToRead(real, options, obstacle);
    const lock = lockOrNull(real);
    if (!lock) return await openToRead(real, options, 'Its folder may not be written.');
    try {
      return await openToWrite(real, options, lock);
    } catch (error) {
      // Rights are more than the check can see: access lists, file attributes, network shares.
      if (!isWriteRefusal(error)) throw error;
      return await openToRead(real, options, 'The file may not be written.');
    }
  } catch (error) {
    throw workspaceError(error, real);
  }
}

/** The lock, or null where the folder does not take a lock file. */
function lockOrNull(path: string): WorkspaceLock | null {
  try {
    return takeLock(path);
  } catch (error) {
    if (isWriteRefusal(error)) return null;
    throw error;
  }
}

/** Whether SQLite or the file system said that here nothing is written. */
function isWriteRefusal(error: unknown): boolean {
  return /^SQLITE_(CANTOPEN|READONLY|PERM)|^(EROFS|EACCES|EPERM)/.test(errorCode(error));
}

async function openToWrite(path: string, options: OpenOptions, lock: WorkspaceLock): Promise<Workspace> {
  const unmark = markOpen(identityOf(path));
  let connection: Connection | null = null;
  try {
    if (existsSync(`${path}-wal`)) checkLeftLog(path, options);
    connection = connectWriter(path);
    const { db } = connection;
    checkMarks(db, path, options);
    await migrate(db, path, () => backUpBeforeMigration(db, path, options), options.migrations);
    startLog(db);
    return workspaceOf(connection, path, '', () => {
      unmark();
      lock.release();
    });
  } catch (error) {
    connection?.close();
    unmark();
    lock.release();
    throw error;
  }
}

/**
 * Checks a file whose last writer did not close it by reading alone: a writing connection would bring the log home
 * before it could be told that the file is a newer one.
 */
function checkLeftLog(path: string, options: OpenOptions): void {
  const reader = connectReader(path);
  try {
    checkMarks(reader.db, path, options);
  } finally {
    reader.close();
  }
}

async function openToRead(path: string, options: OpenOptions, reason: string): Promise<Workspace> {
  const identity = identityOf(path);
  let connection = connectReader(path);
  let unmark = markOpen(identity);
  try {
    checkMarks(connection.db, path, options);
    if (formatVersion(connection.db) < targetVersion(options.migrations)) {
      connection.close();
      unmark();
      unmark = () => undefined;
      connection = connectCopy(path);
      await migrate(connection.db, path, () => Promise.resolve(''), options.migrations);
    }
    connection.db.pragma('query_only = ON');
    return workspaceOf(connection, path, reason, unmark);
  } catch (error) {
    connection.close();
    unmark();
    throw error;
  }
}

function identityOf(path: string): string {
  const identity = fileIdentity(path);
  if (identity === null) throw gone(path);
  return identity;
}

/** The marks as SQLite reads them, which counts a write-ahead log that the file's first bytes do not show. */
function checkMarks(db: Database.Database, path: string, options: OpenOptions): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw notAWorkspace(path, 'is a database of another program');
  }
  refuseNewer(path, formatVersion(db), targetVersion(options.migrations));
  try {
    if (readMeta(db, 'id') === null) throw damaged(path, undefined, 'its id is missing');
  } catch (error) {
    if (errorCode(error) === 'SQLITE_ERROR') throw damaged(path, error, 'its tables are missing');
    throw error;
  }
}

async function backUpBeforeMigration(
  db: Database.Database,
  path: string,
  options: OpenOptions,
): Promise<string> {
  const id = readMeta(db, 'id') ?? 'unknown';
  const folder = options.backupsRoot
    ? join(options.backupsRoot, backupFolderName(id))
    : backupFolderBeside(path);
  const target = join(folder, backupName(Date.now(), 'migration'));
  await copyDatabase(db, target, { makeFolder: true });
  return target;
}

function workspaceOf(
  connection: Connection,
  path: string,
  readOnlyReason: string,
  afterClose: () => void,
): Workspace {
  const { db } = connection;
  const identity = identityOf(path);
  const info: WorkspaceInfo = {
    id: readMeta(db, 'id') ?? '',
    path,
    name: basename(path).endsWith(WORKSPACE_ENDING) ? basename(path, WORKSPACE_ENDING) : basename(path),
    formatVersion: formatVersion(db),
    readOnly: readOnlyReason !== '',
    readOnlyReason,
    isSample: readMeta(db, 'sample') === '1',
  };
  const present = (): boolean => fileIdentity(path) === identity;
  let closed = false;
  let missing = false;
  /** A file that was moved has no log at its new place: what is in the log is brought home while it is still ours. */
  const noteMissing = (): void => {
    if (missing || info.readOnly) return;
    missing = true;
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // The log keeps it; a copy made through this connection has everything.
    }
  };
  return {
    db,
    path,
    info,
    assertPresent: () => {
      if (present()) {
        missing = false;
        return;
      }
      noteMissing();
      throw gone(path);
    },
    assertWritable: () => {
      if (info.readOnly) throw readOnly(path);
    },
    close: () => {
      if (closed) return;
      closed = true;
      try {
        // A file that was moved or replaced may be another program's by now: it is left as it is.
        if (!info.readOnly && present()) endLog(db);
      } finally {
        connection.close();
        afterClose();
      }
    },
  };
}
