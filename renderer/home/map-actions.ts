/** Copying and binning maps. Each is one undoable step. New maps: renderer/templates/template-actions.ts. */
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, setMapTemplate, setMapTrashed } from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { newId } from '../../shared/model/ids.ts';
import type { MapMeta } from '../../shared/model/types.ts';
import { toast } from '../app/toasts.ts';
import { edit, libraryNow, mapNow, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';

/** Copies a map with all that is in it, right behind the original. @throws SojournError where it cannot be read or written */
export function duplicateMap(mapId: string): Promise<void> {
  return copyBehind(mapId, 'Duplicate map', ({ title }) => ({ title: `${title} (copy)` }));
}

/** Copies a map as the future state of it, to be changed into what it should become. @throws as `duplicateMap` */
export function duplicateAsFuture(mapId: string): Promise<void> {
  return copyBehind(mapId, 'Duplicate as future state', ({ title }) => ({
    title: `${title} (future)`,
    kind: 'future',
    futureOf: mapId,
  }));
}

async function copyBehind(
  mapId: string,
  label: string,
  change: (meta: MapMeta) => Partial<MapMeta> & { title: string },
): Promise<void> {
  await openDocument(mapDocId(mapId));
  const source = mapNow(mapId);
  const library = libraryNow();
  if (!source || !library) return;
  const id = newId();
  const copy = await openDocument(mapDocId(id));
  const index = library.maps.findIndex((entry) => entry.id === mapId);
  const changed = change(source.meta);
  intent(label, () => {
    edit(copy, label, () =>
      writeMap(copy, { ...source, id, meta: { ...source.meta, ...changed } }, Date.now()),
    );
    edit(LIBRARY_DOC, label, (doc) => {
      addMapEntry(doc, id, index + 1);
      if (library.maps[index]?.template) setMapTemplate(doc, id, true);
    });
  });
  toast(`“${changed.title}” made`);
}

/** Puts a map into the bin; the toast brings it back. */
export function binMap(mapId: string, title: string): void {
  edit(LIBRARY_DOC, 'Move map to the bin', (doc) => setMapTrashed(doc, mapId, Date.now()));
  toast(`“${title || 'Untitled map'}” moved to the bin`, { undo: () => restoreMap(mapId) });
}

/** Brings a map back from the bin. */
export function restoreMap(mapId: string): void {
  edit(LIBRARY_DOC, 'Restore map', (doc) => setMapTrashed(doc, mapId, null));
}
