/** Starts the thread that builds an office file, hands it what backs the cards, and waits for the file. */
import { Worker } from 'node:worker_threads';
import { fromPlainError, SojournError } from '../../../../shared/contract/errors.ts';
import { officeWorkerPath } from '../../feedback/worker-url.ts';
import type { BuiltOffice, LinkedItem, OfficeOrder } from './build.ts';
import type { FromOfficeWorker, ToOfficeWorker } from './office-worker.ts';

/** JavaScript memory of the thread. */
const HEAP_MB = 2048;

export interface OfficeThread {
  readonly items: (items: readonly LinkedItem[]) => void;
  /**
   * Builds with what was handed over.
   * @param evidence whether items are written at all
   * @throws SojournError `cancelled`, `tooLarge`, and as building has it
   */
  finish(evidence: boolean): Promise<BuiltOffice>;
  /** Ends the thread where it is not needed any more. Never fails. */
  stop(): Promise<void>;
}

/** @param progress told how far the building is, 0 to 1; what it throws ends the thread */
export function startOffice(
  order: OfficeOrder,
  signal: AbortSignal,
  progress: (value: number) => void,
): OfficeThread {
  const worker = new Worker(officeWorkerPath(), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<BuiltOffice>();
  promise.catch(() => undefined);
  const cancel = (): void => {
    reject(new SojournError('cancelled', 'The export was cancelled.'));
    void worker.terminate();
  };
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const tell = (value: number): void => {
    try {
      progress(value);
    } catch (error) {
      reject(error);
      void worker.terminate();
    }
  };
  worker.on('message', (message: FromOfficeWorker) => {
    if (message.kind === 'progress') tell(message.value);
    else if (message.kind === 'done') resolve(message.built);
    else reject(fromPlainError(message.error));
  });
  worker.on('error', (error) => reject(threadError(error)));
  worker.on('exit', () => {
    signal.removeEventListener('abort', cancel);
    reject(new Error('The building of the file ended without an answer.'));
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const say = (message: ToOfficeWorker): void => worker.postMessage(message);
  return {
    items: (items) => say({ kind: 'items', items }),
    finish: (evidence) => {
      say({ kind: 'end', evidence });
      return promise;
    },
    stop: async () => void (await worker.terminate()),
  };
}

function threadError(error: Error): Error {
  if ((error as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new SojournError('tooLarge', 'The file needs more memory than an export may use.', {
    remedy: 'Export some of the stages, or leave out what customers say.',
    cause: error,
  });
}
