/**
 * The registry of long work: imports, exports, backups. Each job reports progress, can be cancelled, and stays in the
 * list for a while after it ended so that a screen that attaches late still sees how it went.
 */
import { randomUUID } from 'node:crypto';
import { SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import type { Job, JobKind, JobResult } from '../../../shared/contract/types.ts';

/** How many ended jobs stay in the list. */
const KEEP_ENDED = 20;
/** Progress is passed on when it has moved by at least this much (0 to 1). */
const PROGRESS_STEP = 0.005;

/** What a running job works with. */
export interface JobHandle {
  readonly signal: AbortSignal;
  /** `value` from 0 to 1, or null while unknown. */
  readonly progress: (value: number | null) => void;
}

export interface Jobs {
  /** Starts work at once and returns the job's id. What the work throws becomes the job's error. */
  run(kind: JobKind, label: string, work: (job: JobHandle) => Promise<JobResult | null>): string;
  /** Running and recently ended jobs, oldest first. */
  list(): Job[];
  /** Asks a job to stop; nothing happens when it has ended. Throws `notFound` for an unknown id. */
  cancel(id: string): void;
  /** Cancels everything that runs. */
  cancelAll(): void;
  /** Resolves when no job runs any more. */
  idle(): Promise<void>;
}

interface Entry {
  job: Job;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

export function createJobs(emit: (job: Job) => void): Jobs {
  const entries = new Map<string, Entry>();

  const change = (id: string, part: Partial<Job>): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entry.job = { ...entry.job, ...part };
    emit(entry.job);
  };

  const forgetOldest = (): void => {
    const ended = [...entries.values()].filter((entry) => entry.job.state !== 'running');
    for (const entry of ended.slice(0, Math.max(0, ended.length - KEEP_ENDED))) entries.delete(entry.job.id);
  };

  const execute = async (
    id: string,
    signal: AbortSignal,
    work: (job: JobHandle) => Promise<JobResult | null>,
  ): Promise<void> => {
    let shown = -1;
    const progress = (value: number | null): void => {
      const bounded = value === null ? null : Math.min(1, Math.max(0, value));
      if (bounded !== null && bounded < 1 && Math.abs(bounded - shown) < PROGRESS_STEP) return;
      shown = bounded ?? -1;
      change(id, { progress: bounded });
    };
    try {
      const result = await work({ signal, progress });
      change(id, { state: 'done', progress: 1, result });
    } catch (error) {
      const cancelled = signal.aborted || (error instanceof SojournError && error.code === 'cancelled');
      change(id, cancelled ? { state: 'cancelled' } : { state: 'failed', error: toPlainError(error) });
    }
    forgetOldest();
  };

  return {
    run(kind, label, work) {
      const id = randomUUID();
      const abort = new AbortController();
      const job: Job = { id, kind, label, state: 'running', progress: null, error: null, result: null };
      // The work begins in a later microtask: the entry is in the list and announced before its first progress.
      const done = Promise.resolve().then(() => execute(id, abort.signal, work));
      entries.set(id, { job, abort, done });
      emit(job);
      return id;
    },
    list: () => [...entries.values()].map((entry) => entry.job),
    cancel(id) {
      const entry = entries.get(id);
      if (!entry) throw new SojournError('notFound', 'There is no such job (any more).');
      if (entry.job.state === 'running') entry.abort.abort();
    },
    cancelAll() {
      for (const entry of entries.values()) if (entry.job.state === 'running') entry.abort.abort();
    },
    async idle() {
      for (;;) {
        const running = [...entries.values()].filter((entry) => entry.job.state === 'running');
        if (running.length === 0) return;
        await Promise.all(running.map((entry) => entry.done));
      }
    },
  };
}
