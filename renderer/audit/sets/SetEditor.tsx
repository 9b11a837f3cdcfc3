import { ArrowLeft, Plus, Trash2 } from 'lucide-react';
import { DEFAULT_SCALE } from '../../../shared/audits/question-set.ts';
import { addPart, addQuestion, setSetFields } from '../../../shared/model/audits/edits/sets.ts';
import type { AuditsData, OwnSet } from '../../../shared/model/audits/types.ts';
import { own as ownOf } from '../../../shared/model/own.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { navigate } from '../../state/ui.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countWords } from '../../ui/when.ts';
import { change } from '../edit.ts';
import { removeSet } from './actions.ts';
import { PartFields } from './PartFields.tsx';
import { QuestionFields } from './QuestionFields.tsx';

const BLANK = { text: '', hint: '', weight: 1, scale: DEFAULT_SCALE, na: true };

/** An own question set, edited in place. Audits that were made with it keep the questions that they had. */
export function SetEditor({ own, data, disabled }: { own: OwnSet; data: AuditsData; disabled: boolean }) {
  const { set } = own;
  const versions = data.versions.filter(({ setId }) => setId === own.id);
  const set1 = (fields: Parameters<typeof setSetFields>[2]): void =>
    change(
      'Edit question set',
      (doc) => setSetFields(doc, own.id, fields),
      `set-${own.id}-${Object.keys(fields).join()}`,
    );
  return (
    <Screen
      name={set.name || 'Question set'}
      title={
        <div className="screen-title audit-title">
          <IconButton
            label="All question sets"
            icon={<ArrowLeft size={16} aria-hidden />}
            onClick={() => navigate({ screen: 'audit', part: 'sets' })}
          />
          <h1 className="visually-hidden">{set.name || 'Question set'}</h1>
          <TextField
            label="Name of the question set"
            hideLabel
            bare
            required
            maxLength={200}
            disabled={disabled}
            value={set.name}
            onCommit={(name) => set1({ name })}
          />
        </div>
      }
      actions={
        <IconButton
          label="Delete this question set"
          disabled={disabled}
          icon={<Trash2 size={16} aria-hidden />}
          onClick={() => attempt(() => removeSet(set))}
        />
      }
    >
      <StatusSlot name="counts">
        {versions.length === 0 ? 'No audit was made with it yet' : countWords(versions.length, 'version')}
      </StatusSlot>
      <div className="page page-narrow">
        <p className="secondary">
          {versions.length === 0
            ? 'The first audit keeps these questions as version 1.'
            : `Audits keep the version that they were made with; after a change here the next one makes version ${(versions.at(-1)?.number ?? 0) + 1}.`}
        </p>
        <div className="audit-pair">
          <TextField
            label="The lowest answer means"
            placeholder="Not at all"
            maxLength={100}
            disabled={disabled}
            value={set.low}
            onCommit={(low) => set1({ low })}
          />
          <TextField
            label="The highest answer means"
            placeholder="Fully"
            maxLength={100}
            disabled={disabled}
            value={set.high}
            onCommit={(high) => set1({ high })}
          />
        </div>
        {set.parts.map((part, index) => {
          const partId = ownOf(own.partIds, part.id) ?? '';
          return (
            <section key={partId} className="section" aria-label={part.title || `Part ${index + 1}`}>
              <PartFields
                part={part}
                partId={partId}
                isFirst={index === 0}
                isLast={index === set.parts.length - 1}
                disabled={disabled}
              />
              <ol className="audit-set-questions">
                {part.questions.map((question, i) => (
                  <QuestionFields
                    key={question.id}
                    question={question}
                    questionId={ownOf(own.questionIds, question.id) ?? ''}
                    number={i + 1}
                    isFirst={i === 0}
                    isLast={i === part.questions.length - 1}
                    disabled={disabled}
                  />
                ))}
              </ol>
              {disabled ? null : (
                <div>
                  <Button
                    icon={<Plus size={15} aria-hidden />}
                    onClick={() => change('Add question', (doc) => addQuestion(doc, partId, BLANK))}
                  >
                    Add a question
                  </Button>
                </div>
              )}
            </section>
          );
        })}
        {disabled ? null : (
          <div>
            <Button
              icon={<Plus size={15} aria-hidden />}
              onClick={() => change('Add part', (doc) => addPart(doc, own.id, 'New part'))}
            >
              Add a part
            </Button>
          </div>
        )}
      </div>
    </Screen>
  );
}
