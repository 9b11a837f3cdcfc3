/** Dragging feedback items onto a card: what the list puts into the drag and the canvas reads from the drop. */

/** The drag's data type. Its value is a JSON array of item ids. */
export const FEEDBACK_DRAG_TYPE = 'application/x-sojourn-feedback';

/** Puts item ids into a drag, and the items' texts for other programs. */
export function writeFeedbackDrag(
  transfer: DataTransfer,
  ids: readonly string[],
  texts: readonly string[],
): void {
  transfer.setData(FEEDBACK_DRAG_TYPE, JSON.stringify(ids));
  if (texts.length > 0) transfer.setData('text/plain', texts.join('\n\n'));
  transfer.effectAllowed = 'copyLink';
}

/** The item ids of a drop; empty where it carries none. Anything but a list of texts is ignored. */
export function readDraggedItems(transfer: DataTransfer | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(transfer?.getData(FEEDBACK_DRAG_TYPE) ?? '');
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether a drag carries files of the computer. */
export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** Begins a drag of items: their ids, the text of the one under the pointer, and a picture that says how many. */
export function startFeedbackDrag(event: DragEvent, ids: readonly string[], text: string): void {
  if (!event.dataTransfer) return;
  writeFeedbackDrag(event.dataTransfer, ids, text === '' ? [] : [text]);
  const picture = document.createElement('div');
  picture.className = 'fb-drag';
  picture.textContent = ids.length === 1 ? '1 feedback item' : `${ids.length} feedback items`;
  document.body.append(picture);
  event.dataTransfer.setDragImage(picture, -8, -8);
  setTimeout(() => picture.remove(), 0);
}
