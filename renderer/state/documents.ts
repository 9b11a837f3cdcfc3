/**
 * The documents that are open in this window: the library and maps, as Yjs documents. All edits go through `edit`; every
 * local change is queued for core, every change of other windows is applied. Screens read with `useMap`, `useLibrary`.
 */
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { create } from 'zustand';
import { SojournError } from '../../shared/contract/errors.ts';
import {
  AUDITS_DOC,
  DECISIONS_DOC,
  isSharedDoc,
  LIBRARY_DOC,
  mapDocId,
  mapIdOf,
  MEASURES_DOC,
  type SharedDoc,
} from '../../shared/model/doc-ids.ts';
import { scrubTraces } from '../../shared/model/edits/forget-items.ts';
import { followDoc, type Projection } from '../../shared/model/follow.ts';
import { mapScope } from '../../shared/model/map-doc.ts';
import { createMapProjection } from '../../shared/model/map-projection.ts';
import { SHARED_DOC_KINDS, sharedScope, type SharedData } from '../../shared/model/shared-docs.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { core, useConnection } from './connection.ts';
import { clearHistory, dropSteps, followDocument, intent } from './history.ts';
import { LOCAL_ORIGIN, REMOTE_ORIGIN } from './origins.ts';
import { SaveQueue } from './save-queue.ts';
import { reportSaving, useSaveStatus } from './save-state.ts';

type DocData = MapData | SharedData[SharedDoc];

interface OpenDocument {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly queue: SaveQueue;
  /** Null until core's state has arrived. */
  projection: Projection<DocData> | null;
  error: SojournError | null;
  loading: Promise<void> | null;
  readonly listeners: Set<() => void>;
}

/** How often something was deleted for good: who keeps copies of earlier states drops them then. */
export const useForgotten = create<{ readonly times: number }>()(() => ({ times: 0 }));

const documents = new Map<string, OpenDocument>();
let readOnly: string | null = null;
/** Name of the document of which an earlier state is on screen: it must not be edited unseen. */
let held: string | null = null;
/** While true nothing is pushed: it is not known yet whether core has the same workspace open. */
let paused = false;
let stops: (() => void)[] = [];

/** Connects the documents with core. Call once, after `installCore`. Returns what disconnects them. */
export function startDocuments(): () => void {
  const stopUpdates = core.on('doc.update', ({ doc, update }) => {
    const entry = documents.get(doc);
    if (entry) Y.applyUpdateV2(entry.doc, update, REMOTE_ORIGIN);
  });
  const stopForgetting = core.on('doc.forgotten', ({ doc, items, cards }) => {
    const entry = documents.get(doc);
    if (entry) scrubTraces(entry.doc, new Set(items), new Set(cards));
    // Steps of other documents and of none may hold their words, too.
    dropSteps();
    useForgotten.setState(({ times }) => ({ times: times + 1 }));
  });
  const stopConnection = useConnection.subscribe((now) => {
    if (now.status !== 'open') paused = true;
  });
  window.addEventListener('beforeunload', warnUnsaved);
  stops = [
    stopUpdates,
    stopForgetting,
    stopConnection,
    () => window.removeEventListener('beforeunload', warnUnsaved),
  ];
  return () => {
    for (const stop of stops) stop();
    closeDocuments();
  };
}

/** Lets saving go on after core was away: call once it is known that core has this window's workspace open. */
export async function resumeDocuments(): Promise<void> {
  if (!paused) return;
  paused = false;
  await resync();
}

/** Waits until everything is saved. Returns false when saving does not work just now. */
export function flushDocuments(): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (): boolean => {
      const { state } = useSaveStatus.getState();
      if (state === 'saving') return false;
      stop();
      resolve(state === 'saved');
      return true;
    };
    let stop = (): void => undefined;
    if (!settle()) stop = useSaveStatus.subscribe(settle);
  });
}

/** Forbids edits with this reason (the workspace is open read-only), or allows them with null. */
export function setReadOnly(reason: string | null): void {
  readOnly = reason;
}

/** Why this workspace cannot be edited, or null where it can. */
export function readOnlyReason(): string | null {
  return readOnly;
}

/** Refuses edits of a document while an earlier state of it is shown; null lets them through again. */
export function holdEdits(name: string | null): void {
  held = name;
}

/** Closes all documents, unsaved edits included: another workspace is open now. */
export function closeDocuments(): void {
  clearHistory();
  paused = false;
  held = null;
  const closing = [...documents.values()];
  documents.clear();
  for (const entry of closing) {
    entry.queue.close();
    entry.projection?.destroy();
    entry.doc.destroy();
  }
  report();
}

/**
 * The one way to change a document. Runs `fn` in one transaction as one undoable step.
 *
 * @param doc the document or its name (`LIBRARY_DOC`, `mapDocId(id)`), which must be open
 * @param label names the step for undo, e.g. "Rename stage"
 * @param options.merge edits with the same key in quick succession are one step
 * @throws SojournError `readOnly` where the workspace may not be changed or an earlier version is shown, `notFound` where it is not open
 */
export function edit<T>(
  doc: Y.Doc | string,
  label: string,
  fn: (doc: Y.Doc) => T,
  options: { merge?: string } = {},
): T {
  if (readOnly !== null) {
    throw new SojournError('readOnly', 'This workspace is open for reading only.', { remedy: readOnly });
  }
  const target = typeof doc === 'string' ? openedDocument(doc) : doc;
  if (held !== null && documents.get(held)?.doc === target) {
    throw new SojournError('readOnly', 'An earlier version is on screen, so nothing was changed.', {
      remedy: 'Go back to the present (Escape), or restore the version.',
    });
  }
  return intent(label, () => target.transact(() => fn(target), LOCAL_ORIGIN), options);
}

