import { Trash2 } from 'lucide-react';
import { visitScore } from '../../../shared/audits/visit-results.ts';
import { WHOLE } from '../../../shared/model/audits/doc.ts';
import { setVisit } from '../../../shared/model/audits/edits/visits.ts';
import type { Scenario, Visit } from '../../../shared/model/audits/types.ts';
import { own } from '../../../shared/model/own.ts';
import { attempt } from '../../app/toasts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextField, TextInput } from '../../ui/TextField.tsx';
import { change } from '../edit.ts';
import { AddFiles } from '../parts/AddFiles.tsx';
import { ProofList } from '../parts/ProofList.tsx';
import { percentWords, pointsWords, whyWords } from '../words.ts';
import { removeVisit } from './actions.ts';
import { VisitStepFields } from './VisitStepFields.tsx';
import { visitName } from './words.ts';

export interface VisitFormProps {
  scenario: Scenario;
  visit: Visit;
  disabled: boolean;
}

/** One visit: when, by whom, and what happened at each step. */
export function VisitForm({ scenario, visit, disabled }: VisitFormProps) {
  const score = visitScore(scenario, visit);
  const set = (fields: Parameters<typeof setVisit>[2]): void =>
    change(
      'Edit visit',
      (doc) => setVisit(doc, visit.id, fields),
      `visit-${visit.id}-${Object.keys(fields).join()}`,
    );
  return (
    <section className="audit-questions" aria-label={visitName(visit)}>
      <header>
        <div className="section-head">
          <h2>{visitName(visit)}</h2>
          <span className="secondary">
            {score.percent === null
              ? whyWords(score).replace('questions', 'steps')
              : `${percentWords(score.percent)}, ${pointsWords(score)} points`}
          </span>
          <IconButton
            label="Delete this visit"
            disabled={disabled}
            icon={<Trash2 size={15} aria-hidden />}
            onClick={() => attempt(() => removeVisit(visit))}
          />
        </div>
        <div className="audit-pair">
          <TextInput
            label="Day"
            type="date"
            disabled={disabled}
            value={visit.date}
            onChange={(date) => set({ date })}
          />
          <TextField
            label="Shopper"
            maxLength={100}
            placeholder="Who went"
            disabled={disabled}
            value={visit.shopper}
            onCommit={(shopper) => set({ shopper })}
          />
          <TextField
            label="Brand"
            maxLength={100}
            placeholder="Our own"
            disabled={disabled}
            value={visit.brand}
            onCommit={(brand) => set({ brand: brand.trim() })}
          />
        </div>
      </header>
      {scenario.steps.length === 0 ? (
        <p className="secondary">The scenario has no steps yet: add them there first.</p>
      ) : null}
      <ol className="audit-question-list">
        {scenario.steps.map((step, i) => (
          <VisitStepFields
            key={step.id}
            visitId={visit.id}
            step={step}
            scale={scenario.scale}
            facts={own(visit.steps, step.id) ?? null}
            number={i + 1}
            disabled={disabled}
          />
        ))}
      </ol>
      <h3>Files of the whole visit</h3>
      <ProofList owner={visit.id} of={WHOLE} proofs={visit.files} disabled={disabled} />
      {disabled ? null : <AddFiles owner={visit.id} of={WHOLE} />}
    </section>
  );
}
