import type { Ref } from 'react';

export interface FileInputProps {
  /** To open the picker with `click()`. */
  ref: Ref<HTMLInputElement>;
  label: string;
  /** What the picker offers first; absent: any file. */
  accept?: string;
  many?: boolean;
  onFiles: (files: File[]) => void;
}

/** The hidden field behind a button that picks files. */
export function FileInput({ ref, label, accept, many = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={many}
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
