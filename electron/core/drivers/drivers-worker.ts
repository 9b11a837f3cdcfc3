/** The thread that finds drivers, with a connection of its own that only reads. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import type { DriverReport, DriverRequest } from '../../../shared/contract/driver-types.ts';
import type { ThreadData, ThreadMessage } from '../feedback/in-thread.ts';
import { storageError } from '../feedback/storage-error.ts';
import { findDrivers } from './find.ts';
import type { EvidenceGroups } from './types.ts';

export interface DriversWorkerData extends ThreadData {
  readonly request: DriverRequest;
  readonly groups: EvidenceGroups | null;
}

export type DriversWorkerMessage = ThreadMessage | { readonly kind: 'done'; readonly report: DriverReport };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: DriversWorkerMessage): void => parentPort?.postMessage(message);

function run({ database, stop, request, groups }: DriversWorkerData): void {
  const cell = new Int32Array(stop);
  let shown = -1;
  const db = new Sqlite(database, { fileMustExist: true, readonly: true, timeout: 30_000 });
  try {
    const report = db
      .transaction(() =>
        findDrivers(db, request, groups, {
          progress(value) {
            if (Atomics.load(cell, 0) === 1)
              throw new SojournError('cancelled', 'Finding drivers was cancelled.');
            if (value - shown < 0.01) return;
            shown = value;
            say({ kind: 'progress', value });
          },
        }),
      )
      .deferred();
    say({ kind: 'done', report });
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error)) });
  } finally {
    db.close();
  }
}

run(workerData as DriversWorkerData);
