/** The tables of the present format, and the making of a new file. */
import type Database from 'better-sqlite3';
import { FEEDBACK_SCHEMA } from '../feedback/schema.ts';
import { REMOVED_SCHEMA } from '../removals/schema.ts';
import { VERSION_SCHEMA } from '../versions/schema.ts';
import { APPLICATION_ID, FORMAT_VERSION } from './format.ts';

export const WORKSPACE_SCHEMA = `
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only log of Yjs updates (encoding version 2). seq grows over all documents and is never used again.
CREATE TABLE doc_update(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  doc TEXT NOT NULL,
  data BLOB NOT NULL,
  at INTEGER NOT NULL,
  client TEXT NOT NULL
) STRICT;
CREATE INDEX doc_update_doc ON doc_update(doc, seq);

-- State of a document up to and with seq; the log's rows up to there are gone. "at" is the last edit's time.
CREATE TABLE doc_snapshot(
  doc TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  data BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- What lists show of a document, computed at seq. Derived: may be emptied at any time.
CREATE TABLE doc_summary(
  doc TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

-- Pictures by the SHA-256 of their bytes, in hexadecimal.
CREATE TABLE blob(
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`;

/** Small pictures, with the size in px of the picture itself. Derived: the table may be empty, or not there. */
export const THUMB_SCHEMA = `
CREATE TABLE IF NOT EXISTS blob_thumb(
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes BLOB NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL
) STRICT;
`;

/** Makes the tables and marks of a workspace in an empty database, in one transaction. */
export function createSchema(db: Database.Database, meta: Readonly<Record<string, string>>): void {
  db.transaction(() => {
    db.exec(WORKSPACE_SCHEMA);
    db.exec(THUMB_SCHEMA);
    db.exec(FEEDBACK_SCHEMA);
    db.exec(VERSION_SCHEMA);
    db.exec(REMOVED_SCHEMA);
    const put = db.prepare('INSERT INTO meta(key, value) VALUES (?, ?)');
    for (const [key, value] of Object.entries(meta)) put.run(key, value);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT_VERSION}`);
  }).immediate();
}

/** Sets a value of the meta table. */
export function writeMeta(db: Database.Database, key: string, value: string): void {
  db.prepare(
    'INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}

/** A value of the meta table, or null. */
export function readMeta(db: Database.Database, key: string): string | null {
  return db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? null;
}
