/** Takes out pictures and attached files that nothing refers to any more. Part of closing a workspace. */
import { inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import * as Y from 'yjs';
import { blobHashes } from '../../../shared/model/blob-hashes.ts';
import type { Documents } from '../documents/documents.ts';
import { applyStored } from '../documents/update.ts';
import { inWriteTurn } from '../write-turn.ts';

/** A stored state of a version unpacks to no more, as where it was made. */
const MAX_STATE_BYTES = 64 * 1024 * 1024;
/** With more free pages than this share of the file it is rewritten, which then costs less than what is left. */
const MUCH_FREE = 0.5;

export interface Erased {
  readonly blobs: number;
  readonly bytes: number;
}

/**
 * Deletes the blobs that no document and no stored version names. What was stored at `before` or later stays until the
 * next time: a window may still hold an edit that names it. Nothing goes where a document or version cannot be read,
 * since nobody knows what that names.
 *
 * @param before ms since 1970: when the workspace was opened
 * @throws SQLite's own errors as they come
 */
export function eraseUnusedBlobs(
  db: Database,
  documents: Pick<Documents, 'list' | 'read'>,
  before: number,
): Erased {
  const old = db.prepare<[number], string>('SELECT hash FROM blob WHERE at < ?').pluck().all(before);
  const unused = new Set(old);
  const keep = (hashes: Iterable<string>): void => {
    for (const hash of hashes) unused.delete(hash);
  };
  try {
    // Library and audits are small and name most of them: often no map needs to be read.
    for (const doc of documents.list().toSorted(libraryFirst)) {
      if (unused.size === 0) break;
      keep(documents.read(doc, blobHashes));
    }
    if (unused.size > 0) keepForVersions(db, keep, () => unused.size === 0);
  } catch {
    return { blobs: 0, bytes: 0 };
  }
  return unused.size === 0 ? { blobs: 0, bytes: 0 } : erase(db, unused);
}

/** Maps come last. */
function libraryFirst(a: string, b: string): number {
  return Number(a.startsWith('map:')) - Number(b.startsWith('map:'));
}

function keepForVersions(
  db: Database,
  keep: (hashes: Iterable<string>) => void,
  isDone: () => boolean,
): void {
  const states = db.prepare<[], Uint8Array>('SELECT data FROM version_state').pluck();
  for (const data of states.iterate()) {
    const ydoc = new Y.Doc();
    try {
      ydoc.transact(() => applyStored(ydoc, inflateRawSync(data, { maxOutputLength: MAX_STATE_BYTES })));
      keep(blobHashes(ydoc));
    } finally {
      ydoc.destroy();
    }
    if (isDone()) return;
  }
}

function erase(db: Database, hashes: ReadonlySet<string>): Erased {
  const size = db.prepare<[string], number>('SELECT length(bytes) FROM blob WHERE hash = ?').pluck();
  const remove = db.prepare<[string]>('DELETE FROM blob WHERE hash = ?');
  // The table of small pictures may be missing.
  const hasThumbs = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'blob_thumb'").get() !== undefined;
  const removeThumb = hasThumbs ? db.prepare<[string]>('DELETE FROM blob_thumb WHERE hash = ?') : null;
  let bytes = 0;
  inWriteTurn(() =>
    db
      .transaction(() => {
        for (const hash of hashes) {
          bytes += size.get(hash) ?? 0;
          remove.run(hash);
          removeThumb?.run(hash);
        }
      })
      .immediate(),
  );
  const count = (name: string): number => db.pragma(name, { simple: true }) as number;
  if (count('freelist_count') > count('page_count') * MUCH_FREE) {
    try {
      db.exec('VACUUM');
    } catch {
      // The disk is too full for it: the free pages are used by what comes next.
    }
  }
  return { blobs: hashes.size, bytes };
}
