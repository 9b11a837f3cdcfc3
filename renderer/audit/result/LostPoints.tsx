import { Plus } from 'lucide-react';
import { asCompared, type AuditResult } from '../../../shared/audits/results.ts';
import { lostPoints } from '../../../shared/measures/audit/score.ts';
import { addFinding } from '../../../shared/model/audits/edits/audits.ts';
import { own } from '../../../shared/model/own.ts';
import { IconButton } from '../../ui/Button.tsx';
import { change } from '../edit.ts';
import { oneDecimal } from '../words.ts';

const SHOWN = 10;

/** The questions that lost most points, each a press away from being something to do. */
export function LostPoints({ result, disabled }: { result: AuditResult; disabled: boolean }) {
  const { audit, version, total } = result;
  const { questions, answerOf } = asCompared(audit, version);
  const lost = lostPoints(questions, answerOf);
  const texts = new Map(questions.map(({ id, text }) => [id, text]));
  return (
    <section className="section" aria-label="Where most points are lost">
      <h2>Where most points are lost</h2>
      {lost.length === 0 ? (
        <p className="secondary">
          {total.answered === 0
            ? 'Answer some questions first.'
            : 'Every question that was answered has all of its points.'}
        </p>
      ) : null}
      <ol className="audit-lost">
        {lost.slice(0, SHOWN).map(({ questionId, lost: points, possible }) => {
          const text = texts.get(questionId) ?? '';
          const note = own(audit.notes, questionId);
          return (
            <li key={questionId}>
              <div className="audit-lost-words">
                <p>{text}</p>
                {note ? <p className="secondary small">{note}</p> : null}
              </div>
              <span className="audit-lost-points tabular">
                −{oneDecimal(points)} <span className="secondary small">of {oneDecimal(possible)}</span>
              </span>
              <IconButton
                label={`Make a quick fix of “${text}”`}
                disabled={disabled}
                icon={<Plus size={15} aria-hidden />}
                onClick={() =>
                  change('Add finding', (doc) =>
                    addFinding(doc, audit.id, { kind: 'quickFix', text: note || text, question: questionId }),
                  )
                }
              />
            </li>
          );
        })}
      </ol>
      {lost.length > SHOWN ? <p className="secondary small">And {lost.length - SHOWN} more.</p> : null}
    </section>
  );
}
