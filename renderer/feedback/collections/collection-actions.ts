/** What can be done with smart collections. Each function is one undoable step of the library document. */
import type * as Y from 'yjs';
import { LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { addCollection, deleteCollection, setCollection } from '../../../shared/model/edits/collections.ts';
import type { Collection } from '../../../shared/model/types.ts';
import { tellDeleted } from '../../app/undo.ts';
import { edit } from '../../state/documents.ts';
import { fromFilter, NO_FILTER, toFilter, type FilterState } from '../filter-state.ts';
import { setInboxFilter } from '../inbox-state.ts';

const editLibrary = <T>(label: string, fn: (doc: Y.Doc) => T): T => edit(LIBRARY_DOC, label, fn);

/** The filter that is kept: a theme by its name, since its number belongs to one analysis. */
function keptFilter(state: FilterState) {
  const { theme, search } = state;
  if (theme === null) return toFilter(state);
  const named = `theme:"${theme.label.replaceAll('"', ' ')}"`;
  return toFilter({ ...state, theme: null, search: `${search} ${named}` });
}

/** Whether a filter asks for anything. */
export function asksSomething(state: FilterState): boolean {
  return Object.keys(toFilter(state)).length > 0;
}

/** Whether the inbox shows just this collection. */
export function isShown({ filter }: Collection, state: FilterState): boolean {
  return JSON.stringify(toFilter(fromFilter(filter))) === JSON.stringify(toFilter(state));
}

export function keepCollection(name: string, state: FilterState): void {
  const filter = keptFilter(state);
  editLibrary('New collection', (doc) => addCollection(doc, { name, filter }));
  setInboxFilter({ ...NO_FILTER, ...fromFilter(filter) });
}

export function showCollection({ filter }: Collection): void {
  setInboxFilter({ ...NO_FILTER, ...fromFilter(filter) });
}

export function renameCollection(id: string, name: string): void {
  editLibrary('Rename collection', (doc) => setCollection(doc, id, { name }));
}

/** Makes a collection hold what the filter asks for now. */
export function changeCollection(id: string, state: FilterState): void {
  editLibrary('Change collection', (doc) => setCollection(doc, id, { filter: keptFilter(state) }));
}

export function removeCollection({ id, name }: Collection): void {
  editLibrary('Remove collection', (doc) => deleteCollection(doc, id));
  tellDeleted(`“${name}” removed`);
}
