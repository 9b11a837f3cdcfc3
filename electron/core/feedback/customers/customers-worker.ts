/** The thread that changes the customer table, with a connection of its own to the workspace file. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { SojournError, toPlainError } from '../../../../shared/contract/errors.ts';
import type { CustomersReport } from '../../../../shared/contract/types.ts';
import { giveWay } from '../../write-turn.ts';
import type { ThreadData, ThreadMessage } from '../in-thread.ts';
import { storageError } from '../storage-error.ts';
import { removeAll, revertChange } from './changes.ts';
import { refreshCopies } from './copies.ts';
import { importCustomers, type CustomersRequest } from './run.ts';
import type { CustomersControl } from './types.ts';

/** What is to be done. `secret` is the workspace's, see `privacyKey`. */
export type CustomersTask =
  | { readonly kind: 'import'; readonly request: CustomersRequest }
  | { readonly kind: 'remove' }
  | { readonly kind: 'undo'; readonly change: number; readonly secret: string };

/** What comes of it. `change` is the number by which it is taken back; null where nothing was changed. */
export type CustomersOutcome =
  | { readonly kind: 'import'; readonly report: CustomersReport }
  | { readonly kind: 'change'; readonly change: number | null };

export interface CustomersWorkerData extends ThreadData {
  readonly task: CustomersTask;
}

export type CustomersWorkerMessage =
  ThreadMessage | { readonly kind: 'done'; readonly outcome: CustomersOutcome };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: CustomersWorkerMessage): void => parentPort?.postMessage(message);

function perform(db: Database, task: CustomersTask, control: CustomersControl): CustomersOutcome {
  const pause = (): void => control.pause();
  switch (task.kind) {
    case 'import':
      return { kind: 'import', report: importCustomers(db, task.request, control) };
    case 'remove':
      return { kind: 'change', change: removeAll(db, pause) };
    case 'undo': {
      const { change, secret } = task;
      return {
        kind: 'change',
        change: revertChange(db, change, pause, () => refreshCopies(db, { secret, pause })),
      };
    }
    default:
      return task satisfies never;
  }
}

function run({ database, turn, stop, task }: CustomersWorkerData): void {
  const cell = new Int32Array(stop);
  let shown = -1;
  const db = new Sqlite(database, { fileMustExist: true, timeout: 30_000 });
  try {
    db.pragma('temp_store = MEMORY');
    const outcome = perform(db, task, {
      progress(value) {
        if (value - shown < 0.005) return;
        shown = value;
        say({ kind: 'progress', value });
      },
      pause() {
        if (Atomics.load(cell, 0) === 1) throw new SojournError('cancelled', 'The import was cancelled.');
        giveWay(turn);
      },
    });
    say({ kind: 'done', outcome });
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error)) });
  } finally {
    db.close();
  }
}

run(workerData as CustomersWorkerData);
