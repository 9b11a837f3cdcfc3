import { ACCEPTED } from './read-picture.ts';

/** Lets the person choose picture files with the system's dialog; none where it is cancelled. */
export function pickPictures(several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPTED;
    input.multiple = several;
    input.hidden = true;
    input.setAttribute('aria-label', 'Picture files');
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
