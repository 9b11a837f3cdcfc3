/** The rows behind the version history: versions, and the states that they share. */
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { SojournError } from '../../../shared/contract/errors.ts';
import { VERSION_KINDS, type VersionInfo, type VersionKind } from '../../../shared/contract/types.ts';
import { LAST_TIME } from '../../../shared/model/y-fields.ts';
import { decodeStored } from '../documents/update.ts';
import { Removed } from '../removals/removed.ts';
import type { Thinnable } from './thinning.ts';

/** A state unpacks to at most this many bytes: as much as one push may hold. */
const MAX_STATE_BYTES = 64 * 1024 * 1024;

/** A version that is to be stored. */
export interface NewVersion extends Omit<VersionInfo, 'kind'> {
  readonly doc: string;
  /** The last update that the state holds. */
  readonly seq: number;
  readonly madeAt: number;
  readonly kind: VersionKind;
  /** Yjs update, encoding version 2. */
  readonly state: Uint8Array;
}

export interface VersionStore {
  /** Versions that are not deleted, newest first. */
  list(doc: string): VersionInfo[];
  /** The newest version, deleted or not; null where there is none. */
  newest(doc: string): { id: string; seq: number; madeAt: number } | null;
  /** One version of a document that is not deleted, or null. */
  find(doc: string, id: string): VersionInfo | null;
  /** @throws SojournError `notFound`, `unreadable` where what is stored is not what was stored */
  state(doc: string, id: string): Uint8Array;
  /** Automatic versions and those of restores, newest first. */
  thinnable(doc: string): Thinnable[];
  /** Stores a version and erases others, in one transaction. @throws SojournError `tooLarge` */
  add(version: NewVersion, erase: (doc: string) => Iterable<string>): void;
  /** Names a version; it is a named one from then on, and stays. */
  rename(id: string, name: string): void;
  /** Marks a version as deleted, or brings it back. Answers whether there was one. */
  setDeleted(doc: string, id: string, at: number | null): boolean;
  /** Erases what is marked as deleted; of named versions it is remembered. */
  eraseDeleted(): void;
}

const COLUMNS = 'id, at, kind, name, title, stages, lanes, cards';

