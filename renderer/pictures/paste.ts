import { attempt } from '../app/toasts.ts';
import type { MapView } from '../canvas/context.ts';
import type { Selection } from '../state/selection.ts';
import { bringPictures } from './bring.ts';
import { documentTarget } from './plan.ts';
import { pastedPictures, targetOfSelection } from './transfer.ts';

/** Takes the pictures of a paste to what is selected. Answers whether there were any. */
export function pastePictures({ map }: MapView, selection: Selection, data: DataTransfer): boolean {
  const files = pastedPictures(data);
  const target = targetOfSelection(selection);
  if (files.length === 0 || !target) return false;
  attempt(() => bringPictures(map.id, files, documentTarget(map, target)));
  return true;
}
