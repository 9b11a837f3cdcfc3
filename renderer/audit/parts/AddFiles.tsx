import { useRef } from 'react';
import { Camera, Paperclip } from 'lucide-react';
import { attempt } from '../../app/toasts.ts';
import { ACCEPTED } from '../../pictures/read-picture.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { attachFiles, attachPictures, type ProofPlace } from './proofs.ts';

/** The buttons that keep pictures and files of any kind with a step of a visit, a visit or an observation. */
export function AddFiles({ pictures = false, ...place }: ProofPlace & { pictures?: boolean }) {
  const pictureInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <div className="audit-add-files">
      {pictures ? (
        <>
          <Button icon={<Camera size={15} aria-hidden />} onClick={() => pictureInput.current?.click()}>
            Add pictures…
          </Button>
          <FileInput
            ref={pictureInput}
            label="Picture files"
            accept={ACCEPTED}
            many
            onFiles={(files) => attempt(() => attachPictures(place, files))}
          />
        </>
      ) : null}
      <Button icon={<Paperclip size={15} aria-hidden />} onClick={() => fileInput.current?.click()}>
        Add files…
      </Button>
      <FileInput
        ref={fileInput}
        label="Files"
        many
        onFiles={(files) => attempt(() => attachFiles(place, files))}
      />
    </div>
  );
}
