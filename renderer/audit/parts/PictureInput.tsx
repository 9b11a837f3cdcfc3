import type { Ref } from 'react';
import { ACCEPTED } from '../../pictures/read-picture.ts';

export interface PictureInputProps {
  /** To open the picker with `click()`. */
  ref: Ref<HTMLInputElement>;
  many?: boolean;
  onFiles: (files: File[]) => void;
}

/** The hidden field behind a button that picks pictures. */
export function PictureInput({ ref, many = false, onFiles }: PictureInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={many}
      accept={ACCEPTED}
      aria-label="Picture files"
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
