import type { QuestionPart } from '../../../shared/audits/question-set.ts';
import { deletePart, movePart, setPartFields } from '../../../shared/model/audits/edits/sets.ts';
import { attempt } from '../../app/toasts.ts';
import { tellDeleted } from '../../app/undo.ts';
import { TextField } from '../../ui/TextField.tsx';
import { change, editAudits } from '../edit.ts';
import { OrderButtons } from '../parts/OrderButtons.tsx';

export interface PartFieldsProps {
  part: QuestionPart;
  /** Its id in the document. */
  partId: string;
  isFirst: boolean;
  isLast: boolean;
  disabled: boolean;
}

/** Title and place of a part of a question set. */
export function PartFields({ part, partId, isFirst, isLast, disabled }: PartFieldsProps) {
  const name = part.title || 'part without a title';
  return (
    <div className="audit-set-part">
      <div className="section-head">
        <TextField
          label="Title of the part"
          hideLabel
          maxLength={200}
          className="audit-set-title"
          disabled={disabled}
          value={part.title}
          onCommit={(title) =>
            change('Edit part', (doc) => setPartFields(doc, partId, { title }), `part-${partId}`)
          }
        />
        <OrderButtons
          what={`the part “${name}”`}
          isFirst={isFirst}
          isLast={isLast}
          disabled={disabled}
          onMove={(by) => change('Move part', (doc) => movePart(doc, partId, by))}
          onDelete={() =>
            attempt(() => {
              editAudits('Delete part', (doc) => deletePart(doc, partId));
              tellDeleted(`“${name}” deleted`);
            })
          }
        />
      </div>
      <TextField
        label="What it is about"
        hideLabel
        bare
        maxLength={500}
        placeholder="What this part is about"
        disabled={disabled}
        value={part.about}
        onCommit={(about) =>
          change('Edit part', (doc) => setPartFields(doc, partId, { about }), `part-about-${partId}`)
        }
      />
    </div>
  );
}
