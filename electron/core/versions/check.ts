/** Whether the version history of a workspace can be read. */
import type Database from 'better-sqlite3';
import * as Y from 'yjs';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { applyStored } from '../documents/update.ts';
import { unpackState } from './store.ts';

/** What is wrong with the stored versions, as sentences. One state is read at a time. */
export function versionProblems(db: Database.Database): string[] {
  const problems: string[] = [];
  const states = db
    .prepare<[], { hash: string; data: Uint8Array; versions: number }>(
      `SELECT hash, data, (SELECT count(*) FROM version WHERE state = hash) AS versions FROM version_state`,
    )
    .iterate();
  for (const { hash, data, versions } of states) {
    if (versions === 0) problems.push(`The stored state ${hash} belongs to no version.`);
    const ydoc = new Y.Doc();
    try {
      applyStored(ydoc, unpackState(hash, data));
      projectMap(ydoc, 'version');
    } catch {
      problems.push(`The stored state ${hash} cannot be read; ${versionsOf(db, hash)}.`);
    } finally {
      ydoc.destroy();
    }
  }
  return problems;
}

function versionsOf(db: Database.Database, hash: string): string {
  const titles = db
    .prepare<[string], string>(
      "SELECT coalesce(name, title) || ' (' || doc || ')' FROM version WHERE state = ?",
    )
    .pluck()
    .all(hash);
  return titles.length === 0 ? 'no version needs it' : `it is needed by ${titles.join(', ')}`;
}
