export interface BrowseOptions {
  /** Names the field for assistive technology and tests. */
  readonly label: string;
  /** What the dialog offers first; any file can be chosen. */
  readonly accept: string;
  readonly many?: boolean;
}

/** Lets the person choose files with the browser's dialog, where no button of a form stands for it; none where it is cancelled. */
export function browseFiles({ label, accept, many = false }: BrowseOptions): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = many;
    input.hidden = true;
    input.setAttribute('aria-label', label);
    const end = (files: File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => end([...(input.files ?? [])]));
    input.addEventListener('cancel', () => end([]));
    document.body.append(input);
    input.click();
  });
}
