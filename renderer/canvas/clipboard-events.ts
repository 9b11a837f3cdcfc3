/** What the map's field does with the clipboard while nothing is typed in it: whole cards, parts of a map, pictures. */
import type { ClipboardEvent } from 'react';
import { attempt } from '../app/toasts.ts';
import { readPasted } from '../capture/paste-text.ts';
import { runCommand } from '../commands/dispatch.ts';
import { pastePictures } from '../pictures/paste.ts';
import type { Selection } from '../state/selection.ts';
import { copySelectionAsText, isCopied, pasteIntoCell, selectionAsTable } from './clipboard.ts';
import type { MapView } from './context.ts';

export interface ClipboardEvents {
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
}

/** Text for any program, and a table for those that take one. */
function copyInto(data: DataTransfer, view: MapView, selection: Selection): void {
  const html = selectionAsTable(view, selection);
  data.setData('text/plain', copySelectionAsText(view, selection));
  if (html !== '') data.setData('text/html', html);
}

/** The handlers of a field that stands for what is selected; while it edits, its text is its own. */
export function clipboardEvents(view: MapView, selection: Selection, isEditing: boolean): ClipboardEvents {
  return {
    onPaste: (event) => {
      if (isEditing || view.readOnly) return;
      event.preventDefault();
      if (pastePictures(view, selection, event.clipboardData)) return;
      attempt(() => pasteIntoCell(view, selection, readPasted(event.clipboardData)));
    },
    onCopy: (event) => {
      if (isEditing) return;
      event.preventDefault();
      copyInto(event.clipboardData, view, selection);
    },
    onCut: (event) => {
      if (isEditing) return;
      event.preventDefault();
      if (view.readOnly || !isCopied(selection)) return;
      copyInto(event.clipboardData, view, selection);
      runCommand('edit.delete');
    },
  };
}
