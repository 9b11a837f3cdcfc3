/** The thread that an import runs in, with a connection of its own to the workspace file. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import { runImport, type ImportOutcome, type ImportRequest } from './import-run.ts';
import { storageError } from './storage-error.ts';

/** What the thread is started with. */
export interface ImportWorkerData {
  readonly database: string;
  readonly request: ImportRequest;
  /** One Int32; 1 asks to cancel. */
  readonly cancel: SharedArrayBuffer;
}

/** What the thread tells: progress, and then one of the others. */
export type ImportWorkerMessage =
  | { readonly kind: 'progress'; readonly value: number }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
  | { readonly kind: 'failed'; readonly error: PlainError };

function work({ database, request, cancel }: ImportWorkerData): void {
  const flag = new Int32Array(cancel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  const say = (message: ImportWorkerMessage): void => parentPort?.postMessage(message);
  let shown = -1;
  try {
    const db = new Sqlite(database, { fileMustExist: true, timeout: 30_000 });
    try {
      // Batches of an unfinished import need not survive a power cut; its last commit is synchronised.
      db.pragma('synchronous = NORMAL');
      db.pragma('cache_size = -65536');
      db.pragma('wal_autocheckpoint = 4000');
      db.pragma('temp_store = MEMORY');
      const outcome = runImport(db, request, {
        cancelled: () => Atomics.load(flag, 0) === 1,
        progress: (value) => {
          if (value - shown < 0.005) return;
          shown = value;
          say({ kind: 'progress', value });
        },
      });
      say({ kind: 'done', outcome });
    } finally {
      db.close();
    }
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error)) });
  }
}

work(workerData as ImportWorkerData);
