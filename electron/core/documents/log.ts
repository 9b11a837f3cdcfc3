/** The rows behind documents: the append-only log of updates and the snapshots that replace its older part. */
import type Database from 'better-sqlite3';
import * as Y from 'yjs';
import { SojournError } from '../../../shared/contract/errors.ts';
import { errorCode } from '../workspace/sqlite-errors.ts';
import { applyStored } from './update.ts';

interface UpdateRow {
  readonly seq: number;
  readonly data: Uint8Array;
  readonly at: number;
}

/** A document as its rows tell it. */
export interface LoadedDoc {
  readonly ydoc: Y.Doc;
  /** Sequence number of the last stored update, 0 for a new document. */
  readonly seq: number;
  /** Time of the last stored update in milliseconds since 1970, 0 for a new document. */
  readonly at: number;
  /** Updates that are not in the snapshot yet. */
  readonly pending: number;
  /** The snapshot's bytes where it holds all of the document. */
  readonly encoded: Uint8Array | null;
}

export interface DocLog {
  /** @throws SojournError `unreadable` where a stored row cannot be decoded; SQLite's own errors as they come */
  load(doc: string): LoadedDoc;
  /** Appends one update in one transaction and returns its sequence number. It is on the disk when this returns. */
  append(doc: string, update: Uint8Array, at: number, client: string): number;
  /** Puts a state in the place of all rows up to and with `seq`, in one transaction. */
  replace(doc: string, seq: number, at: number, state: Uint8Array): void;
  /** Sequence number and time of the last update, and the number of rows in the log; zeros for a new document. */
  position(doc: string): { seq: number; at: number; rows: number };
  /** Ids of all stored documents. */
  docs(): string[];
}

/** @param path the workspace file, for messages */
export function createDocLog(db: Database.Database, path: string): DocLog {
  const selectSnapshot = db.prepare<[string], UpdateRow>(
    'SELECT seq, data, at FROM doc_snapshot WHERE doc = ?',
  );
  const selectUpdates = db.prepare<[string, number], UpdateRow>(
    'SELECT seq, data, at FROM doc_update WHERE doc = ? AND seq > ? ORDER BY seq',
  );
  const insert = db.prepare<[string, Uint8Array, number, string]>(
    'INSERT INTO doc_update(doc, data, at, client) VALUES (?, ?, ?, ?)',
  );
  const upsertSnapshot = db.prepare<[string, number, Uint8Array, number]>(
    `INSERT INTO doc_snapshot(doc, seq, data, at) VALUES (?, ?, ?, ?)
     ON CONFLICT(doc) DO UPDATE SET seq = excluded.seq, data = excluded.data, at = excluded.at`,
  );
  const deleteUpdates = db.prepare<[string, number]>('DELETE FROM doc_update WHERE doc = ? AND seq <= ?');
  const last = db.prepare<[string], { seq: number; at: number; rows: number }>(
    `SELECT max(u.seq) AS seq, max(u.at) AS at, count(u.seq) AS rows FROM doc_update u WHERE u.doc = ?`,
  );
  const snapshotAt = db.prepare<[string], { seq: number; at: number }>(
    'SELECT seq, at FROM doc_snapshot WHERE doc = ?',
  );
  const names = db
    .prepare<[], string>('SELECT doc FROM doc_snapshot UNION SELECT doc FROM doc_update ORDER BY doc')
    .pluck();

  const readRows = db.transaction((doc: string) => {
    const snapshot = selectSnapshot.get(doc) ?? null;
    return { snapshot, updates: selectUpdates.all(doc, snapshot?.seq ?? 0) };
  });

  const replaceRows = db.transaction((doc: string, seq: number, at: number, state: Uint8Array) => {
    upsertSnapshot.run(doc, seq, state, at);
    deleteUpdates.run(doc, seq);
  });

  const rowsOf = (doc: string): ReturnType<typeof readRows> => {
    try {
      return readRows(doc);
    } catch (error) {
      if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(errorCode(error))) throw error;
      throw unreadable(doc, path, 'its place in the file', error);
    }
  };

  return {
    load: (doc) => {
      const { snapshot, updates } = rowsOf(doc);
      const ydoc = new Y.Doc({ gc: true, guid: doc });
      let at = snapshot ? `its stored state (update ${snapshot.seq})` : '';
      try {
        ydoc.transact(() => {
          if (snapshot) applyStored(ydoc, snapshot.data);
          for (const row of updates) {
            at = `update ${row.seq}`;
            applyStored(ydoc, row.data);
          }
        });
      } catch (error) {
        ydoc.destroy();
        throw unreadable(doc, path, at, error);
      }
      const end = updates.at(-1) ?? snapshot;
      return {
        ydoc,
        seq: end?.seq ?? 0,
        at: end?.at ?? 0,
        pending: updates.length,
        encoded: updates.length === 0 && snapshot ? new Uint8Array(snapshot.data) : null,
      };
    },
    append: (doc, update, at, client) => Number(insert.run(doc, update, at, client).lastInsertRowid),
    replace: (doc, seq, at, state) => replaceRows.immediate(doc, seq, at, state),
    position: (doc) => {
      const log = last.get(doc);
      const snapshot = snapshotAt.get(doc);
      return {
        seq: log?.seq ?? snapshot?.seq ?? 0,
        at: log?.at ?? snapshot?.at ?? 0,
        rows: log?.rows ?? 0,
      };
    },
    docs: () => names.all(),
  };
}

function unreadable(doc: string, path: string, at: string, cause: unknown): SojournError {
  return new SojournError(
    'unreadable',
    `The document "${doc}" in ${path} cannot be read: ${at} is damaged.`,
    {
      remedy: 'Nothing was changed. Run "npx sojourn check" on the file, or restore one of its backups.',
      where: { file: path },
      cause,
    },
  );
}
