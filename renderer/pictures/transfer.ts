/**
 * Pictures on the clipboard and under a drag. Only files are taken: an address in pasted HTML is never fetched, so that
 * pasting tells nobody anything.
 */
import type { CellPlace, Selection } from '../state/selection.ts';
import type { PictureTarget } from './plan.ts';

/** The endings of files that a system gives no type. */
const ENDINGS = /\.(?:png|jpe?g|webp|gif|svg|avif|bmp|heic|heif|tiff?)$/i;

function isPictureFile({ type, name }: File): boolean {
  return type.startsWith('image/') || (type === '' && ENDINGS.test(name));
}

/** The picture files that were dropped or pasted. */
export function pictureFiles(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter(isPictureFile);
}

/** Whether pictures, and nothing but pictures, are being dragged from another program. */
export function isPictureDrag(data: DataTransfer | null): boolean {
  const files = Array.from(data?.items ?? []).filter(({ kind }) => kind === 'file');
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
}

/**
 * The pictures of a paste; none where it is a text that comes with a picture of itself, as spreadsheets and word
 * processors put it there.
 */
export function pastedPictures(data: DataTransfer): File[] {
  const files = pictureFiles(data);
  const text = data.getData('text/plain').trim();
  const isNames = text
    .split(/\r?\n/)
    .every((line) => files.some(({ name }) => line === name || line.endsWith(`/${name}`)));
  return text === '' || isNames ? files : [];
}

/** What pictures are pasted to: the selected card, or the selected place. Null where nothing of the kind is selected. */
export function targetOfSelection({ kind, ids, cell }: Selection): PictureTarget | null {
  const [id] = ids;
  if (kind === 'card' && id !== undefined && ids.length === 1) return { kind: 'card', id };
  return cell ? { kind: 'cell', at: cell satisfies CellPlace } : null;
}
