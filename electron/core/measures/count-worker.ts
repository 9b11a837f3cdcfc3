/** The thread that counts scores, with a connection of its own to the workspace file. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import type { ThreadData, ThreadMessage } from '../feedback/in-thread.ts';
import { storageError } from '../feedback/storage-error.ts';
import { countScores } from './cells.ts';
import { countColumn, type ColumnCells } from './column-cells.ts';

export interface CountWorkerData extends ThreadData {
  /** Counts items from this sequence number on. */
  readonly fromSeq: number;
  /** Counts the values of this column in place of scores, of all items; null for scores. */
  readonly column: string | null;
}

export type CountWorkerMessage = ThreadMessage | ({ readonly kind: 'counted' } & ColumnCells);

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: CountWorkerMessage): void => parentPort?.postMessage(message);

function run({ database, stop, fromSeq, column }: CountWorkerData): void {
  const cell = new Int32Array(stop);
  const db = new Sqlite(database, { readonly: true, fileMustExist: true, timeout: 30_000 });
  try {
    const pause = (): void => {
      if (Atomics.load(cell, 0) === 1) throw new SojournError('cancelled', 'The counting was stopped.');
    };
    const count = (): ColumnCells =>
      column === null
        ? { cells: countScores(db, { fromSeq, pause }), words: 0 }
        : countColumn(db, column, pause);
    say({ kind: 'counted', ...db.transaction(count).deferred() });
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error)) });
  } finally {
    db.close();
  }
}

run(workerData as CountWorkerData);
