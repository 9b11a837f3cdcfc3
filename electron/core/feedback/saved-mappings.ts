/** Mappings that a person keeps under a name, for files to come. A name is the same in any case of its letters. */
import type { Database } from 'better-sqlite3';
import type { Mapping, SavedMapping } from '../../../shared/contract/types.ts';
import { sourceKey } from './identity.ts';
import { storableMapping } from './storable-mapping.ts';

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
  db.prepare('INSERT OR REPLACE INTO feedback_mappings (key, name, mapping, at) VALUES (?, ?, ?, ?)').run(
    sourceKey(name),
    name,
    JSON.stringify({ ...storableMapping(mapping), preset: name }),
    Date.now(),
  );
}

/** Forgets the mapping of a name; nothing happens where there is none. */
export function removeMapping(db: Database, name: string): void {
  db.prepare('DELETE FROM feedback_mappings WHERE key = ?').run(sourceKey(name));
}
