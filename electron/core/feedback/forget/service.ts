/**
 * Deletes a customer or source for good: links and quotes on maps and in their versions first, which are found by the
 * items, then the rows, the index and the free pages of the file.
 */
import type { Database } from 'better-sqlite3';
import type { ForgetCounts, ForgetReport, ForgetTarget } from '../../../../shared/contract/types.ts';
import type { EmitEvent } from '../../core.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { GiveTurn } from '../../slices.ts';
import { storageError } from '../storage-error.ts';
import type { Turns } from '../turns.ts';
import { countRows, doomedWords, findDoomed } from './target.ts';
import { forgetInThread } from './thread.ts';
import type { MapTraces } from './traces.ts';

export interface Forgetting {
  /** What a deletion would take out. @throws SojournError `notFound`, `cancelled` at closing */
  forgetCounts(target: ForgetTarget): Promise<ForgetCounts>;
  /** Starts a job that deletes for good. @returns the job's id @throws SojournError `notFound`, `readOnly` */
  startForget(target: ForgetTarget): { job: string };
  /**
   * The same, waited for. It waits for imports, and cannot be undone.
   * @throws SojournError `notFound`, `readOnly`, `diskFull`, `locked`; `cancelled` after `signal` aborts: a deletion of
   * rows that had begun is finished at the next opening
   */
  forget(
    target: ForgetTarget,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<ForgetReport>;
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
}

/** The part of the progress that maps and versions take. */
const MAPS = 0.2;

export function createForgetting(options: ForgettingOptions): Forgetting {
  const { db, path, jobs, emit, mayWrite, turns, slices, traces } = options;

  const forgetNow = async (
    target: ForgetTarget,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<ForgetReport> => {
    const giveTurn = slices();
    const doomed = findDoomed(db, target);
    try {
      const held = await traces.remove(doomedWords(db, doomed), async () => {
        await giveTurn();
        signal.throwIfAborted();
      });
      onProgress(MAPS);
      const rows = await forgetInThread(path, doomed, signal, (value) =>
        onProgress(MAPS + (1 - MAPS) * value),
      );
      return { ...held, ...rows };
    } catch (error) {
      throw storageError(error);
    } finally {
      emit('feedback.changed', {});
    }
  };

  const forget: Forgetting['forget'] = (target, signal, onProgress) => {
    mayWrite();
    return turns.run(() => forgetNow(target, signal, onProgress));
  };

  return {
    async forgetCounts(target) {
      const doomed = findDoomed(db, target);
      const giveTurn = slices();
      const rows = await countRows(db, doomed, giveTurn);
      return { ...rows, ...(await traces.count(doomedWords(db, doomed), giveTurn)) };
    },
    startForget(target) {
      mayWrite();
      findDoomed(db, target);
      const job = jobs.run('forget', 'Deleting feedback for good', async ({ signal, progress }) => ({
        kind: 'forget',
        report: await forget(target, signal, progress),
      }));
      return { job };
    },
    forget,
  };
}
