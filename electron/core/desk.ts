/**
 * The workspace that is open now, and changing it: open, create, restore, save a copy, close. These wait for each
 * other; everything else works on the session that is open at the moment.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SojournError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { WorkspaceInfo } from '../../shared/contract/types.ts';
import type { EmitEvent } from './core.ts';
import type { Jobs } from './jobs/jobs.ts';
import { makeWorkspaceFile } from './new-workspace.ts';
import type { Recents } from './recents.ts';
import type { SampleTarget } from './sample/build.ts';
import { backupsRoot, createSession, type Session } from './session.ts';
import { copyDatabase } from './workspace/copy.ts';
import { freeWorkspacePath } from './workspace/file-names.ts';
import { WORKSPACE_ENDING } from './workspace/format.ts';
import { openWorkspace, type Workspace } from './workspace/open.ts';
import { openBackup, replaceByBackup } from './workspace/restore.ts';

/** Name of the sample workspace in the data folder. */
const SAMPLE_NAME = 'Sample';

export interface DeskOptions {
  readonly dataFolder: string;
  readonly recents: Recents;
  /** Another workspace is open now, or none. */
  readonly onChanged: (workspace: WorkspaceInfo | null) => void;
  /** The open workspace cannot be written, or its backup cannot be made. */
  readonly onProblem: (problem: PlainError) => void;
  /** Fills an empty workspace with the sample. */
  readonly fillSample: (target: SampleTarget) => void;
  /** Long work; all of it is cancelled when another workspace is opened. */
  readonly jobs: Jobs;
  readonly emit: EmitEvent;
}

export interface Desk {
  /** The open session. @throws SojournError `notFound` where none is open */
  session(): Session;
  /** What is open, or null. */
  info(): WorkspaceInfo | null;
  /** Why the wanted workspace could not be opened, or null. */
  problem(): PlainError | null;
  open(path: string, readOnly?: boolean): Promise<WorkspaceInfo>;
  /** @param path where it shall lie; undefined: in the data folder */
  create(name: string, path: string | undefined, sample: boolean): Promise<WorkspaceInfo>;
  /** The workspace of a start: the wanted one, else the most recent one that exists, else the sample. Never throws. */
  openInitial(path?: string): Promise<void>;
  /** Puts a backup in the place of the open workspace, after a backup of the present state. */
  restore(backupPath: string): Promise<WorkspaceInfo>;
  /**
   * Writes the present state to a new file and goes on with that one; screens keep their documents. For a workspace
   * that was moved or deleted, or whose disk is full.
   * @param path where it shall lie; undefined: in the data folder
   */
  moveTo(path: string | undefined): Promise<WorkspaceInfo>;
  close(): Promise<void>;
}

