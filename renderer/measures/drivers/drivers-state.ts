/** What is asked about drivers, and what was found last; forgotten with the window. */
import { create } from 'zustand';
import type { DriverChoices, DriverReport, DriverRequest } from '../../../shared/contract/driver-types.ts';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import { firstRequest } from '../../../shared/measures/drivers/first-request.ts';
import { attempt } from '../../app/toasts.ts';
import { awaitJob } from '../../state/await-job.ts';
import { core } from '../../state/connection.ts';
import { useSession } from '../../state/session.ts';

export interface DriversState {
  readonly choices: DriverChoices | null;
  readonly request: DriverRequest | null;
  /** Of the request that was asked last, or an earlier one while `progress` says that a new one is on its way. */
  readonly report: DriverReport | null;
  /** 0 to 1 while drivers are looked for; null else. */
  readonly progress: number | null;
  readonly error: PlainError | null;
}

const NOTHING: DriversState = { choices: null, request: null, report: null, progress: null, error: null };

export const useDrivers = create<DriversState>()(() => NOTHING);

let stop: (() => void) | null = null;

/** Asks what there is, and looks for drivers of what was asked before, or of what suggests itself. */
export async function refreshDrivers(): Promise<void> {
  try {
    const choices = await core.call('drivers.choices');
    const { request } = useDrivers.getState();
    const still =
      request &&
      (request.sourceId === undefined || choices.sources.some(({ id }) => id === request.sourceId));
    useDrivers.setState({ choices });
    askDrivers(still ? request : firstRequest(choices));
  } catch (error) {
    useDrivers.setState({ error: toPlainError(error) });
  }
}

/** Looks for drivers; what was asked before is given up. */
export function askDrivers(request: DriverRequest): void {
  stop?.();
  useDrivers.setState({ request, progress: 0, error: null });
  stop = awaitJob(
    () => core.call('drivers.find', request),
    (job) => {
      if (job.state === 'running') useDrivers.setState({ progress: job.progress ?? 0 });
      else if (job.result?.kind === 'drivers')
        useDrivers.setState({ report: job.result.report, progress: null });
      else useDrivers.setState({ report: null, progress: null, error: job.error });
    },
    (error) => useDrivers.setState({ report: null, progress: null, error: toPlainError(error) }),
  );
}

/** Prints what is found for what is asked now, or for what suggests itself where nothing was asked yet. */
export function printDrivers(): void {
  attempt(async () => {
    const request = useDrivers.getState().request ?? firstRequest(await core.call('drivers.choices'));
    const { drivers, ...rest } = request;
    await core.call('export.drivers', { ...rest, ...(drivers && { drivers: [...drivers] }) });
  });
}

/** Gives up what is looked for. */
export function leaveDrivers(): void {
  stop?.();
  stop = null;
  useDrivers.setState({ progress: null });
}

// Another workspace has other feedback.
useSession.subscribe((now, before) => {
  if (now.entered === before.entered) return;
  leaveDrivers();
  useDrivers.setState(NOTHING);
});
