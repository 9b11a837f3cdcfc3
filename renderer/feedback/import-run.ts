/** The import of mapped files by jobs of core, one file at a time. */
import { toPlainError } from '../../shared/contract/errors.ts';
import type { Job } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { core, useConnection } from '../state/connection.ts';
import { mappingProblem, type ImportEntry } from './import-entry.ts';
import { asInput } from './import-mapping.ts';
import { entryOf, updateEntry, useImport } from './import-store.ts';

/** Jobs of imports as last heard of: an answer may come before or after its job's first events. */
const jobs = new Map<string, Job>();
let stopListening: (() => void) | null = null;

/** Hears of no job any more. */
export function forgetJobs(): void {
  jobs.clear();
  stopListening?.();
  stopListening = null;
}

/** Queues a mapped file, shows the next one that waits for the person, and imports what is queued one by one. */
export function startImport(key: number): void {
  const entry = entryOf(key);
  if (!entry?.token || !entry.mapping || mappingProblem(entry.mapping) !== null) return;
  updateEntry(key, { step: 'queued', progress: null, error: null, report: null, job: null });
  const next = useImport.getState().entries.find(({ step }) => step === 'map' || step === 'failed');
  if (next) useImport.setState({ current: next.key });
  void runNext();
}

/** Queues every mapped file as it is. */
export function startAll(): void {
  const { current } = useImport.getState();
  for (const { key, step } of useImport.getState().entries) if (step === 'map') startImport(key);
  useImport.setState({ current });
}

async function runNext(): Promise<void> {
  const { entries } = useImport.getState();
  const entry = entries.find(({ step }) => step === 'queued');
  if (!entry?.token || entries.some(({ step }) => step === 'run')) return;
  const { key, token, mapping, sourceName, consent, retainUntil } = entry;
  listen();
  updateEntry(key, { step: 'run' });
  try {
    const { job } = await core.call('feedback.import', {
      file: token,
      ...(mapping && { mapping: asInput(mapping) }),
      ...(sourceName.trim() && { source: sourceName.trim() }),
      ...(consent !== null && { consent: consent.trim() }),
      ...(retainUntil !== null && { retainUntil: retainUntil || null }),
    });
    updateEntry(key, { job });
    const known = jobs.get(job);
    if (known) follow(known);
    // Cancelled before the job had a name.
    if (entryOf(key)?.cancelling) askToStop(job);
  } catch (error) {
    end(key, { step: 'failed', error: toPlainError(error) });
  }
}

/** Hears of jobs while something is imported. */
function listen(): void {
  if (stopListening) return;
  const stops = [
    core.on('job.changed', (job) => {
      if (job.kind !== 'import') return;
      jobs.set(job.id, job);
      follow(job);
    }),
    useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened) void findLost();
    }),
  ];
  stopListening = () => {
    for (const stop of stops) stop();
  };
}

function follow(job: Job): void {
  const entry = useImport.getState().entries.find((one) => one.job === job.id && one.step === 'run');
  if (!entry) return;
  if (job.state === 'running') updateEntry(entry.key, { progress: job.progress });
  else if (job.state === 'cancelled') end(entry.key, { step: 'cancelled' });
  else if (job.state === 'failed') end(entry.key, { step: 'failed', error: job.error });
  else if (job.result?.kind === 'import') {
    end(entry.key, { step: 'done', report: job.result.reports[0] ?? null, sourceId: job.result.sourceId });
  }
}

function end(key: number, change: Partial<ImportEntry>): void {
  updateEntry(key, { ...change, progress: null, cancelling: false });
  const { entries } = useImport.getState();
  if (entries.some(({ step }) => step === 'queued')) void runNext();
  else if (!entries.some(({ step }) => step === 'run')) forgetJobs();
}

/** Core came back: a job that it does not know any more ended without a report. */
async function findLost(): Promise<void> {
  const running = useImport.getState().entries.filter(({ step, job }) => step === 'run' && job !== null);
  if (running.length === 0) return;
  try {
    const known = await core.call('job.list');
    for (const entry of running) {
      const job = known.find(({ id }) => id === entry.job);
      if (job) follow(job);
      else {
        const error = {
          code: 'gone',
          message: 'Sojourn’s core stopped while this file was imported. Nothing of it was kept.',
          remedy: 'Import it again.',
          where: { file: entry.name },
        } as const;
        end(entry.key, { step: 'failed', error });
      }
    }
  } catch {
    // Away again; the next connection asks again.
  }
}

/** Stops the import of a file, queued or running. Core says when it has stopped. */
export function stopImport({ key, step, job }: ImportEntry): void {
  if (step === 'queued') updateEntry(key, { step: 'map' });
  if (step !== 'run') return;
  updateEntry(key, { cancelling: true });
  if (job !== null) askToStop(job);
}

function askToStop(job: string): void {
  attempt(() => core.call('job.cancel', { job }));
}
