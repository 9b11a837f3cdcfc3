/** Long work of this window itself (reading pictures), as the status bar shows it beside core's jobs. */
import { create } from 'zustand';

export interface OwnJob {
  readonly id: number;
  readonly label: string;
  /** 0 to 1; null while it cannot be told. */
  readonly progress: number | null;
  readonly cancel: () => void;
}

export const useOwnJobs = create<{ readonly jobs: readonly OwnJob[] }>()(() => ({ jobs: [] }));

let last = 0;

/**
 * Runs long work with a line in the status bar until it ends. The work looks at `signal` between its parts.
 * @throws what the work throws
 */
export async function runOwnJob<T>(
  label: string,
  work: (signal: AbortSignal, progress: (value: number) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  last += 1;
  const job: OwnJob = { id: last, label, progress: null, cancel: () => controller.abort() };
  useOwnJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  try {
    return await work(controller.signal, (progress) =>
      useOwnJobs.setState(({ jobs }) => ({
        jobs: jobs.map((other) => (other.id === job.id ? { ...other, progress } : other)),
      })),
    );
  } finally {
    useOwnJobs.setState(({ jobs }) => ({ jobs: jobs.filter(({ id }) => id !== job.id) }));
  }
}
