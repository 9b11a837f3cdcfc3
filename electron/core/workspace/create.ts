/** Making a new workspace file. */
import Database from 'better-sqlite3';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import { syncFolder } from './copy.ts';
import { openWorkspace, type OpenOptions, type Workspace } from './open.ts';
import { createSchema } from './schema.ts';
import { errorCode, workspaceError } from './sqlite-errors.ts';

export interface CreateOptions extends Pick<OpenOptions, 'backupsRoot'> {
  /** The workspace's name as its maker wrote it. */
  readonly name: string;
  /** Marks it as the sample that comes with Sojourn. */
  readonly sample?: boolean;
}

/**
 * Makes an empty workspace and opens it. The file appears whole or not at all, and never in place of another.
 * @throws SojournError `badInput` where the file exists, `notFound` where its folder does not, `diskFull`, `forbidden`
 */
export async function createWorkspace(path: string, options: CreateOptions): Promise<Workspace> {
  const target = resolve(path);
  const folder = dirname(target);
  if (!existsSync(folder)) {
    throw new SojournError('notFound', `There is no folder ${folder}.`, {
      remedy: 'Make it first, or choose another folder.',
      where: { file: target },
    });
  }
  if (existsSync(target)) throw existsAlready(target);
  const temporary = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const db = new Database(temporary);
    try {
      createSchema(db, {
        id: randomUUID(),
        name: options.name,
        createdAt: String(Date.now()),
        ...(options.sample ? { sample: '1' } : {}),
      });
    } finally {
      db.close();
    }
    putInPlace(temporary, target);
    syncFolder(folder);
  } catch (error) {
    throw workspaceError(error, target);
  } finally {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
  }
  return openWorkspace(target, options.backupsRoot === undefined ? {} : { backupsRoot: options.backupsRoot });
}

/** Gives the file its name unless the name is taken; file systems without hard links get a check and a rename. */
function putInPlace(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw existsAlready(target);
    if (existsSync(target)) throw existsAlready(target);
    renameSync(temporary, target);
  }
}

function existsAlready(path: string): SojournError {
  return new SojournError('badInput', `The file ${path} exists already and was not overwritten.`, {
    remedy: 'Choose another name, or open that file.',
    where: { file: path },
  });
}
