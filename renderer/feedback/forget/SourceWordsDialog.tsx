import { useState, type FormEvent } from 'react';
import type { FeedbackSource } from '../../../shared/contract/types.ts';
import { attempt } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { pushStep } from '../../state/history.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextField.tsx';
import './forget.css';

type Words = Pick<FeedbackSource, 'consent' | 'retainUntil'>;

/** Writes what a source says of itself, as a step that can be taken back. */
async function describe(source: FeedbackSource, words: Words): Promise<void> {
  const put = ({ consent, retainUntil }: Words): Promise<void> =>
    core.call('feedback.describeSource', { sourceId: source.id, consent, retainUntil });
  await put(words);
  pushStep({
    label: `Consent and retention of ${source.name}`,
    undo: () => attempt(() => put(source)),
    redo: () => attempt(() => put(words)),
  });
}

/** On what ground a source is kept, and until when. */
export function SourceWordsDialog({ source, onClose }: { source: FeedbackSource; onClose: () => void }) {
  const [consent, setConsent] = useState(source.consent);
  const [retainUntil, setRetainUntil] = useState(source.retainUntil ?? '');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    const words = { consent: consent.trim(), retainUntil: retainUntil || null };
    if (words.consent !== source.consent || words.retainUntil !== source.retainUntil)
      attempt(() => describe(source, words));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Consent and retention of “${source.name}”`}
      description="Nothing is deleted by itself: the source is marked once its day is over."
      width={420}
    >
      <form className="dialog-form" onSubmit={save}>
        <TextInput
          label="Ground for keeping it"
          placeholder="e.g. agreed in the survey"
          value={consent}
          maxLength={2000}
          onChange={setConsent}
        />
        <TextInput
          label="Keep until"
          type="date"
          value={retainUntil}
          hint="Empty: no end is set."
          onChange={setRetainUntil}
        />
        <div className="dialog-buttons">
          <Button type="button" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
