import { Printer } from 'lucide-react';
import { OVERVIEW_ROLES, ROLE_WORDS, type OverviewPlace } from '../../shared/overview/types.ts';
import { showCase } from '../actions/cases/cases-state.ts';
import { showCard, showColumn } from '../actions/goto.ts';
import { Screen } from '../app/Screen.tsx';
import { ErrorNote } from '../feedback/ErrorNote.tsx';
import type { Role } from '../state/route.ts';
import { shortcutOf } from '../commands/table.ts';
import { navigate } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { OverviewBlocks } from './OverviewBlocks.tsx';
import { OverviewOf } from './OverviewOf.tsx';
import { printOverview, useOverview } from './use-overview.ts';
import './overview.css';

const OPTIONS = OVERVIEW_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }));

function goTo(place: OverviewPlace): void {
  if (place.kind === 'case') showCase(place.caseId);
  else if (place.kind === 'card') showCard(place);
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
          shortcut={shortcutOf('map.export')}
          onClick={() => printOverview(role, chosen)}
        >
          Print as PDF
        </Button>
      }
    >
      <div className="ov-page">
        {overview === null ? null : (
          <OverviewOf
            overview={overview}
            onChange={(name) => navigate({ screen: 'overview', role, of: name })}
          />
        )}
        {answer?.error ? <ErrorNote error={answer.error} /> : null}
        {overview === null ? null : <OverviewBlocks blocks={overview.blocks} onPlace={goTo} />}
      </div>
    </Screen>
  );
}
