/**
 * The documents of one open workspace: state out, updates in. A push is answered only after its commit. A few
 * documents are kept alive in memory, so that a push costs applying and appending one small update.
 */
import * as Y from 'yjs';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { DocState } from '../../../shared/contract/types.ts';
import { isDocId } from '../../../shared/model/doc-ids.ts';
import { workspaceError } from '../workspace/sqlite-errors.ts';
import type { Workspace } from '../workspace/open.ts';
import { createDocLog } from './log.ts';
import { checkUpdate } from './update.ts';
import { inWriteTurn } from '../write-turn.ts';

/** A log longer than this is compacted while the workspace is open. */
const COMPACT_ROWS = 1000;
/** A log longer than this is compacted when the workspace is closed. */
const COMPACT_ROWS_AT_CLOSE = 20;
/** Documents kept alive at most; 5,000 cards take about 16 MB. */
const LIVE_DOCS = 6;

interface LiveDoc {
  readonly ydoc: Y.Doc;
  seq: number;
  at: number;
  /** Rows in the log that the snapshot does not hold. */
  rows: number;
  /** The encoded state where it is at hand. */
  encoded: Uint8Array | null;
}

/** A document as it is before an update. */
export interface BeforePush {
  readonly ydoc: Y.Doc;
  /** Sequence number and time of its last update; zeros for a new document. */
  readonly seq: number;
  readonly at: number;
  /** Its state as an update. */
  encoded(): Uint8Array;
}

/** Looks at a document before an update; what it answers runs when the update is stored. */
export type PushWatcher = (doc: string, before: BeforePush) => (() => void) | undefined;

export interface Documents {
  /** @throws SojournError `badInput` (no such kind of document), `unreadable` */
  open(doc: string): DocState;
  /**
   * Stores one update. When this returns, the update is on the disk.
   * @param client names the screen in the log
   * @throws SojournError `badInput`, `readOnly`, `diskFull`, `gone`, `notSaved`, `unreadable`; then nothing is stored
   */
  push(doc: string, update: Uint8Array, client: string): { seq: number };
  /** Has this watcher look at each push. Its errors are passed over: they must not cost an edit. */
  watchPushes(watcher: PushWatcher): void;
  /** Runs `read` on the document; a document that is not alive is loaded for this call alone. */
  read<T>(doc: string, read: (ydoc: Y.Doc) => T): T;
  /** Sequence number and time of the last update; zeros for a document that does not exist. */
  position(doc: string): { seq: number; at: number };
  /** Ids of all stored documents. */
  list(): string[];
  /** Replaces a document's log by one snapshot, read from the file into a fresh document. */
  compact(doc: string): void;
  /**
   * Compacts a document to what `change` leaves of it, in one transaction. Nobody looks at that as at a push. Screens
   * that have it open must be told of the update, and what no update tells of they must do themselves.
   * @returns the update of what was changed, or null where nothing was, and the last sequence number
   */
  rewrite(doc: string, change: (ydoc: Y.Doc) => void): { update: Uint8Array | null; seq: number };
  /**
   * Runs work that writes documents by other means: pushes are refused meanwhile, and afterwards all documents are read from
   * the file anew. What was refused stays with the screens, which try it again.
   * @param what is going on, as a sentence, for the error `locked` of a push
   */
  whileHeld<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** Compacts what is worth it and lets go of the memory. The workspace is closed by its owner. */
  close(): void;
}

