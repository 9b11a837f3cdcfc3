/** The thread that counts scores, with a connection of its own to the workspace file. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import type { ThreadData, ThreadMessage } from '../feedback/in-thread.ts';
import { storageError } from '../feedback/storage-error.ts';
import { countScores, type ScoreCells } from './cells.ts';

export interface CountWorkerData extends ThreadData {
  /** Counts items from this sequence number on. */
  readonly fromSeq: number;
}

export type CountWorkerMessage = ThreadMessage | { readonly kind: 'counted'; readonly cells: ScoreCells };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: CountWorkerMessage): void => parentPort?.postMessage(message);

function run({ database, stop, fromSeq }: CountWorkerData): void {
  const cell = new Int32Array(stop);
  const db = new Sqlite(database, { readonly: true, fileMustExist: true, timeout: 30_000 });
  try {
    const pause = (): void => {
      if (Atomics.load(cell, 0) === 1) throw new SojournError('cancelled', 'The counting was stopped.');
    };
    say({ kind: 'counted', cells: db.transaction(() => countScores(db, { fromSeq, pause })).deferred() });
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error)) });
  } finally {
    db.close();
  }
}

run(workerData as CountWorkerData);
