/** Key drivers of one open workspace: the calls `drivers.*`, and what the command line needs besides. */
import type { Database } from 'better-sqlite3';
import type { DriverChoices, DriverReport, DriverRequest } from '../../../shared/contract/driver-types.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { inThread } from '../feedback/in-thread.ts';
import { driversWorkerPath } from '../feedback/worker-url.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Session } from '../session.ts';
import { driverChoices } from './columns.ts';
import type { DriversWorkerData, DriversWorkerMessage } from './drivers-worker.ts';
import { evidenceGroups } from './evidence-groups.ts';

export interface Drivers {
  choices(): DriverChoices;
  /** Starts a job that finds drivers. @returns the job's id */
  start(request: DriverRequest): { job: string };
  /** The same, and waits. @throws SojournError as `findDrivers`, `cancelled` after `signal` aborts */
  find(
    request: DriverRequest,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<DriverReport>;
}

export interface DriversOptions extends Pick<Session, 'documents' | 'summaries'> {
  readonly db: Database;
  readonly jobs: Jobs;
}

export function createDrivers({ db, jobs, documents, summaries }: DriversOptions): Drivers {
  const find: Drivers['find'] = async (request, signal, onProgress) => {
    const { by } = request;
    const groups =
      by === 'touchpoint' || by === 'stage' ? await evidenceGroups({ documents, summaries }, by) : null;
    if (signal.aborted) throw new SojournError('cancelled', 'Finding drivers was cancelled.');
    const { report } = await inThread<DriversWorkerData, DriversWorkerMessage>({
      path: driversWorkerPath(),
      // A file of an older format is open as a copy, under a name of its own.
      data: { database: db.name, request, groups },
      signal,
      onProgress,
      what: 'Finding drivers',
    });
    return report;
  };
  return {
    choices: () => driverChoices(db),
    find,
    start(request) {
      const job = jobs.run('drivers', 'Finding drivers', async ({ signal, progress }) => {
        return { kind: 'drivers', report: await find(request, signal, progress) };
      });
      return { job };
    },
  };
}
