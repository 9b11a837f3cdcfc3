import { useRef, useState } from 'react';
import { ImagePlus, Trash2 } from 'lucide-react';
import { setPersonaFields } from '../../shared/model/edits/library.ts';
import type { Persona } from '../../shared/model/types.ts';
import { SojournError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import { attempt } from '../app/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import { cx } from '../ui/cx.ts';
import { Avatar } from './Avatar.tsx';
import { editLibrary, givePortrait } from './persona-actions.ts';
import { pictureOf } from '../pictures/portrait.ts';
import { ACCEPTED, ACCEPTED_WORDS } from '../pictures/read-picture.ts';

/** The portrait: pick, drop or paste a picture. What is wrong with a file is said right here. */
export function PortraitField({ persona, disabled }: { persona: Persona; disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PlainError | null>(null);

  const take = async (file: File | null): Promise<void> => {
    if (disabled) return;
    setProblem(null);
    setBusy(true);
    try {
      if (!file) {
        throw new SojournError('unsupported', 'That is not a picture.', {
          remedy: ACCEPTED_WORDS,
        });
      }
      await givePortrait(persona.id, file);
    } catch (error) {
      setProblem(toPlainError(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div
      className={cx('portrait', over && 'portrait-over')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void take(pictureOf(event.dataTransfer));
      }}
      onPaste={(event) => {
        const file = pictureOf(event.clipboardData);
        if (!file) return;
        event.preventDefault();
        void take(file);
      }}
    >
      <Avatar persona={persona} size={96} />
      <FileInput
        ref={input}
        label="Picture file"
        accept={ACCEPTED}
        onFiles={([file]) => void take(file ?? null)}
      />
      <div className="portrait-buttons">
        <Button
          kind="quiet"
          disabled={disabled || busy}
          icon={<ImagePlus size={14} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {busy ? 'Reading…' : persona.portrait ? 'Change portrait' : 'Add portrait'}
        </Button>
        {persona.portrait ? (
          <Button
            kind="quiet"
            disabled={disabled}
            icon={<Trash2 size={14} aria-hidden />}
            onClick={() =>
              attempt(() =>
                editLibrary('Remove portrait', (doc) =>
                  setPersonaFields(doc, persona.id, { portrait: null }),
                ),
              )
            }
          >
            Remove portrait
          </Button>
        ) : null}
      </div>
      {problem ? (
        <p className="field-error" role="alert">
          {problem.message} {problem.remedy}
        </p>
      ) : null}
    </div>
  );
}
