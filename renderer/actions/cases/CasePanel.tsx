import { Calculator } from 'lucide-react';
import { cardPlaceText, type CardPlace } from '../../../shared/model/decisions/business-case.ts';
import { attempt } from '../../app/toasts.ts';
import { readOnlyReason, useDecisions } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { caseName, newCase } from './case-actions.ts';
import { showCase } from './cases-state.ts';

export interface CasePanelProps {
  readonly card: CardPlace;
  /** The opportunity in words: a new case is called so. */
  readonly text: string;
}

/** What an opportunity is worth: its business cases, and a new one. */
export function CasePanel({ card, text }: CasePanelProps) {
  const cases = useDecisions()?.cases ?? [];
  const place = cardPlaceText(card);
  const own = cases.filter((one) => one.card && cardPlaceText(one.card) === place);
  return (
    <Panel title="Worth it?">
      {own.map((one) => (
        <div key={one.id}>
          <Button kind="quiet" onClick={() => showCase(one.id)}>
            {caseName(one)}
          </Button>
        </div>
      ))}
      {readOnlyReason() === null ? (
        <div>
          <Button
            icon={<Calculator size={14} aria-hidden />}
            onClick={() => attempt(() => newCase({ title: text.trim() || 'New case', card }))}
          >
            Make a business case
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
