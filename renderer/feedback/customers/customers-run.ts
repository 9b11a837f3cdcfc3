/** The import of a mapped customer table by a job of core, and the ways back. */
import { toPlainError } from '../../../shared/contract/errors.ts';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { Job } from '../../../shared/contract/types.ts';
import { attempt, toast } from '../../app/toasts.ts';
import { core, useConnection } from '../../state/connection.ts';
import { pushStep } from '../../state/history.ts';
import { countOf } from '../format.ts';
import { tableEntry, updateTable, type TableEntry } from './customers-store.ts';

let stopListening: (() => void) | null = null;

/** Hears of no job any more. */
export function forgetTableJob(): void {
  stopListening?.();
  stopListening = null;
}

/** Starts the import. */
export async function importTable(input: CallInput<'feedback.importCustomers'>): Promise<void> {
  const entry = tableEntry();
  if (!entry) return;
  const { key } = entry;
  updateTable(key, {
    step: 'run',
    progress: null,
    error: null,
    report: null,
    job: null,
    cancelling: false,
  });
  listen();
  try {
    const { job } = await core.call('feedback.importCustomers', input);
    updateTable(key, { job });
    // Cancelled before the job had a name; or it ended before.
    if (tableEntry()?.cancelling) cancelTable();
    await findJob();
  } catch (error) {
    end(key, { step: 'failed', error: toPlainError(error) });
  }
}

function listen(): void {
  stopListening?.();
  const stops = [
    core.on('job.changed', follow),
    useConnection.subscribe((now, before) => {
      // Away again: the next connection asks again.
      if (now.opened !== before.opened) void findJob().catch(() => undefined);
    }),
  ];
  stopListening = () => {
    for (const stop of stops) stop();
  };
}

function running(): TableEntry | null {
  const entry = tableEntry();
  return entry?.step === 'run' && entry.job !== null ? entry : null;
}

function follow(job: Job): void {
  const entry = running();
  if (entry?.job !== job.id) return;
  const { key } = entry;
  if (job.state === 'running') updateTable(key, { progress: job.progress });
  else if (job.state === 'cancelled') end(key, { step: 'cancelled' });
  else if (job.state === 'failed') end(key, { step: 'failed', error: job.error });
  else if (job.result?.kind === 'customers') {
    const { report } = job.result;
    end(key, { step: 'done', report });
    if (report.change !== null)
      pushStep({ label: `Import customers of ${report.file}`, ...wayBack(report.change) });
  }
}

/** Looks for the job of the table: a core that does not know it any more has ended without a report. */
async function findJob(): Promise<void> {
  const entry = running();
  if (!entry) return;
  const known = (await core.call('job.list')).find(({ id }) => id === entry.job);
  if (known) follow(known);
  else {
    const error = {
      code: 'gone',
      message: 'Sojourn’s core stopped while this table was imported. Nothing of it was kept.',
      remedy: 'Import it again.',
      where: { file: entry.name },
    } as const;
    end(entry.key, { step: 'failed', error });
  }
}

function end(key: number, change: Partial<TableEntry>): void {
  updateTable(key, { ...change, progress: null, cancelling: false });
  forgetTableJob();
}

/** Stops the import. Core says when it has stopped. */
export function cancelTable(): void {
  const entry = tableEntry();
  if (entry?.step !== 'run') return;
  updateTable(entry.key, { cancelling: true });
  const { job } = entry;
  if (job !== null) attempt(() => core.call('job.cancel', { job }));
}

/** Undo and redo of a change of the customer table. Each takes back what the one before did, and only once. */
function wayBack(change: number): { undo: () => void; redo: () => void } {
  let done = true;
  let latest = Promise.resolve(change);
  const flip = (to: boolean): void =>
    attempt(async () => {
      if (done === to) return;
      done = to;
      const before = latest;
      const next = before.then(async (number) => {
        const answer = await core.call('feedback.undoCustomers', { change: number });
        return answer.change ?? number;
      });
      latest = next.catch(() => {
        done = !to;
        return before;
      });
      await next;
    });
  return { undo: () => flip(false), redo: () => flip(true) };
}

/** Takes all customer tables out of the workspace; a toast and undo bring them back. */
export async function removeTables(customers: number): Promise<void> {
  const { change } = await core.call('feedback.removeCustomers');
  if (change === null) return;
  const steps = wayBack(change);
  pushStep({ label: 'Remove the customer table', ...steps });
  toast('Customer table removed', { description: countOf(customers, 'customer'), undo: steps.undo });
}
