/** The backups of one workspace: a folder of whole workspace files, made by SQLite's backup call. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupName, parseBackupName, type BackupReason } from './backup-names.ts';
import { copyDatabase, removeUnfinished } from './copy.ts';
import type { Workspace } from './open.ts';

export interface Backup {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Bytes. */
  readonly size: number;
  readonly reason: BackupReason;
}

/** How many automatic backups stay: of the newest day, and in all. */
const KEEP_OF_DAY = 3;
const KEEP_AUTOMATIC = 10;
/** How many stay of those made before a migration, a restore and a merge. Those made by hand all stay. */
const KEEP_SAFETY = 5;

const DAY_MS = 24 * 60 * 60 * 1000;
/** How often a workspace that changes is backed up while it is open. */
const EVERY_MS = 30 * 60 * 1000;

export interface Backups {
  /** Newest first. */
  list(): Backup[];
  /** Makes one now. Calls wait for each other. */
  make(reason: BackupReason): Promise<Backup>;
  /**
   * Begins the automatic ones: one now when the newest is older than a day, then one every half hour in which
   * something changed. What goes wrong is told to `onError` and tried again at the next turn.
   */
  start(onError: (error: unknown) => void): void;
  /** Waits for one that is being made. */
  settled(): Promise<void>;
  /** Ends the automatic ones and waits for one that is being made. */
  stop(): Promise<void>;
}

/** @param folder the folder of this workspace's backups @param now clock in ms; for tests */
export function createBackups(workspace: Workspace, folder: string, now: () => number = Date.now): Backups {
  let queue: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let seen = changeMark(workspace);

  const makeNow = async (reason: BackupReason): Promise<Backup> => {
    mkdirSync(folder, { recursive: true });
    const newest = listBackups(folder)[0]?.at ?? 0;
    const at = Math.max(now(), newest + 1);
    const path = join(folder, backupName(at, reason));
    removeUnfinished(folder, now() - DAY_MS);
    const size = await copyDatabase(workspace.db, path);
    for (const old of outdated(listBackups(folder))) rmSync(old.path, { force: true });
    return { path, at, size, reason };
  };

  const make = (reason: BackupReason): Promise<Backup> => {
    const next = queue.then(() => makeNow(reason));
    queue = next.catch(() => undefined);
    return next;
  };

  const turn = async (due: boolean, onError: (error: unknown) => void): Promise<void> => {
    const mark = changeMark(workspace);
    if (!due && mark === seen) return;
    try {
      await make('automatic');
      seen = mark;
    } catch (error) {
      onError(error);
    }
  };

  return {
    list: () => listBackups(folder),
    make,
    start: (onError) => {
      const newest = listBackups(folder)[0];
      void turn(newest ? now() - newest.at > DAY_MS : !isEmpty(workspace), onError);
      timer = setInterval(() => void turn(false, onError), EVERY_MS);
      timer.unref();
    },
    settled: async () => {
      await queue;
    },
    stop: async () => {
      if (timer) clearInterval(timer);
      timer = null;
      await queue;
    },
  };
}

/** The backups in a folder, newest first; none where there is no folder. */
export function listBackups(folder: string): Backup[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const found: Backup[] = [];
  for (const name of names) {
    const parsed = parseBackupName(name);
    const path = join(folder, name);
    const size = parsed && statSync(path, { throwIfNoEntry: false })?.size;
    if (parsed && size) found.push({ path, size, ...parsed });
  }
  return found.toSorted((a, b) => b.at - a.at);
}

/** Which backups go: see the constants above. @param backups newest first */
export function outdated(backups: readonly Backup[]): Backup[] {
  const automatic = backups.filter((backup) => backup.reason === 'automatic');
  const today = automatic[0] ? dayOf(automatic[0].at) : '';
  const perDay = new Map<string, number>();
  let kept = 0;
  const old = automatic.filter((backup) => {
    const day = dayOf(backup.at);
    const ofDay = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, ofDay);
    const keep = ofDay <= (day === today ? KEEP_OF_DAY : 1) && kept < KEEP_AUTOMATIC;
    if (keep) kept += 1;
    return !keep;
  });
  const safety = (['migration', 'restore', 'merge'] as const).flatMap((reason) =>
    backups.filter((backup) => backup.reason === reason).slice(KEEP_SAFETY),
  );
  return [...old, ...safety];
}

/** The day in the person's own time zone. */
function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/** Whether there is nothing in the workspace that a backup could save. */
function isEmpty({ db }: Workspace): boolean {
  return (
    db.prepare('SELECT 1 FROM doc_update UNION ALL SELECT 1 FROM doc_snapshot LIMIT 1').get() === undefined
  );
}

/** Differs when this or another connection changed the file. */
function changeMark(workspace: Workspace): string {
  const own = workspace.db.prepare('SELECT total_changes()').pluck().get() as number;
  return `${own}/${String(workspace.db.pragma('data_version', { simple: true }))}`;
}