export function createDocuments(workspace: Workspace): Documents {
  const log = createDocLog(workspace.db, workspace.path);
  const live = new Map<string, LiveDoc>();
  const timers = new Set<NodeJS.Timeout>();
  let watcher: PushWatcher = () => undefined;
  let held: string | null = null;

  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw workspaceError(error, workspace.path);
    }
  };

  const forget = (doc: string): void => {
    live.get(doc)?.ydoc.destroy();
    live.delete(doc);
  };

  /** The live document, the most recently used last. */
  const get = (doc: string): LiveDoc => {
    let entry = live.get(doc);
    if (!entry) {
      if (!isDocId(doc)) throw new SojournError('badInput', `There is no kind of document named "${doc}".`);
      const { ydoc, seq, at, pending, encoded } = log.load(doc);
      entry = { ydoc, seq, at, rows: pending, encoded };
    }
    live.delete(doc);
    live.set(doc, entry);
    for (const name of live.keys()) {
      if (live.size <= LIVE_DOCS) break;
      forget(name);
    }
    return entry;
  };

  const encode = (entry: LiveDoc): Uint8Array => {
    entry.encoded ??= Y.encodeStateAsUpdateV2(entry.ydoc);
    return entry.encoded;
  };

  const watch = (doc: string, entry: LiveDoc): (() => void) | undefined => {
    const { ydoc, seq, at } = entry;
    try {
      return watcher(doc, { ydoc, seq, at, encoded: () => encode(entry) });
    } catch {
      return undefined;
    }
  };

  const compact = (doc: string): void => {
    workspace.assertWritable();
    workspace.assertPresent();
    const loaded = log.load(doc);
    try {
      if (loaded.pending > 0) {
        const state = Y.encodeStateAsUpdateV2(loaded.ydoc);
        inWriteTurn(() => log.replace(doc, loaded.seq, loaded.at, state));
      }
      const entry = live.get(doc);
      if (entry) entry.rows = 0;
    } finally {
      loaded.ydoc.destroy();
    }
  };

  const rewrite = (
    doc: string,
    change: (ydoc: Y.Doc) => void,
  ): { update: Uint8Array | null; seq: number } => {
    workspace.assertWritable();
    workspace.assertPresent();
    const loaded = log.load(doc);
    const updates: Uint8Array[] = [];
    loaded.ydoc.on('updateV2', (update: Uint8Array) => updates.push(update));
    const store = workspace.db.transaction((update: Uint8Array | null) => {
      const at = update ? Date.now() : loaded.at;
      const seq = update ? log.append(doc, update, at, 'core') : loaded.seq;
      log.replace(doc, seq, at, Y.encodeStateAsUpdateV2(loaded.ydoc));
      return seq;
    });
    try {
      change(loaded.ydoc);
      const update = updates.length > 0 ? Y.mergeUpdatesV2(updates) : null;
      return { update, seq: inWriteTurn(() => store.immediate(update)) };
    } finally {
      loaded.ydoc.destroy();
      forget(doc);
    }
  };

  const compactSoon = (doc: string): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      try {
        compact(doc);
      } catch {
        // The log is whole and only longer than it need be. Whatever is wrong shows at the next push or opening.
      }
    }, 0);
    timers.add(timer);
  };

  const push = (doc: string, update: Uint8Array, client: string): { seq: number } => {
    workspace.assertWritable();
    if (held !== null)
      throw new SojournError('locked', held, { remedy: 'What was changed is saved when that is done.' });
    checkUpdate(update);
    workspace.assertPresent();
    const entry = get(doc);
    const stored = watch(doc, entry);
    try {
      applyOrRefuse(entry.ydoc, update);
      const at = Date.now();
      const seq = log.append(doc, update, at, client);
      workspace.assertPresent();
      entry.seq = seq;
      entry.at = at;
      entry.rows += 1;
      entry.encoded = null;
      if (entry.rows % COMPACT_ROWS === 0) compactSoon(doc);
      stored?.();
      return { seq };
    } catch (error) {
      // The document in memory may now hold what the file does not.
      forget(doc);
      throw error;
    }
  };

  return {
    open: (doc) =>
      guard(() => {
        const entry = get(doc);
        return { state: encode(entry), seq: entry.seq };
      }),
    push: (doc, update, client) => guard(() => inWriteTurn(() => push(doc, update, client))),
    watchPushes: (next) => {
      watcher = next;
    },
    read: (doc, read) =>
      guard(() => {
        const entry = live.get(doc);
        if (entry) return read(entry.ydoc);
        const { ydoc } = log.load(doc);
        try {
          return read(ydoc);
        } finally {
          ydoc.destroy();
        }
      }),
    position: (doc) => guard(() => log.position(doc)),
    list: () => guard(() => log.docs()),
    compact: (doc) => guard(() => compact(doc)),
    rewrite: (doc, change) => guard(() => rewrite(doc, change)),
    async whileHeld(what, work) {
      held = what;
      try {
        return await work();
      } finally {
        held = null;
        for (const doc of live.keys()) forget(doc);
      }
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      for (const doc of live.keys()) forget(doc);
      if (workspace.info.readOnly) return;
      for (const doc of guard(() => log.docs())) {
        try {
          if (log.position(doc).rows > COMPACT_ROWS_AT_CLOSE) compact(doc);
        } catch {
          // Left as it is: compaction must not stand in the way of closing, and a damaged log is never replaced.
        }
      }
    },
  };
}

function applyOrRefuse(ydoc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdateV2(ydoc, update);
  } catch (error) {
    throw new SojournError('badInput', 'The change does not fit the document and was not saved.', {
      remedy: 'Reload the window; if it happens again, report it.',
      cause: error,
    });
  }
}
