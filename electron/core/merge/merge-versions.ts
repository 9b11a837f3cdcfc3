/**
 * Brings the named versions of another copy over. Those that Sojourn makes by itself stay where they are: they thin out
 * with time, so what was merged twice would come twice.
 */
import type { Database } from 'better-sqlite3';
import { mapIdOf } from '../../../shared/model/doc-ids.ts';
import type { Removed } from '../removals/removed.ts';
import { eraseVersions, hashState } from '../versions/store.ts';
import type { Tally } from './tally.ts';

interface Row {
  readonly id: string;
  readonly doc: string;
  readonly hash: string;
  readonly data: Uint8Array;
}

/** @returns the documents of the versions that came, once for each version */
export function mergeVersions(into: Database, from: Database, removed: Removed, tally: Tally): string[] {
  const rows = from.prepare<[], Row>(
    `SELECT id, doc, hash, data FROM version JOIN version_state ON hash = state
     WHERE kind = 'named' AND deleted_at IS NULL ORDER BY id`,
  );
  const about = from.prepare<[string], Record<string, unknown>>(
    'SELECT at, made_at, name, title, stages, lanes, cards FROM version WHERE id = ?',
  );
  const isHere = into.prepare('SELECT 1 FROM version WHERE id = ?');
  const putState = into.prepare('INSERT OR IGNORE INTO version_state(hash, data) VALUES (?, ?)');
  // The place in the log is the other copy's; here it is behind all that happened.
  const put = into.prepare(
    `INSERT INTO version(id, doc, seq, at, made_at, kind, name, title, stages, lanes, cards, state)
     VALUES (@id, @doc, 0, @at, @made_at, 'named', @name, @title, @stages, @lanes, @cards, @state)`,
  );
  const docs: string[] = [];
  for (const { id, doc, hash, data } of rows.iterate()) {
    const isSound = mapIdOf(doc) !== null && hashState(data) === hash;
    if (!isSound || isHere.get(id) !== undefined) continue;
    if (removed.at('version', id) !== null) {
      tally.versions += 1;
      continue;
    }
    putState.run(hash, data);
    put.run({ ...about.get(id), id, doc, state: hash });
    docs.push(doc);
  }
  return docs;
}

/** Takes out the versions that the other copy deleted. @returns their documents, once for each version */
export function eraseGoneVersions(db: Database, removed: Removed, tally: Tally): string[] {
  if (!removed.has('version')) return [];
  const named = db.prepare<[], { id: string; doc: string }>(
    "SELECT id, doc FROM version WHERE kind = 'named'",
  );
  const doomed = named.all().filter(({ id }) => removed.at('version', id) !== null);
  eraseVersions(
    db,
    doomed.map(({ id }) => id),
  );
  tally.versions += doomed.length;
  return doomed.map(({ doc }) => doc);
}
