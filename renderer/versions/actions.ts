/** What a person does with versions: name, look at, compare, restore, delete. */
import * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import type { VersionInfo } from '../../shared/contract/types.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { restoreMap } from '../../shared/model/edits/restore.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { MapData } from '../../shared/model/types.ts';
import { tellDeleted, undoNow } from '../app/undo.ts';
import { attempt, toast } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { edit, flushDocuments, mapNow, openDocument, useForgotten } from '../state/documents.ts';
import { pushStep } from '../state/history.ts';
import { leavePast, NOW, showPast, type StateRef } from './store.ts';
import { versionTitle } from './words.ts';

/** Core keeps what it has: what is on screen must have reached it. @throws SojournError `notSaved` */
async function saveFirst(): Promise<void> {
  if (await flushDocuments()) return;
  throw new SojournError('notSaved', 'The map could not be saved just now, so no version was made.', {
    remedy: 'See the message above the map, and try again once saving works.',
  });
}

/** Keeps the map as it is now under a name. @throws SojournError `notSaved`, and what core answers */
export async function nameNow(mapId: string, name: string): Promise<void> {
  await saveFirst();
  await core.call('version.create', { doc: mapDocId(mapId), kind: 'named', name });
  toast(`Version “${name}” kept`);
}

export async function renameVersion(mapId: string, version: VersionInfo, name: string): Promise<void> {
  await core.call('version.rename', { doc: mapDocId(mapId), version: version.id, name });
}

/** Deletes a version, as a step that can be taken back until the workspace is closed. */
export async function deleteVersion(mapId: string, version: VersionInfo): Promise<void> {
  const input = { doc: mapDocId(mapId), version: version.id };
  await core.call('version.delete', input);
  pushStep({
    label: 'Delete version',
    undo: () => attempt(() => core.call('version.bringBack', input)),
    redo: () => attempt(() => core.call('version.delete', input)),
  });
  tellDeleted(`Version ${versionTitle(version)} deleted`);
}

const loaded = new Map<string, MapData>();
// What was deleted for good must not be restored from a copy in memory.
useForgotten.subscribe(() => {
  loaded.clear();
  leavePast();
});
/** Versions kept in memory, so that going from one to the next costs no call. */
const MOST_LOADED = 8;

/** A version's data. @throws SojournError `notFound`, `unreadable` */
export async function loadVersion(mapId: string, info: VersionInfo): Promise<StateRef & { kind: 'version' }> {
  const known = loaded.get(info.id);
  if (known) return { kind: 'version', info, data: known };
  const { state } = await core.call('version.state', { doc: mapDocId(mapId), version: info.id });
  const doc = new Y.Doc();
  try {
    Y.applyUpdateV2(doc, state);
    const data = projectMap(doc, mapId);
    loaded.set(info.id, data);
    for (const id of loaded.keys()) {
      if (loaded.size <= MOST_LOADED) break;
      loaded.delete(id);
    }
    return { kind: 'version', info, data };
  } catch (error) {
    throw new SojournError('unreadable', 'This version cannot be read.', { cause: error });
  } finally {
    doc.destroy();
  }
}

/** Shows a version in place of the map, for looking only. */
export async function previewVersion(mapId: string, version: VersionInfo): Promise<void> {
  showPast({ mapId, before: null, shown: await loadVersion(mapId, version) });
}

/** Shows what changed from a version to another (by default to what is there now); the older one comes first. */
export async function compareVersions(
  mapId: string,
  version: VersionInfo,
  other: VersionInfo | null,
): Promise<void> {
  const one = await loadVersion(mapId, version);
  if (!other) {
    showPast({ mapId, before: one, shown: NOW });
    return;
  }
  const two = await loadVersion(mapId, other);
  const [before, shown] = version.at <= other.at ? [one, two] : [two, one];
  showPast({ mapId, before, shown });
}

/** Shows this map and another in one: the one that is the future of the other, or this one, is the later. */
export async function compareWithMap(mapId: string, otherId: string): Promise<void> {
  await openDocument(mapDocId(otherId));
  const [own, other] = [mapNow(mapId), mapNow(otherId)];
  if (!own || !other) return;
  const otherNow: StateRef = { kind: 'map', mapId: otherId };
  const isOtherLater =
    other.meta.futureOf === mapId || (other.meta.kind === 'future' && own.meta.kind !== 'future');
  showPast(isOtherLater ? { mapId, before: NOW, shown: otherNow } : { mapId, before: otherNow, shown: NOW });
}

/**
 * Makes the map what it was in a version, as one step of undo. Before it, what is there now is kept as a version; after
 * it, the history tells of the restoring.
 * @throws SojournError `notSaved` where there is unsaved work, `readOnly`, and what core answers
 */
export async function restoreVersion(mapId: string, version: VersionInfo): Promise<void> {
  const doc = mapDocId(mapId);
  const { data } = await loadVersion(mapId, version);
  await saveFirst();
  await core.call('version.create', { doc, kind: 'automatic', name: null });
  leavePast();
  const name = versionTitle(version);
  edit(doc, `Restore ${name}`, (ydoc) => restoreMap(ydoc, data, Date.now()));
  toast(`Restored ${name}`, { undo: undoNow });
  await saveFirst();
  await core.call('version.create', { doc, kind: 'restore', name: name.slice(0, 200) });
}
