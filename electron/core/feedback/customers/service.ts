/** Customers of one open workspace: the calls about customer tables, and what the command line needs besides. */
import type { Database } from 'better-sqlite3';
import type {
  Customer,
  CustomersPreview,
  CustomersReport,
  SegmentsAnswer,
} from '../../../../shared/contract/types.ts';
import type { EmitEvent } from '../../core.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { GiveTurn } from '../../slices.ts';
import { inWriteTurn } from '../../write-turn.ts';
import { privacyKey, storedPrivacyKey } from '../privacy.ts';
import { storageError } from '../storage-error.ts';
import type { Turns } from '../turns.ts';
import { recoverChange } from './changes.ts';
import { refreshCopies } from './copies.ts';
import type { CustomersOutcome, CustomersTask } from './customers-worker.ts';
import { customerOfItem } from './list.ts';
import { previewCustomers } from './preview.ts';
import { listSegments } from './segments.ts';
import { customersInThread } from './thread.ts';
import type { CustomersInput } from './types.ts';

export interface CustomersOptions {
  readonly db: Database;
  readonly path: string;
  readonly jobs: Jobs;
  readonly emit: EmitEvent;
  readonly turns: Turns;
  readonly slices: () => GiveTurn;
  /** @throws SojournError where the workspace is open read-only */
  readonly mayWrite: () => void;
}

export interface Customers {
  previewCustomers(input: CustomersInput): CustomersPreview;
  /** Starts a job that imports a customer table. @returns the job's id */
  startCustomers(input: CustomersInput): { job: string };
  /** The same, and waits. @throws SojournError where the table cannot be imported; all is then as before */
  importCustomers(
    input: CustomersInput,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<CustomersReport>;
  /** Unlists all customers. @returns the number for `undoCustomers`, or null where none was listed */
  removeCustomers(): Promise<{ change: number | null }>;
  /** Takes a change of the customer table back. @returns the number by which that is taken back */
  undoCustomers(change: number): Promise<{ change: number | null }>;
  segments(): Promise<SegmentsAnswer>;
  customerOf(item: string): Customer | null;
}

/** Today where the machine is, as an ISO date. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Takes back a change that did not come to its end. */
export function recoverCustomers(db: Database): void {
  if (recoverChange(db)) refreshCopies(db, { secret: storedPrivacyKey(db), pause: () => {} });
}

export function createCustomers({
  db,
  path,
  jobs,
  emit,
  turns,
  slices,
  mayWrite,
}: CustomersOptions): Customers {
  const change = (
    task: () => CustomersTask,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<CustomersOutcome> =>
    turns.run(async () => {
      try {
        return await customersInThread(path, task(), signal, onProgress);
      } catch (error) {
        recoverCustomers(db);
        throw storageError(error);
      } finally {
        emit('feedback.changed', {});
      }
    });

  const secret = (): string => inWriteTurn(() => privacyKey(db));

  const importCustomers: Customers['importCustomers'] = async (input, signal, onProgress) => {
    mayWrite();
    const task = (): CustomersTask => ({
      kind: 'import',
      request: { ...input, key: secret(), today: today() },
    });
    const outcome = await change(task, signal, onProgress);
    if (outcome.kind !== 'import') throw new Error('The import of customers ended without a report.');
    return outcome.report;
  };

  const changed = async (task: () => CustomersTask): Promise<{ change: number | null }> => {
    mayWrite();
    const outcome = await change(task, new AbortController().signal, () => {});
    return { change: outcome.kind === 'change' ? outcome.change : null };
  };

  return {
    previewCustomers: (input) => previewCustomers(db, input, today()),
    startCustomers(input) {
      mayWrite();
      const job = jobs.run('customers', `Importing ${input.file.name}`, async ({ signal, progress }) => ({
        kind: 'customers',
        report: await importCustomers(input, signal, progress),
      }));
      return { job };
    },
    importCustomers,
    removeCustomers: () => changed(() => ({ kind: 'remove' })),
    undoCustomers: (number) => changed(() => ({ kind: 'undo', change: number, secret: secret() })),
    segments: () => listSegments(db, slices()),
    customerOf: (item) => customerOfItem(db, item),
  };
}
