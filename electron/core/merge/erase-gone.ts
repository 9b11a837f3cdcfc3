/** Takes out of a workspace what the other copy of a merge had removed. */
import type { Database } from 'better-sqlite3';
import { dropOrphanLabels } from '../feedback/analysis/labels.ts';
import { dropOrphanCustomers } from '../feedback/customers/changes.ts';
import { countItems, deleteItems, dropDerived, dropRejected, type Place } from '../feedback/erase.ts';
import { GoneFrom, type Gone, type GoneSource, type JudgedItem } from './gone.ts';
import type { Tally } from './tally.ts';

/** Items that are deleted at once. */
const BATCH = 1000;

/** Expects to run inside one transaction. @param step called now and then; throws to stop */
export function eraseGone(db: Database, gone: Gone, tally: Tally, step: () => void): void {
  const from = new GoneFrom(db, gone);
  if (from.some) {
    eraseItems(db, from, tally, step);
    for (const source of from.sources.values()) eraseImports(db, source, tally);
    eraseCustomers(db, from, tally);
    dropOrphanLabels(db);
    dropOrphanCustomers(db);
  }
  tally.mappings += eraseMappings(db, gone);
}

function eraseItems(db: Database, from: GoneFrom, tally: Tally, step: () => void): void {
  const page = db.prepare<[number, number], JudgedItem & Place>(
    `SELECT seq, sort_key, id, source_id, columns_id, customer_id, date FROM feedback_items
     WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  const sources = new Set<number>();
  let [after, count] = [-1, 0];
  for (let rows = page.all(after, BATCH); rows.length > 0; rows = page.all(after, BATCH)) {
    step();
    after = rows.at(-1)?.seq ?? after;
    const places = rows.filter((row) => tally.judge(from, row));
    for (const { source_id } of places) sources.add(source_id);
    if (places.length > 0) deleteItems(db, places);
    count += places.length;
  }
  for (const id of sources) {
    countItems(db, id);
    // They may quote values of what is gone.
    dropRejected(db, id);
  }
  if (count > 0) dropDerived(db);
}

/** Takes out the imports of a source until it was removed, and the source where nothing came after that. */
function eraseImports(db: Database, source: GoneSource, tally: Tally): void {
  const { id, until, whole } = source;
  const columns = db
    .prepare<[number, number], number>(
      'DELETE FROM feedback_imports WHERE source_id = ? AND started_at <= ? RETURNING columns_id',
    )
    .pluck()
    .all(id, until);
  for (const one of columns) db.prepare('DELETE FROM feedback_columns WHERE id = ?').run(one);
  if (!whole) return;
  db.prepare('DELETE FROM feedback_sources WHERE id = ?').run(id);
  tally.source(source);
}

/** What tables told of them; rows of those who said something later stay as keys. */
function eraseCustomers(db: Database, { customers }: GoneFrom, tally: Tally): void {
  for (const id of blankCustomers(db, customers.keys())) tally.customer(id);
}

/** Takes out what tables told of customers. @returns the rows of which something was told */
export function blankCustomers(db: Database, ids: Iterable<number>): number[] {
  const blank = db.prepare(
    `UPDATE feedback_customers SET listed = 0, name = NULL, segment = NULL, value = NULL, since = NULL, churned = NULL,
       fields = '{}' WHERE id = ? AND listed <> 0`,
  );
  return [...ids].filter((id) => blank.run(id).changes > 0);
}

function eraseMappings(db: Database, { removed }: Gone): number {
  if (!removed.has('mapping')) return 0;
  const rows = db.prepare<[], { key: string; at: number }>('SELECT key, at FROM feedback_mappings').all();
  const doomed = rows.filter(({ key, at }) => at <= (removed.at('mapping', key) ?? -1));
  for (const { key } of doomed) db.prepare('DELETE FROM feedback_mappings WHERE key = ?').run(key);
  return doomed.length;
}
