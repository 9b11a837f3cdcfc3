import { useState } from 'react';
import { Plus } from 'lucide-react';
import { visitScore } from '../../../shared/audits/visit-results.ts';
import type { Scenario, Visit } from '../../../shared/model/audits/types.ts';
import { attempt } from '../../app/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { percentWords } from '../words.ts';
import { newVisit } from './actions.ts';
import { VisitForm } from './VisitForm.tsx';
import { visitName } from './words.ts';

export interface VisitsPaneProps {
  scenario: Scenario;
  visits: readonly Visit[];
  disabled: boolean;
}

/** The visits of a scenario: a list, and the one that is filled in. */
export function VisitsPane({ scenario, visits, disabled }: VisitsPaneProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = visits.find(({ id }) => id === chosen) ?? visits.at(-1);
  const add = (): void => attempt(() => setChosen(newVisit(scenario.id)));
  if (!shown) {
    return (
      <EmptyState action={disabled ? undefined : { label: 'Add a visit', run: add }}>
        A visit notes, step by step, what was expected, what happened, and when it was asked and answered.
      </EmptyState>
    );
  }
  return (
    <div className="audit-guided">
      <nav className="audit-parts" aria-label="Visits">
        <ol>
          {visits.map((visit) => (
            <li key={visit.id}>
              <button
                type="button"
                className="audit-part"
                aria-current={visit === shown ? 'true' : undefined}
                onClick={() => setChosen(visit.id)}
              >
                <span>{visitName(visit)}</span>
                <span className="secondary small tabular">
                  {percentWords(visitScore(scenario, visit).percent)}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <Button className="audit-add" disabled={disabled} icon={<Plus size={15} aria-hidden />} onClick={add}>
          Add a visit
        </Button>
      </nav>
      <div className="audit-pane">
        <VisitForm key={shown.id} scenario={scenario} visit={shown} disabled={disabled} />
      </div>
    </div>
  );
}
