/** The thread that deletes for good, with a connection of its own to the workspace file. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { SojournError, toPlainError } from '../../../../shared/contract/errors.ts';
import { giveWay } from '../../write-turn.ts';
import type { ThreadData, ThreadMessage } from '../in-thread.ts';
import { DELETION, storageError } from '../storage-error.ts';
import { forgetRows, type ErasedRows } from './rows.ts';
import type { FoundDoomed } from './target.ts';

export interface ForgetWorkerData extends ThreadData {
  readonly doomed: FoundDoomed;
}

export type ForgetWorkerMessage = ThreadMessage | { readonly kind: 'done'; readonly rows: ErasedRows };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: ForgetWorkerMessage): void => parentPort?.postMessage(message);

function run({ database, doomed, turn, stop }: ForgetWorkerData): void {
  const cell = new Int32Array(stop);
  const db = new Sqlite(database, { fileMustExist: true, timeout: 30_000 });
  try {
    db.pragma('synchronous = FULL');
    const rows = forgetRows(db, doomed, doomed.keys, {
      progress: (value) => say({ kind: 'progress', value }),
      pause() {
        if (Atomics.load(cell, 0) === 1) {
          throw new SojournError('cancelled', 'The deletion was stopped.', {
            remedy: 'It is finished when the workspace is opened next.',
          });
        }
        giveWay(turn);
      },
    });
    say({ kind: 'done', rows });
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error, DELETION)) });
  } finally {
    db.close();
  }
}

run(workerData as ForgetWorkerData);
