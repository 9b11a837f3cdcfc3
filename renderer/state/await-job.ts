/** A job of core that a screen waits for, from its start to its end. */
import type { Job } from '../../shared/contract/types.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { core, useConnection } from './connection.ts';

/**
 * Starts a job and tells each of its changes; the last one is no longer `running`.
 * @returns what stops listening, and asks the job to end where it still runs
 */
export function awaitJob(
  start: () => Promise<{ job: string }>,
  onChange: (job: Job) => void,
  onError: (error: unknown) => void,
): () => void {
  let id: string | null = null;
  let ended = false;
  /** The first events may come before the answer that names the job. */
  const early = new Map<string, Job>();

  const take = (job: Job): void => {
    if (ended) return;
    if (id === null) {
      early.set(job.id, job);
      return;
    }
    if (job.id !== id) return;
    if (job.state !== 'running') end();
    onChange(job);
  };
  const fail = (error: unknown): void => {
    if (ended) return;
    end();
    onError(error);
  };
  /** Core came back: it may have ended the job meanwhile, or not know it any more. */
  const look = async (): Promise<void> => {
    if (id === null || ended) return;
    const job = (await core.call('job.list')).find((one) => one.id === id);
    if (job) take(job);
    else fail(new SojournError('gone', 'Sojourn’s core stopped meanwhile.', { remedy: 'Try again.' }));
  };
  const stops = [
    core.on('job.changed', take),
    useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened && before.opened > 0) look().catch(fail);
    }),
  ];
  const end = (): void => {
    ended = true;
    for (const stop of stops) stop();
  };

  const begin = async (): Promise<void> => {
    const { job } = await start();
    // What cannot be cancelled any more has ended.
    if (ended) await core.call('job.cancel', { job }).catch(() => undefined);
    id = job;
    const known = early.get(job);
    early.clear();
    if (known) take(known);
  };
  begin().catch(fail);

  return () => {
    if (ended) return;
    end();
    // It may have ended by itself.
    if (id !== null) core.call('job.cancel', { job: id }).catch(() => undefined);
  };
}
