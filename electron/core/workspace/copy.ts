/** A verified copy of an open database under another name, made so that a half-written copy is never seen. */
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import { clearLeftovers } from './leftovers.ts';
import { damaged, workspaceError } from './sqlite-errors.ts';

/**
 * Copies up to this size are checked for integrity at once; checking a larger one would hold everything else up for
 * seconds. It is checked before it is restored in any case.
 */
const CHECKED_BYTES = 32 * 1024 * 1024;

/**
 * Writes the present state of `db` to `target` by SQLite's backup call: to a temporary name, checked, flushed to the disk, then renamed. One clean file without a journal is left.
 * @param options.replace may take the place of an existing file; otherwise that is refused with `badInput`
 * @param options.makeFolder makes the folder; otherwise a missing one is refused with `notFound`
 * @returns size of the copy in bytes
 */
export async function copyDatabase(
  db: Database.Database,
  target: string,
  options: { replace?: boolean; makeFolder?: boolean } = {},
): Promise<number> {
  const folder = dirname(target);
  if (options.makeFolder) mkdirSync(folder, { recursive: true });
  if (!existsSync(folder)) {
    throw new SojournError('notFound', `There is no folder ${folder}.`, {
      remedy: 'Make it first, or choose another folder.',
      where: { file: target },
    });
  }
  if (!options.replace && existsSync(target)) {
    throw new SojournError('badInput', `The file ${target} exists already and was not overwritten.`, {
      remedy: 'Choose another name, or remove that file first.',
      where: { file: target },
    });
  }
  const temporary = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await db.backup(temporary);
    settle(temporary, target);
    if (!existsSync(target)) clearLeftovers(target);
    renameSync(temporary, target);
    syncFolder(folder);
    return statSync(target).size;
  } catch (error) {
    throw workspaceError(error, target);
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(temporary + ending, { force: true });
  }
}

/** What `copyDatabase` calls a copy that is being made. */
const UNFINISHED = /^\..+\.[0-9a-f]{12}\.tmp(?:-wal|-shm|-journal)?$/;

/**
 * Removes copies from a folder that were never finished because the process or the machine ended meanwhile.
 * @param before milliseconds since 1970; a younger one may still be written by another process
 */
export function removeUnfinished(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < before) rmSync(path, { force: true });
  }
}

/**
 * Problems that SQLite finds in a database: pages, indexes, foreign keys. Empty where it is sound.
 * @param limit at most this many
 */
export function integrityProblems(db: Database.Database, limit = 100): string[] {
  const pages = db.pragma(`integrity_check(${limit})`) as { integrity_check: string }[];
  const keys = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  return [
    ...pages.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...keys.slice(0, limit).map((row) => `${row.table} row ${row.rowid} refers to a missing ${row.parent}`),
  ];
}

/** Turns a fresh copy into one clean, checked file that is on the disk. */
function settle(temporary: string, target: string): void {
  const copy = new Database(temporary);
  try {
    copy.pragma('journal_mode = DELETE');
    const bytes = statSync(temporary).size;
    const problems = bytes <= CHECKED_BYTES ? integrityProblems(copy, 1) : [];
    if (problems.length > 0) throw damaged(target, undefined, problems[0]);
  } finally {
    copy.close();
  }
  const fd = openSync(temporary, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes a rename last through a power cut; not every system lets a folder be flushed. */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Windows opens no folders; its rename is journalled by the file system.
  }
}
