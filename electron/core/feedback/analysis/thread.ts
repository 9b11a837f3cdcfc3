/** Runs the analysis in its thread and waits for it. */
import { inThread } from '../in-thread.ts';
import { analysisWorkerPath } from '../worker-url.ts';
import type { AnalysisWorkerData, AnalysisWorkerMessage } from './analysis-worker.ts';

/** How many items were analysed, and whether it was stopped before the end: what was done by then stays. */
export interface AnalysisEnd {
  readonly analysed: number;
  readonly stopped: boolean;
}

/** @param signal stops it within some hundred milliseconds */
export async function analyseInThread(
  database: string,
  signal: AbortSignal,
  onProgress: (value: number) => void,
  again: boolean,
): Promise<AnalysisEnd> {
  if (signal.aborted) return { analysed: 0, stopped: true };
  const { kind, analysed } = await inThread<AnalysisWorkerData, AnalysisWorkerMessage>({
    path: analysisWorkerPath(),
    data: { database, again },
    signal,
    onProgress,
    what: 'The analysis',
  });
  return { analysed, stopped: kind === 'stopped' };
}
