/** Core's running jobs (imports, prints, backups), as the status bar shows them. */
import { create } from 'zustand';
import type { Job } from '../../shared/contract/types.ts';
import { core, useConnection } from './connection.ts';

export const useJobs = create<{ readonly jobs: readonly Job[] }>()(() => ({ jobs: [] }));

/** Follows jobs; `ended` hears of each one that ends. Returns what stops it. */
export function followJobs(ended: (job: Job) => void): () => void {
  const take = (job: Job): void => {
    const { jobs } = useJobs.getState();
    const known = jobs.some(({ id }) => id === job.id);
    if (job.state !== 'running') {
      useJobs.setState({ jobs: jobs.filter(({ id }) => id !== job.id) });
      ended(job);
    } else if (known) useJobs.setState({ jobs: jobs.map((other) => (other.id === job.id ? job : other)) });
    else useJobs.setState({ jobs: [...jobs, job] });
  };
  const refresh = (): void => {
    core.call('job.list').then(
      (jobs) => useJobs.setState({ jobs: jobs.filter(({ state }) => state === 'running') }),
      () => useJobs.setState({ jobs: [] }),
    );
  };
  refresh();
  const stops = [
    core.on('job.changed', take),
    useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened && before.opened > 0) refresh();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
