/** The thread that builds the files of office programs, so that nobody waits for them in core. It opens no file. */
import { parentPort, workerData } from 'node:worker_threads';
import { toPlainError, type PlainError } from '../../../../shared/contract/errors.ts';
import { buildOffice, type BuiltOffice, type LinkedItem, type OfficeOrder } from './build.ts';

/** What the thread is told after it was started with its order: items in pieces, then that these were all. */
export type ToOfficeWorker =
  | { readonly kind: 'items'; readonly items: readonly LinkedItem[] }
  /** `evidence`: whether items are written at all. */
  | { readonly kind: 'end'; readonly evidence: boolean };

export type FromOfficeWorker =
  | { readonly kind: 'progress'; readonly value: number }
  | { readonly kind: 'done'; readonly built: BuiltOffice }
  | { readonly kind: 'failed'; readonly error: PlainError };

function say(message: FromOfficeWorker, transfer: readonly ArrayBuffer[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message, transfer);
}

const items: LinkedItem[] = [];
parentPort?.on('message', (message: ToOfficeWorker) => {
  if (message.kind === 'items') {
    for (const item of message.items) items.push(item);
    return;
  }
  try {
    const built = buildOffice(workerData as OfficeOrder, message.evidence ? items : null, (value) =>
      say({ kind: 'progress', value }),
    );
    say({ kind: 'done', built }, [built.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(error) });
  } finally {
    parentPort?.close();
  }
});
