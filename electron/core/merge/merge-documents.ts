/** Joins the documents of another copy of a workspace into this one: every change of either is in the result. */
import * as Y from 'yjs';
import type { MergeConflict, MergedMap, MergeReport } from '../../../shared/contract/merge-types.ts';
import {
  isSharedDoc,
  LIBRARY_DOC,
  mapDocId,
  mapIdOf,
  type SharedDoc,
} from '../../../shared/model/doc-ids.ts';
import { setWorkspaceName } from '../../../shared/model/edits/library.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { mapParts } from '../../../shared/model/map-doc.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { readMeta } from '../../../shared/model/read-map.ts';
import { conflictsBetween, type FieldConflict } from '../../../shared/model/merge/conflicts.ts';
import { SHARED_DOC_KINDS } from '../../../shared/model/shared-docs.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { sameValue } from '../../../shared/model/y-fields.ts';
import { conflictName, isRecord, valueWords } from './conflict-words.ts';
import type { Documents } from '../documents/documents.ts';

/** A change of one document, for screens that have it open. */
export interface DocChange {
  readonly doc: string;
  readonly update: Uint8Array;
  readonly seq: number;
}

export interface MergedDocuments extends Pick<MergeReport, 'maps' | 'library'> {
  readonly conflicts: readonly MergeConflict[];
  readonly changes: readonly DocChange[];
}

export interface DocumentSides {
  readonly into: Pick<Documents, 'open' | 'push' | 'read' | 'position'>;
  readonly from: Pick<Documents, 'list' | 'open' | 'read'>;
  /** Whether both files are copies of one workspace; else this one keeps its name. */
  readonly areCopies: boolean;
}

/** Names the merge in the log of updates. */
const CLIENT = 'merge';

/** Tables whose keys are links, traces or habits: what both copies wrote there adds up. */
const ADDING_UP = new Set(['evidence', 'solves', 'gone', 'proofs', 'placed', 'imports']);

/** @throws SojournError `unreadable` where a document of either file is damaged, and as pushing does */
export function mergeDocuments({ into, from, areCopies }: DocumentSides): MergedDocuments {
  const changes: DocChange[] = [];
  const conflicts: MergeConflict[] = [];
  const maps: MergedMap[] = [];
  let library = { personas: 0, touchpoints: 0, tags: 0 };
  for (const doc of from.list()) {
    const mapId = mapIdOf(doc);
    if (mapId === null && !isSharedDoc(doc)) continue;
    const isNew = into.position(doc).seq === 0;
    if (!isNew && sameBytes(into.open(doc).state, from.open(doc).state)) {
      if (mapId !== null) maps.push(into.read(doc, (ydoc) => unchanged(mapId, ydoc)));
      continue;
    }
    const [ours, theirs] = [into.read(doc, copyOf), from.read(doc, copyOf)];
    const merged = copyOf(ours);
    const update = join(merged, theirs, doc === LIBRARY_DOC && !areCopies);
    if (update) changes.push({ doc, update, ...into.push(doc, update, CLIENT) });
    const about = { ours, theirs, merged, isNew };
    if (update === null) {
      if (mapId !== null) maps.push(unchanged(mapId, merged));
    } else if (isSharedDoc(doc)) {
      if (doc === LIBRARY_DOC) library = libraryChanges(ours, merged);
      const found = sharedConflicts(doc, about);
      // Another workspace has another name, and this one keeps its own: that is nothing to choose.
      conflicts.push(...(areCopies ? found : found.filter(({ entity }) => entity !== 'meta')));
    } else if (mapId !== null) {
      const result = mapChanges(mapId, about);
      maps.push(result.map);
      conflicts.push(...result.conflicts);
    }
    for (const copy of [ours, theirs, merged]) copy.destroy();
  }
  return { changes, conflicts, maps, library };
}

interface Joined {
  readonly ours: Y.Doc;
  readonly theirs: Y.Doc;
  readonly merged: Y.Doc;
  readonly isNew: boolean;
}

