/** Runs the deletion of rows in its thread and waits for it. */
import { inThread } from '../in-thread.ts';
import { forgetWorkerPath } from '../worker-url.ts';
import type { ForgetWorkerData, ForgetWorkerMessage } from './forget-worker.ts';
import type { ErasedRows } from './rows.ts';
import type { FoundDoomed } from './target.ts';

/**
 * @param signal stops it between two steps; it is finished when the workspace is opened next
 * @param onProgress 0 to 1
 */
export async function forgetInThread(
  database: string,
  doomed: FoundDoomed,
  signal: AbortSignal,
  onProgress: (value: number) => void,
): Promise<ErasedRows> {
  const { rows } = await inThread<ForgetWorkerData, ForgetWorkerMessage>({
    path: forgetWorkerPath(),
    data: { database, doomed },
    signal,
    onProgress,
    what: 'The deletion',
  });
  return rows;
}
