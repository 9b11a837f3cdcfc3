import { useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { AnswerScale } from '../../../shared/measures/audit/score.ts';
import { secondsBetween } from '../../../shared/measures/audit/visits.ts';
import { setVisitStep } from '../../../shared/model/audits/edits/visits.ts';
import type { ScenarioStep, VisitStep } from '../../../shared/model/audits/types.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { change } from '../edit.ts';
import { AddFiles } from '../parts/AddFiles.tsx';
import { ProofList } from '../parts/ProofList.tsx';
import { Scale } from '../parts/Scale.tsx';
import { TimeField } from '../parts/TimeField.tsx';
import { durationWords } from '../words.ts';

export interface VisitStepFieldsProps {
  visitId: string;
  step: ScenarioStep;
  scale: AnswerScale;
  /** What is noted of it so far, or null. */
  facts: VisitStep | null;
  number: number;
  disabled: boolean;
}

/** What happened at one step of a visit. Times, words, pictures and files stand below where there are any or one asks for them. */
export function VisitStepFields({ visitId, step, scale, facts, number, disabled }: VisitStepFieldsProps) {
  const hasMore =
    facts !== null &&
    (facts.from !== null ||
      facts.to !== null ||
      facts.note !== '' ||
      facts.quote !== '' ||
      facts.pictures.length > 0 ||
      facts.files.length > 0);
  const [isOpen, setOpen] = useState(hasMore || step.within !== null);
  const place = { owner: visitId, of: step.id };
  const set = (fields: Parameters<typeof setVisitStep>[3], field: string): void =>
    change(
      'Note visit',
      (doc) => setVisitStep(doc, visitId, step.id, fields),
      `visit-${visitId}-${step.id}-${field}`,
    );
  const title = step.title || `Step ${number}`;
  return (
    <li className="audit-question">
      <span className="audit-question-number secondary tabular">{number}</span>
      <div className="audit-question-body">
        <p className="audit-question-text">{title}</p>
        <div className="audit-ratings">
          <span className="secondary small">Expected</span>
          <Scale
            label={`Expected: ${title}`}
            scale={scale}
            value={facts?.expected ?? null}
            na={false}
            disabled={disabled}
            onAnswer={(answer) => set({ expected: answer === 'na' ? null : answer }, 'expected')}
          />
          <span className="secondary small">Experienced</span>
          <Scale
            label={`Experienced: ${title}`}
            scale={scale}
            value={facts?.experienced ?? null}
            na
            disabled={disabled}
            onAnswer={(experienced) => set({ experienced }, 'experienced')}
          />
        </div>
        <div>
          <Button
            kind="quiet"
            aria-expanded={isOpen}
            icon={isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            Times, words, files
          </Button>
        </div>
        {isOpen ? (
          <>
            <div className="audit-times">
              <TimeField
                label="Asked"
                value={facts?.from ?? null}
                disabled={disabled}
                onCommit={(from) => set({ from }, 'from')}
              />
              <TimeField
                label="Answered"
                value={facts?.to ?? null}
                disabled={disabled}
                onCommit={(to) => set({ to }, 'to')}
              />
              <TimeWords step={step} facts={facts} />
            </div>
            <TextArea
              label={`Note on step ${number}`}
              hideLabel
              rows={1}
              maxLength={5000}
              placeholder="What happened"
              disabled={disabled}
              value={facts?.note ?? ''}
              onCommit={(note) => set({ note }, 'note')}
            />
            <TextArea
              label={`Quote of step ${number}`}
              hideLabel
              rows={1}
              maxLength={2000}
              placeholder="What was said, word for word"
              disabled={disabled}
              value={facts?.quote ?? ''}
              onCommit={(quote) => set({ quote }, 'quote')}
            />
            {disabled ? null : <AddFiles {...place} pictures />}
            <ProofList
              {...place}
              proofs={[
                ...(facts?.pictures ?? []).map((hash) => ({ kind: 'picture' as const, hash })),
                ...(facts?.files ?? []),
              ]}
              disabled={disabled}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}

/** How long the answer took, and whether that is what was promised. */
function TimeWords({ step, facts }: { step: ScenarioStep; facts: VisitStep | null }) {
  const promised = step.within === null ? '' : `promised within ${durationWords(step.within)}`;
  if (facts === null || facts.from === null || facts.to === null) {
    return <p className="secondary small audit-time-words">{promised}</p>;
  }
  const seconds = secondsBetween(facts);
  if (seconds === null) {
    return <p className="field-error audit-time-words">The answer is before the question: check both.</p>;
  }
  const isLate = step.within !== null && seconds > step.within;
  return (
    <p className="audit-time-words">
      <strong>{durationWords(seconds)}</strong>{' '}
      <span className="secondary small">
        {promised === '' ? '' : `${promised}: ${isLate ? 'too late' : 'kept'}`}
      </span>
    </p>
  );
}
