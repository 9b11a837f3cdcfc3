/** Making a new workspace file. */
import Database from 'better-sqlite3';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import { syncFolder } from './copy.ts';
import { clearLeftovers } from './leftovers.ts';
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
  const { backupsRoot } = options;
  await createFilled(path, options, () => undefined);
  return openWorkspace(path, backupsRoot === undefined ? {} : { backupsRoot });
}

/**
 * Makes a workspace with content. It is filled under a temporary name: the file appears with all of its content or
 * not at all.
 * @param fill writes the content into the open workspace; must not close it
 * @throws SojournError as `createWorkspace`, and what `fill` throws
 */
export async function createFilled(
  path: string,
  options: CreateOptions,
  fill: (workspace: Workspace) => void,
): Promise<void> {
  const target = resolve(path);
  const folder = dirname(target);
  if (!existsSync(folder)) {
    throw new SojournError('notFound', `There is no folder ${folder}.`, {
      remedy: 'Make it first, or choose another folder.',
      where: { file: target },
    });
  }
  if (existsSync(target)) throw existsAlready(target);
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    makeEmpty(temporary, options);
    const workspace = await openWorkspace(temporary);
    try {
      fill(workspace);
    } finally {
      workspace.close();
    }
    clearLeftovers(target);
    putInPlace(temporary, target);
    syncFolder(folder);
  } catch (error) {
    throw renamed(workspaceError(error, target), temporary, target);
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm', '-lock'])
      rmSync(temporary + ending, { force: true });
  }
}

function makeEmpty(path: string, { name, sample }: CreateOptions): void {
  const db = new Database(path);
  try {
    createSchema(db, {
      id: randomUUID(),
      name,
      createdAt: String(Date.now()),
      ...(sample ? { sample: '1' } : {}),
    });
  } finally {
    db.close();
  }
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

/** An error names the file that was asked for, not the one that stood in for it. */
function renamed(error: unknown, temporary: string, target: string): unknown {
  if (!(error instanceof SojournError) || !error.message.includes(temporary)) return error;
  const { code, message, remedy } = error;
  const where = { ...error.where, file: target };
  return new SojournError(code, message.replaceAll(temporary, target), { remedy, where, cause: error });
}

function existsAlready(path: string): SojournError {
  return new SojournError('badInput', `The file ${path} exists already and was not overwritten.`, {
    remedy: 'Choose another name, or open that file.',
    where: { file: path },
  });
}
