import { MAX_WEIGHT, type Question } from '../../../shared/audits/question-set.ts';
import { deleteQuestion, moveQuestion, setQuestion } from '../../../shared/model/audits/edits/sets.ts';
import { attempt } from '../../app/toasts.ts';
import { tellDeleted } from '../../app/undo.ts';
import { Checkbox } from '../../ui/Check.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { change, editAudits } from '../edit.ts';
import { OrderButtons } from '../parts/OrderButtons.tsx';
import { ScaleFields } from '../parts/ScaleFields.tsx';

export interface QuestionFieldsProps {
  question: Question;
  /** Its id in the document. */
  questionId: string;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  disabled: boolean;
}

/** One question of a set: words, hint, weight, scale, and whether it may not apply. */
export function QuestionFields({
  question,
  questionId,
  number,
  isFirst,
  isLast,
  disabled,
}: QuestionFieldsProps) {
  const { text, hint, weight, scale, na } = question;
  const set = (fields: Parameters<typeof setQuestion>[2], field: string): void =>
    change('Edit question', (doc) => setQuestion(doc, questionId, fields), `question-${questionId}-${field}`);
  return (
    <li className="audit-set-question">
      <span className="audit-question-number secondary tabular">{number}</span>
      <div className="audit-question-body">
        <TextArea
          label={`Question ${number}`}
          hideLabel
          oneLine
          rows={1}
          maxLength={1000}
          placeholder="A statement that holds more or less"
          disabled={disabled}
          value={text}
          onCommit={(words) => set({ text: words }, 'text')}
        />
        <TextArea
          label={`Hint for question ${number}`}
          hideLabel
          bare
          oneLine
          rows={1}
          maxLength={1000}
          placeholder="What to look at before answering"
          disabled={disabled}
          value={hint}
          onCommit={(words) => set({ hint: words }, 'hint')}
        />
        <div className="audit-set-numbers">
          <NumberField
            label="Weight"
            min={0}
            max={MAX_WEIGHT}
            disabled={disabled}
            value={weight}
            onCommit={(value) => set({ weight: value ?? 1 }, 'weight')}
          />
          <ScaleFields
            label="Scale from"
            scale={scale}
            disabled={disabled}
            onChange={(value) => set({ scale: value }, 'scale')}
          />
          <Checkbox
            label="May not apply"
            checked={na}
            disabled={disabled}
            onChange={(isOn) => set({ na: isOn }, 'na')}
          />
          <OrderButtons
            what={`question ${number}`}
            isFirst={isFirst}
            isLast={isLast}
            disabled={disabled}
            onMove={(by) => change('Move question', (doc) => moveQuestion(doc, questionId, by))}
            onDelete={() =>
              attempt(() => {
                editAudits('Delete question', (doc) => deleteQuestion(doc, questionId));
                tellDeleted('Question deleted');
              })
            }
          />
        </div>
      </div>
    </li>
  );
}
