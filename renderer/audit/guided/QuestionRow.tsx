import { memo, useEffect, useRef, useState } from 'react';
import { NotebookPen } from 'lucide-react';
import type { Question } from '../../../shared/audits/question-set.ts';
import { setAnswer, setNote } from '../../../shared/model/audits/edits/audits.ts';
import type { Audit } from '../../../shared/model/audits/types.ts';
import { own } from '../../../shared/model/own.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { change } from '../edit.ts';
import { ProofList } from '../parts/ProofList.tsx';
import { ProofMenu } from '../parts/ProofMenu.tsx';
import { Scale } from '../parts/Scale.tsx';
import { oneDecimal } from '../words.ts';

export interface QuestionRowProps {
  audit: Audit;
  question: Question;
  number: number;
  disabled: boolean;
  onMove: (by: 1 | -1) => void;
}

/** One question with its answer, its note and what backs it. */
export const QuestionRow = memo(({ audit, question, number, disabled, onMove }: QuestionRowProps) => {
  const note = own(audit.notes, question.id) ?? '';
  const [isNoting, setNoting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const noteField = useRef<HTMLDivElement>(null);
  const proofs = own(audit.proofs, question.id) ?? [];
  const hasNote = note !== '' || isNoting;
  const startNote = (): void => {
    setNoting(true);
    noteField.current?.querySelector('textarea')?.focus();
  };
  // The field is there after the next drawing only.
  useEffect(() => {
    if (isNoting) noteField.current?.querySelector('textarea')?.focus();
  }, [isNoting]);
  return (
    <li className="audit-question" data-question="" data-home="" ref={row}>
      <span className="audit-question-number secondary tabular">{number}</span>
      <div className="audit-question-body">
        <p className="audit-question-text">{question.text}</p>
        {question.hint ? <p className="secondary small">{question.hint}</p> : null}
        <div className="audit-answer">
          <Scale
            label={question.text}
            scale={question.scale}
            value={own(audit.answers, question.id) ?? null}
            na={question.na}
            disabled={disabled}
            onAnswer={(answer) =>
              change('Answer question', (doc) => setAnswer(doc, audit.id, question.id, answer))
            }
            onMove={onMove}
            onLetter={(letter) => {
              if (letter === 'e') startNote();
              // The menu belongs to its button.
              if (letter === 'a') row.current?.querySelector<HTMLElement>('[data-add-proof]')?.click();
            }}
          />
          <span className="secondary small audit-weight">
            {question.weight === 1 ? '1 point' : `${oneDecimal(question.weight)} points`}
          </span>
          {disabled ? null : (
            <>
              {hasNote ? null : (
                <IconButton
                  label="Write a note"
                  icon={<NotebookPen size={15} aria-hidden />}
                  onClick={startNote}
                />
              )}
              <ProofMenu owner={audit.id} of={question.id} />
            </>
          )}
        </div>
        <div ref={noteField} className="audit-note">
          {hasNote ? (
            <TextArea
              label={`Note on question ${number}`}
              hideLabel
              rows={1}
              maxLength={5000}
              placeholder="What you saw"
              disabled={disabled}
              value={note}
              onCommit={(words) =>
                change(
                  'Note',
                  (doc) => setNote(doc, audit.id, question.id, words),
                  `note-${audit.id}-${question.id}`,
                )
              }
            />
          ) : null}
        </div>
        <ProofList owner={audit.id} of={question.id} proofs={proofs} disabled={disabled} />
      </div>
    </li>
  );
});
QuestionRow.displayName = 'QuestionRow';
