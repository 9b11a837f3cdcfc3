/** Runs a change of the customer table in its thread and waits for it. */
import { Worker } from 'node:worker_threads';
import { fromPlainError, SojournError } from '../../../../shared/contract/errors.ts';
import { writeTurnMemory } from '../../write-turn.ts';
import { customersWorkerPath } from '../worker-url.ts';
import type {
  CustomersOutcome,
  CustomersTask,
  CustomersWorkerData,
  CustomersWorkerMessage,
} from './customers-worker.ts';

/** JavaScript memory of the thread: it holds the keys of a table. */
const HEAP_MB = 1024;

/**
 * @param signal stops it soon; what it has changed by then is taken back
 * @throws SojournError as `importCustomers` and `revertChange`, `cancelled` after `signal` aborts; where the thread itself
 *   dies, the caller must undo its work (`recoverChange`)
 */
export function customersInThread(
  database: string,
  task: CustomersTask,
  signal: AbortSignal,
  onProgress: (value: number) => void,
): Promise<CustomersOutcome> {
  if (signal.aborted) return Promise.reject(new SojournError('cancelled', 'The import was cancelled.'));
  const stop = new SharedArrayBuffer(4);
  const data: CustomersWorkerData = { database, turn: writeTurnMemory, stop, task };
  const cancel = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  signal.addEventListener('abort', cancel, { once: true });
  return new Promise<CustomersOutcome>((resolve, reject) => {
    const worker = new Worker(customersWorkerPath(), {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let end: Exclude<CustomersWorkerMessage, { kind: 'progress' }> | null = null;
    worker.on('message', (message: CustomersWorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.value);
      else end = message;
    });
    worker.on('error', reject);
    // The answer counts once the thread has ended, and with it its connection to the file.
    worker.on('exit', () => {
      if (end?.kind === 'done') resolve(end.outcome);
      else if (end?.kind === 'failed') reject(fromPlainError(end.error));
      else reject(new Error('The change of the customer table ended without an answer.'));
    });
  }).finally(() => signal.removeEventListener('abort', cancel));
}
