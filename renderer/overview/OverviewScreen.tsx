import { useEffect, useState } from 'react';
import { Printer } from 'lucide-react';
import { SojournError } from '../../shared/contract/errors.ts';
import {
  OVERVIEW_ROLES,
  ROLE_WORDS,
  type Overview,
  type OverviewPlace,
} from '../../shared/overview/types.ts';
import { showCard, showColumn } from '../actions/goto.ts';
import { today } from '../ui/when.ts';
import { Screen } from '../app/Screen.tsx';
import { attempt } from '../app/toasts.ts';
import { ErrorNote } from '../feedback/ErrorNote.tsx';
import { core, useConnection } from '../state/connection.ts';
import { useSaveStatus } from '../state/save-state.ts';
import type { Role } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { OverviewBlocks } from './OverviewBlocks.tsx';
import './overview.css';

const OPTIONS = OVERVIEW_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }));

interface Answer {
  /** What was asked for: another question's answer is not shown. */
  readonly asked: string;
  readonly overview: Overview | null;
  readonly error: SojournError | null;
}

/** Follows what a role sees: asked for again once the last edit is stored, and when others edit. */
function useOverview(role: Role, of: string | null): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
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

function goTo(place: OverviewPlace): void {
  if (place.kind === 'card') showCard(place);
  else showColumn(place);
}

/** The workspace as one role needs it. @param of which department or touchpoint, where the role asks for one */
export function OverviewScreen({ role, of }: { role: Role; of: string | null }) {
  const answer = useOverview(role, of);
  const overview = answer?.overview ?? null;
  const chosen = overview?.of ?? null;
  return (
    <Screen
      name={ROLE_WORDS[role]}
      title="Overview"
      middle={
        <Segmented
          label="Role"
          value={role}
          options={OPTIONS}
          onChange={(next) => navigate({ screen: 'overview', role: next, of: null })}
        />
      }
      actions={
        <Button
          icon={<Printer size={14} aria-hidden />}
          disabled={overview === null}
          onClick={() => attempt(() => core.call('export.overview', { role, of: chosen, today: today() }))}
        >
          Print as PDF
        </Button>
      }
    >
      <div className="ov-page">
        {overview !== null && overview.choices.length > 0 && chosen !== null ? (
          <Select
            label={role === 'department' ? 'Department or owner' : 'Touchpoint'}
            className="ov-choice"
            value={chosen}
            options={overview.choices.map((name) => ({ value: name, label: name }))}
            onChange={(name) => navigate({ screen: 'overview', role, of: name })}
          />
        ) : null}
        {answer?.error ? <ErrorNote error={answer.error} /> : null}
        {overview === null ? null : <OverviewBlocks blocks={overview.blocks} onPlace={goTo} />}
      </div>
    </Screen>
  );
}
