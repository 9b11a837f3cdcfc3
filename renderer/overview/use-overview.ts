/** What a role sees of the workspace, kept up to date, and its print. */
import { useEffect, useState } from 'react';
import { SojournError } from '../../shared/contract/errors.ts';
import type { Overview, OverviewRole } from '../../shared/overview/types.ts';
import { attempt } from '../app/toasts.ts';
import { core, useConnection } from '../state/connection.ts';
import { useSaveStatus } from '../state/save-state.ts';
import { today } from '../ui/when.ts';

interface OverviewAnswer {
  /** What was asked for: another question's answer is not shown. */
  readonly asked: string;
  readonly overview: Overview | null;
  readonly error: SojournError | null;
}

/** Follows what a role sees: asked for again once the last edit is stored, and when others edit. */
export function useOverview(role: OverviewRole, of: string | null): OverviewAnswer | null {
  const [answer, setAnswer] = useState<OverviewAnswer | null>(null);
  const saved = useSaveStatus((s) => s.state === 'saved');
  const opened = useConnection((s) => s.opened);
  const asked = JSON.stringify([opened, role, of]);
  useEffect(() => {
    let last = 0;
    const ask = (): void => {
      last += 1;
      const mine = last;
      core.call('overview.read', { role, of, today: today() }).then(
        (overview) => mine === last && setAnswer({ asked, overview, error: null }),
        (reason: unknown) => {
          const error =
            reason instanceof SojournError ? reason : new SojournError('internal', String(reason));
          if (mine === last) setAnswer({ asked, overview: null, error });
        },
      );
    };
    if (saved) ask();
    const stops = [core.on('maps.changed', ask), core.on('feedback.changed', ask)];
    return () => {
      last = -1;
      for (const stop of stops) stop();
    };
  }, [role, of, asked, saved]);
  return answer?.asked === asked ? answer : null;
}

/** Prints what a role sees. @param of which department or touchpoint; null for the first, or where the role asks for none */
export function printOverview(role: OverviewRole, of: string | null): void {
  attempt(() => core.call('export.overview', { role, of, today: today() }));
}
