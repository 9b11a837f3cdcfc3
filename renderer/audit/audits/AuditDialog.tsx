import { useState, type FormEvent } from 'react';
import { GUIDED_SETS } from '../../../shared/audits/guided/index.ts';
import { questionsOf, type QuestionSet } from '../../../shared/audits/question-set.ts';
import type { Audit, AuditsData } from '../../../shared/model/audits/types.ts';
import { attempt } from '../../app/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { languageName } from '../../ui/language-name.ts';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextField.tsx';
import { countWords } from '../../ui/when.ts';
import { today } from '../edit.ts';
import { auditName } from '../words.ts';
import { beginAgain, beginAudit, usualName } from './actions.ts';

export interface AuditDialogProps {
  data: AuditsData;
  /** The audit that is repeated; null for a new one. */
  repeats: Audit | null;
  onClose: () => void;
}

const languageOf = (set: QuestionSet): string =>
  set.language === '' ? '' : ` · ${languageName(set.language)}`;

/** Asks what a new audit is about, or when one is repeated. */
export function AuditDialog({ data, repeats, onClose }: AuditDialogProps) {
  const sets = [...data.sets.map(({ set }) => set), ...GUIDED_SETS];
  const [name, setName] = useState(usualName);
  const [date, setDate] = useState(today);
  const [season, setSeason] = useState('');
  const [brand, setBrand] = useState('');
  const [setId, setSetId] = useState(sets[0]?.id ?? '');
  const set = sets.find(({ id }) => id === setId);
  const start = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    attempt(() => {
      const fields = { name: name.trim() || usualName(), date, season: season.trim() };
      if (repeats) beginAgain(repeats, fields);
      else if (set) beginAudit({ ...fields, brand: brand.trim() }, set);
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={repeats ? `Repeat “${auditName(repeats)}”` : 'New audit'}
      description={
        repeats
          ? 'Asks the same questions of the same touchpoints again; answers and notes begin empty.'
          : 'Asks one part after the other. The questions stay as they are now, whatever becomes of the set.'
      }
      width={460}
    >
      <form className="dialog-form" onSubmit={start}>
        <TextInput label="Name" value={name} maxLength={200} onChange={setName} />
        <div className="audit-pair">
          <TextInput label="Date" type="date" value={date} onChange={setDate} />
          <TextInput
            label="Season"
            placeholder="e.g. summer"
            value={season}
            maxLength={60}
            onChange={setSeason}
          />
        </div>
        {repeats ? null : (
          <>
            <TextInput
              label="Brand"
              placeholder="Our own"
              hint="The name of another company, to look at it in the same way."
              value={brand}
              maxLength={100}
              onChange={setBrand}
            />
            <Select
              label="Question set"
              value={setId}
              options={sets.map((one) => ({ value: one.id, label: `${one.name}${languageOf(one)}` }))}
              hint={
                set
                  ? `${countWords(set.parts.length, 'part')}, ${countWords(questionsOf(set).length, 'question')}`
                  : undefined
              }
              onChange={setSetId}
            />
          </>
        )}
        <div className="dialog-buttons">
          <Button type="button" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit">
            {repeats ? 'Repeat it' : 'Begin'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