/** Whether two states are the same, which most documents of two copies are. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);
}

function copyOf(doc: Y.Doc): Y.Doc {
  // Named alike: making up a name for each takes longer than copying a small document.
  const copy = new Y.Doc({ guid: doc.guid });
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** Applies all of `theirs` to `merged`; answers what that changed as one update, or null where it changed nothing. */
function join(merged: Y.Doc, theirs: Y.Doc, keepName: boolean): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void updates.push(update);
  const { name } = readLibrary(merged);
  merged.on('updateV2', collect);
  Y.applyUpdateV2(merged, Y.encodeStateAsUpdateV2(theirs));
  if (keepName && name !== '' && readLibrary(merged).name !== name)
    merged.transact(() => setWorkspaceName(merged, name));
  merged.off('updateV2', collect);
  return updates.length === 0 ? null : Y.mergeUpdatesV2(updates);
}

function libraryChanges(ours: Y.Doc, merged: Y.Doc): MergeReport['library'] {
  const [before, after] = [readLibrary(ours), readLibrary(merged)];
  const added = (part: 'personas' | 'touchpoints' | 'tags'): number => {
    const known = new Set(before[part].map(({ id }) => id));
    return after[part].filter(({ id }) => !known.has(id)).length;
  };
  return { personas: added('personas'), touchpoints: added('touchpoints'), tags: added('tags') };
}

function sharedConflicts(doc: SharedDoc, { ours, theirs, merged }: Joined): MergeConflict[] {
  const tables = Object.keys(SHARED_DOC_KINDS[doc].parts(merged)).filter((table) => !ADDING_UP.has(table));
  return conflictsBetween(ours, theirs, merged, tables).map((conflict) => ({
    doc,
    map: null,
    ...told(conflict, [merged, ours, theirs]),
  }));
}

function mapChanges(
  id: string,
  { ours, theirs, merged, isNew }: Joined,
): { map: MergedMap; conflicts: MergeConflict[] } {
  const after = projectMap(merged, id);
  const { title } = after.meta;
  const cards = cardChanges(projectMap(ours, id), after);
  const tables = Object.keys(mapParts(merged)).filter((table) => !ADDING_UP.has(table));
  const conflicts = conflictsBetween(ours, theirs, merged, tables).map((conflict) => ({
    doc: mapDocId(id),
    map: { id, title },
    ...told(conflict, [merged, ours, theirs]),
  }));
  return { map: { id, title, state: isNew ? 'new' : 'changed', cards }, conflicts };
}

/** A map of which the other copy knows nothing that is not here. */
function unchanged(id: string, doc: Y.Doc): MergedMap {
  const { title } = readMeta(mapParts(doc).meta);
  return { id, title, state: 'unchanged', cards: { added: 0, changed: 0, removed: 0 } };
}

function cardChanges(before: MapData, after: MapData): MergedMap['cards'] {
  let [added, changed, removed] = [0, 0, 0];
  for (const [id, card] of after.cards) {
    const was = before.cards.get(id);
    if (!was) added += 1;
    else if (!sameValue(was, card)) changed += 1;
  }
  for (const id of before.cards.keys()) if (!after.cards.has(id)) removed += 1;
  return { added, changed, removed };
}

/** A conflict in words. @param docs where to look for what things are called, in this order */
function told(
  { table, id, field, ours, theirs, kept }: FieldConflict,
  docs: readonly Y.Doc[],
): Omit<MergeConflict, 'doc' | 'map'> {
  const isMeta = table === 'meta';
  const isWhole = [ours, theirs].some((value) => isRecord(value) && field === '' && !isMeta);
  const words = (value: unknown): string | null => valueWords(value, field, docs);
  return {
    entity: isMeta ? 'meta' : `${table}/${id}`,
    name: isMeta ? '' : conflictName(table, id, docs),
    field: isMeta ? id : field,
    ours: words(ours),
    theirs: words(theirs),
    kept: words(kept),
    choice: isWhole ? null : { table, id, field, ours, theirs },
  };
}
