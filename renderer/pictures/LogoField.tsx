/** The logo of the workspace: chosen once, it stands on paper, slides and reports. */
import { useRef, useState } from 'react';
import { ImagePlus, Trash2 } from 'lucide-react';
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import { setWorkspaceLogo } from '../../shared/model/edits/library.ts';
import { attempt } from '../app/toasts.ts';
import { edit, readOnlyReason, useLibrary } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import './pictures.css';
import { ACCEPTED } from './read-picture.ts';
import { storeLogo } from './stored.ts';
import { usePicture } from './use-picture.ts';

export function LogoField() {
  const logo = useLibrary()?.logo ?? null;
  const url = usePicture(logo);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PlainError | null>(null);
  const disabled = readOnlyReason() !== null;
  const set = (hash: string | null): void =>
    edit(LIBRARY_DOC, hash === null ? 'Remove logo' : 'Logo', (doc) => setWorkspaceLogo(doc, hash));
  const take = async (file: File): Promise<void> => {
    setProblem(null);
    setBusy(true);
    try {
      set(await storeLogo(file));
    } catch (error) {
      setProblem(toPlainError(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="logo-field">
      {url ? <img src={url} alt="Logo of the workspace" /> : null}
      <FileInput
        ref={input}
        label="Logo file"
        accept={ACCEPTED}
        onFiles={([file]) => (file ? void take(file) : undefined)}
      />
      <Button
        kind="quiet"
        disabled={disabled || busy}
        icon={<ImagePlus size={14} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {busy ? 'Reading…' : logo ? 'Change logo' : 'Choose a logo…'}
      </Button>
      {logo ? (
        <Button
          kind="quiet"
          disabled={disabled}
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => attempt(() => set(null))}
        >
          Remove logo
        </Button>
      ) : null}
      {problem ? (
        <p className="field-error" role="alert">
          {problem.message} {problem.remedy}
        </p>
      ) : null}
    </div>
  );
}
