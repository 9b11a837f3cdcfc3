/** The map, or what is selected of it, as a picture on the clipboard. */
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { bytesOfBase64 } from '../../shared/pictures/base64.ts';
import { toast } from '../app/toasts.ts';
import type { CommandContext } from '../commands/command.ts';
import { core } from '../state/connection.ts';
import { selectedPart, writablePart } from './part-form.ts';

/**
 * Copies a picture as PNG.
 * @throws SojournError `noBrowser`, `tooLarge`; DOMException where the clipboard may not be written
 */
export async function copyPicture({ view, selection }: CommandContext, onlySelected: boolean): Promise<void> {
  if (!view) return;
  const part = onlySelected ? selectedPart(wholeMap(view.map), selection) : null;
  toast('Drawing the picture…');
  const picture = core
    .call('export.picture', { map: view.map.id, ...(part ? { parts: writablePart(part) } : {}) })
    .then(({ base64 }) => new Blob([bytesOfBase64(base64)], { type: 'image/png' }));
  // A failed drawing is told in its own words, not in the clipboard's.
  picture.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (error) {
    await picture;
    throw error;
  }
  toast('The picture is on the clipboard.');
}
