/** What the handlers of all calls are made with. */
import type { Handlers } from '../../shared/contract/calls.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { Coalesced } from './coalesce.ts';
import type { Desk } from './desk.ts';
import type { Export } from './export/service.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Recents } from './recents.ts';
import type { Screen, Screens } from './screens.ts';

/** What the handlers of all screens share. */
export interface CoreParts {
  readonly host: Host;
  readonly desk: Desk;
  readonly files: Files;
  readonly recents: Recents;
  readonly screens: Screens;
  readonly jobs: Jobs;
  readonly exports: Export;
  /** Tells all screens, soon and once, that map summaries changed. */
  readonly mapsChanged: Coalesced;
  /** Told what each attempt to write threw, or null where it worked; tells the screens when there is new trouble. */
  readonly watchProblem: (error: unknown) => void;
}

/** The handlers of the calls whose names begin so. */
export type Part<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

/** What a screen writes that has not seen yet that another workspace is open belongs to the one before. */
export function refuseStale(screen: Screen): void {
  if (!screen.stale) return;
  throw new SojournError('cancelled', 'Another workspace was opened; this change belongs to the one before.');
}