export function createVersionStore(db: Database.Database): VersionStore {
  const select = db.prepare<[string], VersionInfo>(
    `SELECT ${COLUMNS} FROM version WHERE doc = ? AND deleted_at IS NULL ORDER BY seq DESC, rowid DESC`,
  );
  const selectOne = db.prepare<[string, string], VersionInfo>(
    `SELECT ${COLUMNS} FROM version WHERE doc = ? AND id = ? AND deleted_at IS NULL`,
  );
  const selectNewest = db.prepare<[string], { id: string; seq: number; madeAt: number }>(
    'SELECT id, seq, made_at AS madeAt FROM version WHERE doc = ? ORDER BY seq DESC, rowid DESC LIMIT 1',
  );
  const selectState = db.prepare<[string, string], { hash: string; data: Uint8Array }>(
    'SELECT hash, data FROM version JOIN version_state ON hash = state WHERE doc = ? AND id = ?',
  );
  const selectThinnable = db.prepare<[string], Thinnable>(
    `SELECT id, at, kind, length(data) AS bytes FROM version JOIN version_state ON hash = state
     WHERE doc = ? AND kind <> 'named' AND deleted_at IS NULL ORDER BY seq DESC, version.rowid DESC`,
  );
  const insertState = db.prepare(
    'INSERT INTO version_state(hash, data) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const insert = db.prepare(
    `INSERT INTO version(id, doc, seq, at, made_at, kind, name, title, stages, lanes, cards, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setName = db.prepare("UPDATE version SET name = ?, kind = 'named' WHERE id = ?");
  const mark = db.prepare('UPDATE version SET deleted_at = ? WHERE doc = ? AND id = ?');
  const marked = db.prepare<[], { id: string; kind: string }>(
    'SELECT id, kind FROM version WHERE deleted_at IS NOT NULL',
  );

  const erase = (ids: Iterable<string>): void => eraseVersions(db, ids);

  const add = db.transaction((version: NewVersion, eraseOf: (doc: string) => Iterable<string>) => {
    const { id, doc, seq, at, madeAt, kind, name, title, stages, lanes, cards } = version;
    if (version.state.byteLength > MAX_STATE_BYTES) throw tooLarge();
    const { hash, data } = packState(version.state);
    insertState.run(hash, data);
    insert.run(id, doc, seq, at, madeAt, kind, name, title, stages, lanes, cards, hash);
    erase(eraseOf(doc));
  });

  return {
    list: (doc) => select.all(doc).map(soundInfo),
    newest: (doc) => selectNewest.get(doc) ?? null,
    find: (doc, id) => {
      const row = selectOne.get(doc, id);
      return row ? soundInfo(row) : null;
    },
    state: (doc, id) => {
      const row = selectState.get(doc, id);
      if (!row) throw missingVersion();
      return unpackState(row.hash, row.data);
    },
    thinnable: (doc) => selectThinnable.all(doc),
    add: (version, eraseOf) => add.immediate(version, eraseOf),
    rename: (id, name) => void setName.run(name, id),
    setDeleted: (doc, id, at) => mark.run(at, doc, id).changes > 0,
    eraseDeleted: () => {
      const rows = marked.all();
      if (rows.length === 0) return;
      const named = rows.filter(({ kind }) => kind === 'named').map(({ id }) => id);
      db.transaction(() => {
        new Removed(db).remember('version', named, Date.now());
        erase(rows.map(({ id }) => id));
      }).immediate();
    },
  };
}

/** Erases versions, and the states that only they stood for. Part of a transaction of the caller. */
export function eraseVersions(db: Database.Database, ids: Iterable<string>): void {
  const deleteRow = db.prepare<[string], string>('DELETE FROM version WHERE id = ? RETURNING state').pluck();
  const deleteState = db.prepare(
    'DELETE FROM version_state WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM version WHERE state = hash)',
  );
  for (const id of ids) {
    const hash = deleteRow.get(id);
    if (hash !== undefined) deleteState.run(hash);
  }
}

function tooLarge(): SojournError {
  const limit = MAX_STATE_BYTES / 1024 / 1024;
  return new SojournError('tooLarge', `This map holds more than ${limit} MB, too much for a version of it.`, {
    remedy: 'Divide it into several maps. A backup of the workspace holds it as it is.',
  });
}

export function missingVersion(): SojournError {
  return new SojournError('notFound', 'This version is not in the workspace any more.');
}

/** A row of a file that anybody may have written, with what screens expect. */
function soundInfo({ id, at, kind, name, title, stages, lanes, cards }: VersionInfo): VersionInfo {
  const whole = (value: unknown, most = Number.MAX_SAFE_INTEGER): number =>
    typeof value === 'number' && value >= 0 ? Math.min(Math.round(value), most) : 0;
  return {
    id,
    at: whole(at, LAST_TIME),
    kind: VERSION_KINDS.find((known) => known === kind) ?? 'automatic',
    name: typeof name === 'string' ? name : null,
    title: typeof title === 'string' ? title : '',
    stages: whole(stages),
    lanes: whole(lanes),
    cards: whole(cards),
  };
}

/** A state as it is stored. */
export function packState(state: Uint8Array): { readonly hash: string; readonly data: Uint8Array } {
  const data = deflateRawSync(state, { level: 1 });
  return { hash: hashState(data), data };
}

/** SHA-256 of the stored bytes, in hexadecimal. */
export function hashState(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** @throws SojournError `unreadable` where the bytes are not what was stored, no update, or unpack to too much */
export function unpackState(hash: string, data: Uint8Array): Uint8Array {
  try {
    if (hashState(data) !== hash) throw new Error('the stored bytes have another hash');
    const state = new Uint8Array(inflateRawSync(data, { maxOutputLength: MAX_STATE_BYTES }));
    decodeStored(state);
    return state;
  } catch (error) {
    throw new SojournError('unreadable', 'This version cannot be read: what is stored of it is damaged.', {
      remedy: 'The map itself and its other versions are not touched by that.',
      cause: error,
    });
  }
}
