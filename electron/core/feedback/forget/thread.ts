/** Runs the deletion of rows in its thread and waits for it. */
import { Worker } from 'node:worker_threads';
import { fromPlainError } from '../../../../shared/contract/errors.ts';
import { writeTurnMemory } from '../../write-turn.ts';
import { forgetWorkerPath } from '../worker-url.ts';
import type { ForgetWorkerData, ForgetWorkerMessage } from './forget-worker.ts';
import type { ErasedRows } from './rows.ts';
import type { Doomed } from './target.ts';

/**
 * @param signal stops it between two steps; it is finished when the workspace is opened next
 * @param onProgress 0 to 1
 */
export function forgetInThread(
  database: string,
  doomed: Doomed,
  signal: AbortSignal,
  onProgress: (value: number) => void,
): Promise<ErasedRows> {
  const stop = new SharedArrayBuffer(4);
  const cancel = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const data: ForgetWorkerData = { database, doomed, turn: writeTurnMemory, stop };
  return new Promise<ErasedRows>((resolve, reject) => {
    const worker = new Worker(forgetWorkerPath(), { workerData: data, execArgv: [] });
    let end: ForgetWorkerMessage | null = null;
    worker.on('message', (message: ForgetWorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.value);
      else end = message;
    });
    worker.on('error', reject);
    // The answer counts once the thread has ended, and with it its connection to the file.
    worker.on('exit', () => {
      if (end?.kind === 'done') resolve(end.rows);
      else if (end?.kind === 'failed') reject(fromPlainError(end.error));
      else reject(new Error('The deletion ended without an answer.'));
    });
  }).finally(() => signal.removeEventListener('abort', cancel));
}
