/** Making, copying and binning maps. Each is one undoable step. */
import type * as Y from 'yjs';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, setMapTrashed } from '../../shared/model/edits/library.ts';
import { setMapKind, setMapTitle, writeMap } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { newId } from '../../shared/model/ids.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../shared/model/lanes.ts';
import type { MapKind } from '../../shared/model/types.ts';
import { toast } from '../app/toasts.ts';
import { edit, libraryNow, mapNow, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import { navigate } from '../state/ui.ts';

export const MAP_KIND_WORDS: Readonly<Record<MapKind, { name: string; about: string }>> = {
  current: { name: 'Current state', about: 'What customers go through today.' },
  future: { name: 'Future state', about: 'What they should go through.' },
  blueprint: { name: 'Service blueprint', about: 'What happens on stage, behind it and in support.' },
};

const STAGES = ['Discover', 'Compare', 'Buy', 'Receive', 'Use'];
const JOURNEY_LANES: readonly LaneKind[] = [
  'steps',
  'touchpoints',
  'thoughts',
  'emotion',
  'painPoints',
  'opportunities',
];
const BLUEPRINT_LANES: readonly LaneKind[] = [
  'physicalEvidence',
  'steps',
  'frontstage',
  'backstage',
  'supportProcesses',
];

/** Fills an empty map so that one can begin at once: five stages and the usual lanes, all of them free to change. */
export function startMap(doc: Y.Doc, kind: MapKind, title: string): void {
  setMapTitle(doc, title);
  setMapKind(doc, kind);
  for (const stage of STAGES) addStage(doc, { title: stage });
  for (const lane of kind === 'blueprint' ? BLUEPRINT_LANES : JOURNEY_LANES) {
    addLane(doc, { kind: lane, title: LANE_KIND_INFO[lane].title });
  }
}

/** Makes a map of a kind and goes to it. @throws SojournError where the workspace cannot be edited */
export async function newMap(kind: MapKind): Promise<void> {
  const id = newId();
  await openDocument(LIBRARY_DOC);
  const doc = await openDocument(mapDocId(id));
  intent('New map', () => {
    edit(doc, 'New map', () => startMap(doc, kind, 'Untitled map'));
    edit(LIBRARY_DOC, 'New map', (library) => addMapEntry(library, id));
  });
  navigate({ screen: 'map', mapId: id });
}

/** Copies a map, right behind the original. @throws SojournError where it cannot be read or written */
export async function duplicateMap(mapId: string): Promise<void> {
  await openDocument(mapDocId(mapId));
  const source = mapNow(mapId);
  const library = libraryNow();
  if (!source || !library) return;
  const id = newId();
  const copy = await openDocument(mapDocId(id));
  const index = library.maps.findIndex((entry) => entry.id === mapId) + 1;
  const title = `${source.meta.title} (copy)`;
  intent('Duplicate map', () => {
    edit(copy, 'Duplicate map', () =>
      writeMap(copy, { ...source, id, meta: { ...source.meta, title } }, Date.now()),
    );
    edit(LIBRARY_DOC, 'Duplicate map', (doc) => addMapEntry(doc, id, index));
  });
  toast(`“${title}” made`);
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
