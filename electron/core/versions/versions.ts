/**
 * The version history of maps. Automatic versions are made as one edits: before the first change after a while, the
 * map as it was until then is kept. The change itself is stored and answered first.
 */
import type * as Y from 'yjs';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { VersionInfo, VersionKind } from '../../../shared/contract/types.ts';
import { mapIdOf } from '../../../shared/model/doc-ids.ts';
import { newId } from '../../../shared/model/ids.ts';
import { mapParts } from '../../../shared/model/map-doc.ts';
import { readText } from '../../../shared/model/y-fields.ts';
import type { EmitEvent } from '../core.ts';
import type { Documents } from '../documents/documents.ts';
import type { Workspace } from '../workspace/open.ts';
import { workspaceError } from '../workspace/sqlite-errors.ts';
import { inWriteTurn } from '../write-turn.ts';
import type { GiveTurn } from '../slices.ts';
import { rewriteStates, type Rewritten } from './rewrite.ts';
import { createVersionStore, missingVersion, type NewVersion } from './store.ts';
import { outgrown } from './thinning.ts';

/** So long after a version was made, the next change makes another. */
export const AUTOMATIC_MS = 10 * 60 * 1000;

export interface Versions {
  /** The versions of a map, newest first. */
  list(doc: string): VersionInfo[];
  /** A version's state as a Yjs update (encoding version 2). @throws SojournError `notFound`, `unreadable` */
  state(doc: string, id: string): Uint8Array;
  /**
   * Keeps the map as it is now. An automatic one is not made where the newest version holds this state already: that
   * one is answered then.
   * @throws SojournError `badInput` for a document that is no map or has no content, `readOnly`, `diskFull`, `gone`
   */
  create(doc: string, kind: VersionKind, name: string | null): VersionInfo;
  /** Names a version, which then stays for good. @throws SojournError `notFound`, and as `create` */
  rename(doc: string, id: string, name: string): void;
  /** Deletes a version; it can be brought back until the workspace is closed. @throws SojournError as `rename` */
  remove(doc: string, id: string): void;
  bringBack(doc: string, id: string): void;
  /** Changes what stored versions hold, deleted ones too: see `rewriteStates`. */
  rewrite(change: (ydoc: Y.Doc) => boolean, giveTurn: GiveTurn): Promise<Rewritten>;
  /** Stores what is waiting and erases what was deleted. */
  close(): void;
}

export interface VersionsOptions {
  readonly emit: EmitEvent;
  /** Clock in ms; for tests. */
  readonly now?: () => number;
  /** Runs something after what runs now; for tests. */
  readonly later?: (work: () => void) => void;
}

export function createVersions(
  workspace: Workspace,
  documents: Documents,
  { emit, now = Date.now, later = setImmediate }: VersionsOptions,
): Versions {
  const store = createVersionStore(workspace.db);
  /** When the newest version of a document was made, or the document itself; ms. */
  const since = new Map<string, number>();
  const waiting = new Set<NewVersion>();

  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw workspaceError(error, workspace.path);
    }
  };

  const writing = <T>(work: () => T): T =>
    guard(() => {
      workspace.assertWritable();
      workspace.assertPresent();
      return inWriteTurn(work);
    });

  const put = (version: NewVersion): void => {
    store.add(version, (doc) => outgrown(store.thinnable(doc), now()));
    since.set(version.doc, version.madeAt);
    emit('versions.changed', { doc: version.doc });
  };

  /** Stores a waiting version. Where that fails the next change tries again: history must not stand in the way. */
  const putWaiting = (version: NewVersion): void => {
    if (!waiting.delete(version)) return;
    try {
      writing(() => put(version));
    } catch {
      since.delete(version.doc);
    }
  };

  /** Whether the present state is to be kept. Time counts from the newest version, or from where nothing is new yet. */
  const isDue = (doc: string, seq: number): boolean => {
    const last = since.get(doc) ?? store.newest(doc)?.madeAt ?? 0;
    const isNew = seq === 0 || (now() - last >= AUTOMATIC_MS && store.newest(doc)?.seq === seq);
    since.set(doc, isNew ? now() : last);
    return !isNew && now() - last >= AUTOMATIC_MS;
  };

  documents.watchPushes((doc, before) => {
    if (mapIdOf(doc) === null || !isDue(doc, before.seq)) return undefined;
    const version: NewVersion = {
      id: newId(),
      doc,
      seq: before.seq,
      at: before.at,
      madeAt: now(),
      kind: 'automatic',
      name: null,
      ...contentOf(before.ydoc),
      state: before.encoded(),
    };
    return () => {
      since.set(doc, version.madeAt);
      waiting.add(version);
      later(() => putWaiting(version));
    };
  });

  const create = (doc: string, kind: VersionKind, name: string | null): VersionInfo => {
    if (mapIdOf(doc) === null) throw new SojournError('badInput', 'Only maps have versions.');
    for (const version of waiting) putWaiting(version);
    const { state, seq } = documents.open(doc);
    if (seq === 0) throw new SojournError('badInput', 'This map has no content yet.');
    const newest = store.newest(doc);
    const same = kind === 'automatic' && newest?.seq === seq ? store.find(doc, newest.id) : null;
    if (same) return same;
    const at = kind === 'automatic' ? documents.position(doc).at : now();
    const content = documents.read(doc, contentOf);
    const info: VersionInfo = { id: newId(), at, kind, name, ...content };
    put({ ...info, doc, seq, madeAt: now(), state });
    return info;
  };

  const change = (doc: string, work: () => boolean): void =>
    writing(() => {
      if (!work()) throw missingVersion();
      emit('versions.changed', { doc });
    });

  return {
    list: (doc) => guard(() => store.list(doc)),
    state: (doc, id) => guard(() => store.state(doc, id)),
    create: (doc, kind, name) => writing(() => create(doc, kind, name)),
    rename: (doc, id, name) =>
      change(doc, () => {
        if (!store.find(doc, id)) return false;
        store.rename(id, name);
        return true;
      }),
    remove: (doc, id) => change(doc, () => store.setDeleted(doc, id, now())),
    bringBack: (doc, id) => change(doc, () => store.setDeleted(doc, id, null)),
    rewrite: async (changeState, giveTurn) => {
      for (const version of waiting) putWaiting(version);
      const done = await rewriteStates(workspace.db, changeState, contentOf, giveTurn);
      for (const doc of done.docs) emit('versions.changed', { doc });
      return done;
    },
    close: () => {
      for (const version of waiting) putWaiting(version);
      if (!workspace.info.readOnly) guard(() => inWriteTurn(() => store.eraseDeleted()));
    },
  };
}

/** What the list shows of a map's content. Counts are of what is stored. */
export function contentOf(ydoc: Y.Doc): Pick<VersionInfo, 'title' | 'stages' | 'lanes' | 'cards'> {
  const { meta, stages, lanes, cards } = mapParts(ydoc);
  return { title: readText(meta, 'title'), stages: stages.size, lanes: lanes.size, cards: cards.size };
}
