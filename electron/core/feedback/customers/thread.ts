/** Runs a change of the customer table in its thread and waits for it. */
import { SojournError } from '../../../../shared/contract/errors.ts';
import { inThread } from '../in-thread.ts';
import { customersWorkerPath } from '../worker-url.ts';
import type {
  CustomersOutcome,
  CustomersTask,
  CustomersWorkerData,
  CustomersWorkerMessage,
} from './customers-worker.ts';

/**
 * @param signal stops it soon; what it has changed by then is taken back
 * @throws SojournError as `importCustomers` and `revertChange`, `cancelled` after `signal` aborts; where the thread itself
 *   dies, the caller must undo its work (`recoverChange`)
 */
export async function customersInThread(
  database: string,
  task: CustomersTask,
  signal: AbortSignal,
  onProgress: (value: number) => void,
): Promise<CustomersOutcome> {
  if (signal.aborted) throw new SojournError('cancelled', 'The import was cancelled.');
  const { outcome } = await inThread<CustomersWorkerData, CustomersWorkerMessage>({
    path: customersWorkerPath(),
    data: { database, task },
    signal,
    onProgress,
    what: 'The change of the customer table',
  });
  return outcome;
}
