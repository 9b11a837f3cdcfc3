/** Sub-journeys: a card leads to another map, and from there one comes back. */
import type * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { setCardFields } from '../../shared/model/edits/cards.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { newId } from '../../shared/model/ids.ts';
import type { MapData } from '../../shared/model/types.ts';
import { toast } from '../app/toasts.ts';
import { edit, libraryNow, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import type { Selection } from '../state/selection.ts';
import { navigate, select, useUi } from '../state/ui.ts';
import { selectFirstCell } from '../templates/template-actions.ts';
import { startMap } from '../templates/start-map.ts';
import { linkState, linkWords } from './map-titles.ts';

/** Lets cards lead to a map, or with null nowhere. */
export function linkCards(map: MapData, cardIds: readonly string[], to: string | null): void {
  edit(mapDocId(map.id), to === null ? 'Remove link to a map' : 'Link to a map', (doc) =>
    setCardFields(doc, cardIds, { linkedMap: to }),
  );
}

/**
 * Makes a blank map, named after the card, lets the card lead to it and opens it.
 * @throws SojournError where the workspace cannot be edited
 */
export async function newMapFromCard(map: MapData, cardId: string, title: string): Promise<void> {
  const id = newId();
  const doc: Y.Doc = await openDocument(mapDocId(id));
  intent('New map from card', () => {
    edit(doc, 'New map', () => startMap(doc, map.meta.kind, title || 'Untitled map'));
    edit(LIBRARY_DOC, 'New map', (library) => addMapEntry(library, id));
    linkCards(map, [cardId], id);
  });
  openLinkedMap(map.id, id);
  selectFirstCell(id);
}

/**
 * Goes to the map that a card leads to; the way back is kept in the window's history.
 * @throws SojournError where that map was deleted
 */
export function openLinkedMap(from: string, to: string): void {
  const library = libraryNow();
  if (!library) return;
  const state = linkState(library, to);
  if (state === 'gone') {
    throw new SojournError('notFound', 'The linked map was deleted.', {
      remedy: 'Link the card to another map, or remove the link.',
    });
  }
  if (state === 'binned') toast(`“${linkWords(library, to)}”`, { description: 'Restore it under Maps.' });
  left.set(from, useUi.getState().selection);
  navigate({ screen: 'map', mapId: to }, { from });
}

/** What was selected on each map when one left it through a card, while the window lives. */
const left = new Map<string, Selection>();

/** Selects what was selected when one left this map through a card; once. */
export function restoreSelection(mapId: string): void {
  const selection = left.get(mapId);
  left.delete(mapId);
  if (selection?.mapId === mapId && useUi.getState().selection.mapId !== mapId) select(selection);
}
