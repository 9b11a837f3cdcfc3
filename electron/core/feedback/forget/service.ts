/**
 * Deletes a customer or source for good: links and quotes on maps and in their versions first, which are found by the
 * items, then the rows, the index and the free pages of the file.
 */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { ForgetCounts, ForgetReport, ForgetTarget } from '../../../../shared/contract/types.ts';
import type { EmitEvent } from '../../core.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { GiveTurn } from '../../slices.ts';
import { DELETION, storageError } from '../storage-error.ts';
import type { Backups } from '../../workspace/backups.ts';
import type { Turns } from '../turns.ts';
import { NO_FILES, type FindAttached } from './attached.ts';
import { backupFinder, deleteBackups, type HoldingBackups } from './backups.ts';
import { backupsOfForgotten, type ForgottenThing } from './forgotten-backups.ts';
import { countRows, doomedWords, findDoomed } from './target.ts';
import { forgetInThread } from './thread.ts';
import type { MapTraces } from './traces.ts';

export interface Forgetting {
  /** What a deletion would take out. @throws SojournError `notFound`, `cancelled` at closing */
  forgetCounts(target: ForgetTarget): Promise<ForgetCounts>;
  /**
   * Starts a job that deletes for good.
   * @param backups also deletes the backups that hold it, but for those made by hand
   * @returns the job's id @throws SojournError `notFound`, `readOnly`
   */
  startForget(target: ForgetTarget, backups: boolean): Promise<{ job: string }>;
  /**
   * The same, waited for. It waits for imports, and cannot be undone.
   * @throws SojournError `notFound`, `readOnly`, `diskFull`, `locked`; `cancelled` after `signal` aborts: a deletion of
   * rows that had begun is finished at the next opening
   */
  forget(target: ForgetTarget, run: ForgetRun): Promise<ForgetReport>;
  /** Finds the backups that hold what the workspace itself has no rows of any more. @throws SojournError `cancelled` at closing */
  forgottenBackups(thing: ForgottenThing): Promise<HoldingBackups>;
  /** Deletes such backups, but for those made by hand. @throws SojournError `readOnly` */
  deleteForgottenBackups(found: HoldingBackups): void;
}

export interface ForgetRun {
  readonly signal: AbortSignal;
  /** 0 to 1 */
  readonly onProgress: (value: number) => void;
  /** See `startForget`. */
  readonly backups: boolean;
}

export interface ForgettingOptions {
  readonly db: Database;
  readonly path: string;
  readonly jobs: Jobs;
  readonly emit: EmitEvent;
  readonly mayWrite: () => void;
  readonly turns: Turns;
  readonly slices: () => GiveTurn;
  readonly traces: MapTraces;
  readonly backups: Pick<Backups, 'list' | 'settled'>;
  /** Looks for a customer's keys in attached files. */
  readonly findAttached: FindAttached;
  /** Called when something was deleted, and with it what had been learned from it. */
  readonly learnAnew: () => void;
}

/** The part of the progress that maps and versions take. */
const MAPS = 0.2;

export function createForgetting(options: ForgettingOptions): Forgetting {
  const { db, path, jobs, emit, mayWrite, turns, slices, traces, backups, findAttached, learnAnew } = options;

  const forgetNow = async (
    target: ForgetTarget,
    { signal, onProgress, backups: alsoBackups }: ForgetRun,
  ): Promise<ForgetReport> => {
    const giveTurn = slices();
    const doomed = await findDoomed(db, target, giveTurn);
    const findBackups = backupFinder(db, doomed, backups);
    try {
      const held = await traces.remove(doomedWords(db, doomed), async () => {
        await giveTurn();
        if (signal.aborted) throw new SojournError('cancelled', 'The deletion was stopped.');
      });
      onProgress(MAPS);
      const rows = await forgetInThread(path, doomed, signal, (value) =>
        onProgress(MAPS + (1 - MAPS) * value),
      );
      const { own, manual } = await findBackups();
      if (alsoBackups) deleteBackups(own);
      const backupsDeleted = alsoBackups ? own.length : 0;
      return {
        ...held,
        ...rows,
        backupsDeleted,
        backupsKept: own.length + manual.length - backupsDeleted,
      };
    } catch (error) {
      throw storageError(error, DELETION);
    } finally {
      emit('feedback.changed', {});
    }
  };

  const forget: Forgetting['forget'] = (target, run) => {
    mayWrite();
    return turns.run(() => forgetNow(target, run));
  };

  return {
    async forgetCounts(target) {
      const giveTurn = slices();
      const doomed = await findDoomed(db, target, giveTurn);
      const rows = await countRows(db, doomed, giveTurn);
      const held = await traces.count(doomedWords(db, doomed), giveTurn);
      const { own, manual, undoesMerge } = await backupFinder(db, doomed, backups)();
      const attached = 'customer' in target ? await findAttached(doomed.keys, giveTurn) : NO_FILES;
      return {
        ...rows,
        ...held,
        ...attached,
        backups: own.length,
        manualBackups: manual.length,
        undoesMerge,
      };
    },
    async startForget(target, alsoBackups) {
      mayWrite();
      await findDoomed(db, target, slices());
      const job = jobs.run('forget', 'Deleting feedback for good', async ({ signal, progress }) => {
        const report = await forget(target, { signal, onProgress: progress, backups: alsoBackups });
        learnAnew();
        return { kind: 'forget', report };
      });
      return { job };
    },
    forget,
    forgottenBackups: (thing) => backupsOfForgotten(db, thing, backups, slices()),
    deleteForgottenBackups({ own }) {
      mayWrite();
      deleteBackups(own);
    },
  };
}