/** An open document. @throws SojournError `notFound` where it is not open or not loaded */
export function openedDocument(name: string): Y.Doc {
  const entry = documents.get(name);
  if (!entry?.projection) throw new SojournError('notFound', `The document ${name} is not open.`);
  return entry.doc;
}

/** Opens a document, or waits for one that is being opened. @throws SojournError what core answered */
export async function openDocument(name: string): Promise<Y.Doc> {
  const entry = entryOf(name);
  if (!entry.projection && !entry.loading) entry.loading = load(entry);
  await entry.loading;
  if (entry.error && !entry.projection) throw entry.error;
  return entry.doc;
}

/** The plain picture of an open document, or null while it is not loaded. */
export function libraryNow(): LibraryData | null {
  return (documents.get(LIBRARY_DOC)?.projection?.current() as LibraryData | undefined) ?? null;
}

/** The plain picture of an open map, or null while it is not loaded. */
export function mapNow(mapId: string): MapData | null {
  return (documents.get(mapDocId(mapId))?.projection?.current() as MapData | undefined) ?? null;
}

/** Tries to save at once what is not saved. */
export function retrySaving(): void {
  for (const { queue } of documents.values()) queue.retry();
}

/** The library, or null while it loads. */
export function useLibrary(): LibraryData | null {
  return useDocument(LIBRARY_DOC).data as LibraryData | null;
}

/** Metrics, or null while they load. */
export function useMeasures(): SharedData['measures'] | null {
  return useDocument(MEASURES_DOC).data as SharedData['measures'] | null;
}

/** Decisions, or null while they load. */
export function useDecisions(): SharedData['decisions'] | null {
  return useDocument(DECISIONS_DOC).data as SharedData['decisions'] | null;
}

/** Audits, or null while they load. */
export function useAudits(): SharedData['audits'] | null {
  return useDocument(AUDITS_DOC).data as SharedData['audits'] | null;
}

/** A map, or null while it loads. See `useMapState` for the error. */
export function useMap(mapId: string): MapData | null {
  return useDocument(mapDocId(mapId)).data as MapData | null;
}

/** A map with the error that kept it from loading. */
export function useMapState(mapId: string): { data: MapData | null; error: SojournError | null } {
  const { data, error } = useDocument(mapDocId(mapId));
  return { data: data as MapData | null, error };
}

function useDocument(name: string): { data: DocData | null; error: SojournError | null } {
  const entry = entryOf(name);
  useEffect(() => {
    const open = (): void => {
      // The error is kept in the entry and shown by whoever reads it.
      openDocument(name).catch(() => undefined);
    };
    open();
    return useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened) open();
    });
  }, [name]);
  const subscribe = useCallback(
    (listener: () => void): (() => void) => {
      entry.listeners.add(listener);
      return () => entry.listeners.delete(listener);
    },
    [entry],
  );
  const data = useSyncExternalStore(subscribe, () => entry.projection?.current() ?? null);
  const error = useSyncExternalStore(subscribe, () => entry.error);
  return { data, error };
}

function entryOf(name: string): OpenDocument {
  const known = documents.get(name);
  if (known) return known;
  const doc = new Y.Doc();
  const queue = new SaveQueue({
    push: (update) => {
      if (paused) throw new SojournError('gone', 'Sojourn’s core is not running.');
      return core.call('doc.push', { doc: name, update: update as Uint8Array<ArrayBuffer> });
    },
    changed: report,
  });
  const entry: OpenDocument = {
    name,
    doc,
    queue,
    projection: null,
    error: null,
    loading: null,
    listeners: new Set(),
  };
  documents.set(name, entry);
  return entry;
}

async function load(entry: OpenDocument): Promise<void> {
  try {
    const { state } = await core.call('doc.open', { doc: entry.name });
    if (documents.get(entry.name) !== entry) return;
    Y.applyUpdateV2(entry.doc, state, REMOTE_ORIGIN);
    // Not before: Yjs would encode the whole document once more for whoever listens.
    entry.doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE_ORIGIN) entry.queue.add(update);
    });
    entry.error = null;
    entry.projection = follow(entry);
    entry.projection.subscribe(() => notify(entry));
  } catch (error) {
    entry.error =
      error instanceof SojournError
        ? error
        : new SojournError('damaged', `The document ${entry.name} cannot be read.`, { cause: error });
  } finally {
    entry.loading = null;
    notify(entry);
  }
}

/** Has undo and a projection follow a document. */
function follow({ name, doc }: OpenDocument): Projection<DocData> {
  if (isSharedDoc(name)) {
    followDocument(doc, sharedScope(name, doc));
    return followDoc<DocData>(doc, SHARED_DOC_KINDS[name].read);
  }
  followDocument(doc, mapScope(doc));
  return createMapProjection(doc, mapIdOf(name) ?? '');
}

/** After a lost connection: fetches what other windows wrote meanwhile, then sends what is unsaved. */
async function resync(): Promise<void> {
  for (const entry of documents.values()) {
    try {
      if (!entry.projection) continue;
      const { state } = await core.call('doc.open', { doc: entry.name });
      if (documents.get(entry.name) === entry) Y.applyUpdateV2(entry.doc, state, REMOTE_ORIGIN);
    } catch {
      // The queue reports what does not work.
    }
    entry.queue.retry();
  }
}

function notify(entry: OpenDocument): void {
  for (const listener of entry.listeners) listener();
}

function report(): void {
  reportSaving([...documents.values()].map((entry) => entry.queue));
}

function warnUnsaved(event: BeforeUnloadEvent): void {
  for (const { queue } of documents.values()) if (queue.pending > 0) event.preventDefault();
}
