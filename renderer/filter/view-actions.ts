/** Saved views: filters with a name, kept with the map. Each function is one step of undo. */
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addView, deleteView, moveView, setView } from '../../shared/model/edits/views.ts';
import type { MapFilter } from '../../shared/model/filter.ts';
import type { MapData, SavedView } from '../../shared/model/types.ts';
import { tellDeleted } from '../app/undo.ts';
import { edit } from '../state/documents.ts';
import { useUi } from '../state/ui.ts';
import { applyView, filterOf, filterToSave, followView } from './filter-state.ts';

/** What would be saved: the filter as it is now, hidden personas included. */
export function filterNow(map: MapData): MapFilter {
  const hidden = useUi.getState().hiddenPersonas[map.id] ?? [];
  return filterToSave(filterOf(map.id).filter, hidden, map.meta.personaIds);
}

/** Saves the filter under a name; nothing for an empty one. */
export function saveView(map: MapData, title: string): void {
  const clean = title.trim();
  if (clean === '') return;
  const filter = filterNow(map);
  const id = edit(mapDocId(map.id), 'Save view', (doc) => addView(doc, { title: clean, filter }));
  applyView(map.id, { id, title: clean, order: '', filter });
}

/** Makes the filter as it is now that of a saved view. */
export function updateView(map: MapData, view: SavedView): void {
  const filter = filterNow(map);
  edit(mapDocId(map.id), 'Update view', (doc) => setView(doc, view.id, { filter }));
  applyView(map.id, { ...view, filter });
}

export function renameView(map: MapData, view: SavedView, title: string): void {
  const clean = title.trim();
  if (clean === '' || clean === view.title) return;
  edit(mapDocId(map.id), 'Rename view', (doc) => setView(doc, view.id, { title: clean }));
}

/** Moves a view by so many places among the others. */
export function shiftView(map: MapData, view: SavedView, by: number): void {
  const to = map.views.findIndex(({ id }) => id === view.id) + by;
  if (to < 0 || to >= map.views.length) return;
  edit(mapDocId(map.id), 'Move view', (doc) => moveView(doc, view.id, to));
}

/** Deletes a view; what it filters stays filtered. */
export function removeView(map: MapData, view: SavedView): void {
  edit(mapDocId(map.id), 'Delete view', (doc) => deleteView(doc, view.id));
  if (filterOf(map.id).viewId === view.id) followView(map.id, null);
  tellDeleted(`View “${view.title}” deleted`);
}