export function createDesk(options: DeskOptions): Desk {
  const { dataFolder, recents } = options;
  const root = backupsRoot(dataFolder);
  let current: Session | null = null;
  let problem: PlainError | null = null;
  let moving = false;
  let queue: Promise<unknown> = Promise.resolve();

  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };

  const session = (): Session => {
    if (moving) {
      throw new SojournError('notSaved', 'The workspace is just being copied; saving is tried again.');
    }
    if (current) return current;
    throw new SojournError('notFound', 'No workspace is open.', { remedy: 'Open or create one first.' });
  };

  const sessionOf = (workspace: Workspace): Session => {
    try {
      const onProblem = (error: unknown): void => options.onProblem(toPlainError(error));
      return createSession(workspace, { dataFolder, onProblem, jobs: options.jobs, emit: options.emit });
    } catch (error) {
      workspace.close();
      throw error;
    }
  };

  const start = async (path: string, readOnly: boolean): Promise<Session> => {
    return sessionOf(await openWorkspace(path, { readOnly, backupsRoot: root }));
  };

  /** Closes a session that another took the place of. What is on the disk is whole even where tidying up fails. */
  const leave = async (before: Session | null): Promise<void> => {
    try {
      await before?.close();
    } catch (error) {
      options.onProblem(toPlainError(error));
    }
  };

  /** Makes a session the open one; the one before is closed. */
  const show = async (next: Session | null): Promise<void> => {
    const before = current;
    await before?.endWork();
    current = next;
    problem = null;
    if (next) recents.add(next.workspace.path);
    options.onChanged(next?.workspace.info ?? null);
    await leave(before);
  };

  const openNow = async (path: string, readOnly: boolean): Promise<WorkspaceInfo> => {
    const before = current;
    if (before && existsSync(path) && realpathSync(path) === before.workspace.path) {
      if (before.workspace.info.readOnly === readOnly && isPresent(before)) return before.workspace.info;
      current = null;
      await leave(before);
    }
    try {
      const next = await start(path, readOnly);
      await show(next);
      return next.workspace.info;
    } catch (error) {
      if (!current) options.onChanged(null);
      throw error;
    }
  };

  /** Where a new file lies: where it was wanted, else under a free name in the data folder. */
  const newPath = (wanted: string | undefined, name: string): string => {
    const path = resolve(wanted ?? freeWorkspacePath(dataFolder, name));
    return path.endsWith(WORKSPACE_ENDING) ? path : path + WORKSPACE_ENDING;
  };

  const createNow = async (
    name: string,
    path: string | undefined,
    sample: boolean,
  ): Promise<WorkspaceInfo> => {
    const target = newPath(path, name);
    await makeWorkspaceFile(target, name, sample ? options.fillSample : undefined);
    const next = await start(target, false);
    await show(next);
    return next.workspace.info;
  };

  const initial = async (path: string | undefined): Promise<void> => {
    const wanted = path ?? recents.list().find((entry) => existsSync(entry.path))?.path;
    if (wanted !== undefined) {
      await openNow(wanted, false);
      return;
    }
    const sample = join(dataFolder, SAMPLE_NAME + WORKSPACE_ENDING);
    if (existsSync(sample)) await openNow(sample, false);
    else await createNow(SAMPLE_NAME, sample, true);
  };

  const restoreNow = async (backupPath: string): Promise<WorkspaceInfo> => {
    const before = session();
    before.workspace.assertWritable();
    const { path } = before.workspace;
    const backup = await openBackup(backupPath);
    try {
      await before.backups.make('restore');
      current = null;
      await before.close();
      await replaceByBackup(backup, path);
    } finally {
      backup.close();
      if (!current) await reopen(path);
    }
    return session().workspace.info;
  };

  /** Opens the workspace again as it is on the disk, whatever became of an attempt to replace it. */
  const reopen = async (path: string): Promise<void> => {
    try {
      await show(await start(path, false));
    } catch (error) {
      problem = toPlainError(error);
      options.onChanged(null);
    }
  };

  const moveNow = async (wanted: string | undefined): Promise<WorkspaceInfo> => {
    const before = session();
    const path = newPath(wanted, before.workspace.info.name);
    // Not the session's own end of work: it goes on where the copy cannot be made.
    options.jobs.cancelAll();
    await options.jobs.idle();
    // What is written from here on would not be in the copy.
    moving = true;
    const isSamePlace = isPlaceOf(before, path);
    try {
      if (isSamePlace && !existsSync(path)) emptyLog(before);
      await copyDatabase(before.workspace.db, path);
      if (isSamePlace) {
        current = null;
        await leave(before);
      }
      current = await start(path, false);
    } finally {
      moving = false;
    }
    problem = null;
    recents.add(current.workspace.path);
    if (!isSamePlace) await leave(before);
    return current.workspace.info;
  };

  return {
    session,
    info: () => current?.workspace.info ?? null,
    problem: () => problem,
    open: (path, readOnly = false) => exclusive(() => openNow(path, readOnly)),
    create: (name, path, sample) => exclusive(() => createNow(name, path, sample)),
    openInitial: (path) =>
      exclusive(() => initial(path)).catch((error: unknown) => {
        problem = toPlainError(error);
        // In the list it has a token, with which the screen may open it for reading.
        if (problem.code === 'locked' && path !== undefined) recents.add(resolve(path));
      }),
    restore: (backupPath) => exclusive(() => restoreNow(backupPath)),
    moveTo: (path) => exclusive(() => moveNow(path)),
    close: () =>
      exclusive(async () => {
        const before = current;
        current = null;
        await before?.close();
      }),
  };
}

function isPresent({ workspace }: Session): boolean {
  try {
    workspace.assertPresent();
    return true;
  } catch {
    return false;
  }
}

/** Whether a path names the place where the file of a session lies, or lay. */
function isPlaceOf({ workspace }: Session, path: string): boolean {
  const folder = dirname(path);
  return existsSync(folder) && join(realpathSync(folder), basename(path)) === workspace.path;
}

/**
 * Empties the log of a workspace whose file was deleted: it goes into the file as this process still has it, from where
 * the copy is made that takes its place. Where that fails, the copy is refused because of the log.
 */
function emptyLog({ workspace: { db } }: Session): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The log stays, with all that is in it.
  }
}
