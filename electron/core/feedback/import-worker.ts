/**
 * The two threads of an import. One reads the file and prepares its items; the other writes them, with a connection of
 * its own to the workspace file. What is read does not wait for what is written until the queue between is full.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { fromPlainError, toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import { ImportFlags, PartnerGone, putPiece, takePiece } from './import-channel.ts';
import { readImport } from './import-read.ts';
import type { ImportControl, ImportOutcome, ImportRequest } from './import-types.ts';
import { ImportWriter } from './import-write.ts';
import { packItems, unpackItems } from './item-batch.ts';
import { storageError } from './storage-error.ts';
import { giveWay } from '../write-turn.ts';

/** What a thread is started with. */
export type ImportWorkerData = { readonly port: MessagePort; readonly flags: SharedArrayBuffer } & (
  | { readonly part: 'read'; readonly request: ImportRequest }
  | { readonly part: 'write'; readonly database: string; readonly turn: SharedArrayBuffer }
);

/** What the threads tell their owner: the reader its progress, the writer how it ended. */
export type ImportWorkerMessage =
  | { readonly kind: 'progress'; readonly value: number }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
  | { readonly kind: 'failed'; readonly error: PlainError };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: ImportWorkerMessage): void => parentPort?.postMessage(message);

function read(request: ImportRequest, port: MessagePort, flags: ImportFlags): void {
  let shown = -1;
  const control: ImportControl = {
    cancelled: () => flags.cancelled || flags.stopped,
    progress: (value) => {
      if (value - shown < 0.005) return;
      shown = value;
      say({ kind: 'progress', value });
    },
  };
  try {
    readImport(request, control, {
      begin: (start) => putPiece(port, flags, { kind: 'begin', start }),
      items: (items) => {
        // Where nothing waits, the writing thread has time to prepare the texts for the index.
        const batch = packItems(items, flags.waiting > 0);
        putPiece(port, flags, { kind: 'items', batch }, [
          batch.ids.buffer,
          batch.repeats.buffer,
          batch.numbers.buffer,
        ]);
      },
      restart: () => putPiece(port, flags, { kind: 'restart' }),
      end: (end) => putPiece(port, flags, { kind: 'end', end }),
    });
  } catch (error) {
    if (!(error instanceof PartnerGone))
      putPiece(port, flags, { kind: 'failed', error: toPlainError(error) });
  }
}

function write(database: string, turn: SharedArrayBuffer, port: MessagePort, flags: ImportFlags): void {
  const db = new Sqlite(database, { fileMustExist: true, timeout: 30_000 });
  try {
    // Batches of an unfinished import need not survive a power cut; its last commit is synchronised.
    db.pragma('synchronous = NORMAL');
    // KiB. More makes a million records no faster.
    db.pragma('cache_size = -12288');
    db.pragma('wal_autocheckpoint = 4000');
    db.pragma('temp_store = MEMORY');
    const writer = new ImportWriter(db, { cancelled: () => flags.cancelled, progress: () => {} }, () =>
      giveWay(turn),
    );
    try {
      while (!writer.outcome) {
        const piece = takePiece(port, flags);
        if (piece.kind === 'begin') writer.begin(piece.start);
        else if (piece.kind === 'items') writer.items(unpackItems(piece.batch));
        else if (piece.kind === 'restart') writer.restart();
        else if (piece.kind === 'end') writer.end(piece.end);
        else throw fromPlainError(piece.error);
      }
    } catch (error) {
      writer.abort();
      throw error;
    }
    say({ kind: 'done', outcome: writer.outcome });
  } finally {
    db.close();
  }
}

function run(data: ImportWorkerData): void {
  const flags = new ImportFlags(data.flags);
  try {
    if (data.part === 'read') read(data.request, data.port, flags);
    else write(data.database, data.turn, data.port, flags);
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error)) });
  } finally {
    data.port.close();
  }
}

run(workerData as ImportWorkerData);
