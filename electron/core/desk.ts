/**
 * The workspace that is open now, and changing it: open, create, restore, save a copy, close. These wait for each
 * other; everything else works on the session that is open at the moment.
 */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { SojournError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { WorkspaceInfo } from '../../shared/contract/types.ts';
import type { Recents } from './recents.ts';
import { backupsRoot, createSession, type Session } from './session.ts';
import { copyDatabase } from './workspace/copy.ts';
import { createWorkspace } from './workspace/create.ts';
import { freeWorkspacePath } from './workspace/file-names.ts';
import { WORKSPACE_ENDING } from './workspace/format.ts';
import { openWorkspace } from './workspace/open.ts';
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
  readonly fillSample: (session: Session) => Promise<void>;
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
   */
  moveTo(path: string): Promise<WorkspaceInfo>;
  close(): Promise<void>;
}

export function createDesk(options: DeskOptions): Desk {
  const { dataFolder, recents } = options;
  const root = backupsRoot(dataFolder);
  let current: Session | null = null;
  let problem: PlainError | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };

  const session = (): Session => {
    if (current) return current;
    throw new SojournError('notFound', 'No workspace is open.', { remedy: 'Open or create one first.' });
  };

  const start = async (path: string, readOnly: boolean): Promise<Session> => {
    const workspace = await openWorkspace(path, { readOnly, backupsRoot: root });
    try {
      return createSession(workspace, {
        dataFolder,
        onProblem: (error) => options.onProblem(toPlainError(error)),
      });
    } catch (error) {
      workspace.close();
      throw error;
    }
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
    current = next;
    problem = null;
    if (next) recents.add(next.workspace.path);
    options.onChanged(next?.workspace.info ?? null);
    await leave(before);
  };

  const openNow = async (path: string, readOnly: boolean): Promise<WorkspaceInfo> => {
    const same = current !== null && existsSync(path) && realpathSync(path) === current.workspace.path;
    if (current && same) {
      if (current.workspace.info.readOnly === readOnly) return current.workspace.info;
      const before = current;
      current = null;
      await before.close();
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

  const createNow = async (
    name: string,
    path: string | undefined,
    sample: boolean,
  ): Promise<WorkspaceInfo> => {
    const wanted = path ?? freeWorkspacePath(dataFolder, name);
    const target = wanted.endsWith(WORKSPACE_ENDING) ? wanted : wanted + WORKSPACE_ENDING;
    const workspace = await createWorkspace(target, { name, sample, backupsRoot: root });
    const next = createSession(workspace, {
      dataFolder,
      onProblem: (error) => options.onProblem(toPlainError(error)),
    });
    try {
      if (sample) await options.fillSample(next);
    } catch (error) {
      await next.close();
      throw error;
    }
    await show(next);
    return workspace.info;
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
      // Whatever happened: the workspace as it is on the disk is opened again.
      if (!current) await show(await start(path, false));
    }
    return session().workspace.info;
  };

  const moveNow = async (path: string): Promise<WorkspaceInfo> => {
    const before = session();
    await copyDatabase(before.workspace.db, path);
    const next = await start(path, false);
    current = next;
    problem = null;
    recents.add(next.workspace.path);
    await leave(before);
    return next.workspace.info;
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
