/** Mappings that a person keeps under a name, for files to come. A name is the same in any case of its letters. */
import type { Database } from 'better-sqlite3';
import type { Mapping, SavedMapping } from '../../../shared/contract/types.ts';
import { storable } from '../../../shared/formats/known-columns.ts';
import { Removed } from '../removals/removed.ts';
import { sourceKey } from './identity.ts';

interface Row {
  readonly name: string;
  readonly mapping: string;
  readonly at: number;
}

const read = ({ name, mapping, at }: Row): SavedMapping => ({
  name,
  mapping: JSON.parse(mapping) as Mapping,
  at,
});

/** All saved mappings, by name. */
export function listMappings(db: Database): SavedMapping[] {
  const rows = db
    .prepare<[], Row>('SELECT name, mapping, at FROM feedback_mappings ORDER BY name COLLATE NOCASE, key')
    .all();
  return rows.map(read);
}

/** Keeps a mapping under a name, in place of an earlier one. The mapping then says itself what it is called. */
export function saveMapping(db: Database, name: string, mapping: Mapping): void {
  const key = sourceKey(name);
  db.prepare('INSERT OR REPLACE INTO feedback_mappings (key, name, mapping, at) VALUES (?, ?, ?, ?)').run(
    key,
    name,
    JSON.stringify({ ...storable(mapping), preset: name }),
    Math.max(Date.now(), 1 + (new Removed(db).at('mapping', key) ?? 0)),
  );
}

/** Forgets the mapping of a name; nothing happens where there is none. */
export function removeMapping(db: Database, name: string): void {
  const key = sourceKey(name);
  db.transaction(() => {
    const at = db
      .prepare<[string], number>('DELETE FROM feedback_mappings WHERE key = ? RETURNING at')
      .pluck()
      .get(key);
    if (at !== undefined) new Removed(db).remember('mapping', [key], Math.max(Date.now(), at));
  }).immediate();
}
