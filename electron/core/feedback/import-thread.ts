/** Runs one import in a worker thread and waits for it. */
import { Worker } from 'node:worker_threads';
import { fromPlainError, SojournError } from '../../../shared/contract/errors.ts';
import type { ImportOutcome, ImportRequest } from './import-run.ts';
import type { ImportWorkerData, ImportWorkerMessage } from './import-worker.ts';
import { importWorkerPath } from './worker-url.ts';

/** JavaScript memory of the thread. Records and batches are bounded, so that it is never reached by a sane file. */
const HEAP_MB = 1024;

/**
 * @returns the report once everything is committed
 * @throws SojournError as `runImport`, `cancelled` after `signal` aborts; where the thread itself dies, the caller must
 *   undo the import (`rollbackUnfinished`)
 */
export function importInThread(
  database: string,
  request: ImportRequest,
  signal: AbortSignal,
  onProgress: (value: number) => void,
): Promise<ImportOutcome> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new SojournError('cancelled', 'The import was cancelled.'));
      return;
    }
    const cancel = new SharedArrayBuffer(4);
    const data: ImportWorkerData = { database, request, cancel };
    const worker = new Worker(importWorkerPath(), {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const abort = (): void => void Atomics.store(new Int32Array(cancel), 0, 1);
    signal.addEventListener('abort', abort, { once: true });
    let answer: Exclude<ImportWorkerMessage, { kind: 'progress' }> | null = null;
    let fault: unknown = null;
    worker.on('message', (message: ImportWorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.value);
      else answer = message;
    });
    worker.on('error', (error) => {
      fault = error;
    });
    // The answer counts once the thread has ended, and with it its connection to the file.
    worker.on('exit', () => {
      signal.removeEventListener('abort', abort);
      if (answer?.kind === 'done') resolve(answer.outcome);
      else if (answer?.kind === 'failed') reject(fromPlainError(answer.error));
      else reject(threadError(fault, request.file.name));
    });
  });
}

function threadError(fault: unknown, file: string): Error {
  if ((fault as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new SojournError('tooLarge', `“${file}” needs more memory than an import may use.`, {
      remedy: 'Split the file, or export fewer columns.',
      where: { file },
      cause: fault,
    });
  }
  return fault instanceof Error ? fault : new Error('The import ended without an answer.');
}
