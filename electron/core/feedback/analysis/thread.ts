/** Runs the analysis in its thread and waits for it. */
import { Worker } from 'node:worker_threads';
import { fromPlainError } from '../../../../shared/contract/errors.ts';
import { writeTurnMemory } from '../../write-turn.ts';
import { analysisWorkerPath } from '../worker-url.ts';
import type { AnalysisWorkerData, AnalysisWorkerMessage } from './analysis-worker.ts';

/** JavaScript memory of the thread: models, and the examples that they learn from. */
const HEAP_MB = 1024;

/** How many items were analysed, and whether it was stopped before the end: what was done by then stays. */
export interface AnalysisEnd {
  readonly analysed: number;
  readonly stopped: boolean;
}

/** @param signal stops it within some hundred milliseconds */
export function analyseInThread(
  database: string,
  signal: AbortSignal,
  onProgress: (value: number) => void,
  again: boolean,
): Promise<AnalysisEnd> {
  if (signal.aborted) return Promise.resolve({ analysed: 0, stopped: true });
  const stop = new SharedArrayBuffer(4);
  const data: AnalysisWorkerData = { database, turn: writeTurnMemory, stop, again };
  const cancel = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  signal.addEventListener('abort', cancel, { once: true });
  return new Promise<AnalysisEnd>((resolve, reject) => {
    const worker = new Worker(analysisWorkerPath(), {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let end: AnalysisWorkerMessage | null = null;
    worker.on('message', (message: AnalysisWorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.value);
      else end = message;
    });
    worker.on('error', reject);
    // The answer counts once the thread has ended, and with it its connection to the file.
    worker.on('exit', () => {
      if (end?.kind === 'done' || end?.kind === 'stopped')
        resolve({ analysed: end.analysed, stopped: end.kind === 'stopped' });
      else if (end?.kind === 'failed') reject(fromPlainError(end.error));
      else reject(new Error('The analysis ended without an answer.'));
    });
  }).finally(() => signal.removeEventListener('abort', cancel));
}
