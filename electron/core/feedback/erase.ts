/** Takes feedback out again: unfinished imports, and sources that were removed. Short transactions throughout. */
import type { Database } from 'better-sqlite3';
import { indexText } from '../../../shared/text/segment.ts';
import { Removed } from '../removals/removed.ts';
import { dropOrphanLabels } from './analysis/labels.ts';
import { dropOrphanCustomers } from './customers/changes.ts';
import { recountThemes } from './analysis/themes-store.ts';
import { restoreItem } from './item-store.ts';

/** Items that one transaction deletes. */
const BATCH = 1000;

/** Called between two transactions: may wait, or throw to stop. */
export type Between = () => void;

/** What finds an item's rows. */
export interface Place {
  readonly seq: number;
  readonly sort_key: number;
  readonly id: Buffer;
}

/** Deletes items with all that finds them, in one transaction. */
export function deleteItems(db: Database, places: readonly Place[]): void {
  const dropIndex = db.prepare('DELETE FROM feedback_index WHERE rowid = ?');
  const dropOrder = db.prepare('DELETE FROM feedback_order WHERE sort_key = ?');
  const dropId = db.prepare('DELETE FROM feedback_ids WHERE id = ?');
  const dropThemes = db.prepare('DELETE FROM feedback_item_themes WHERE seq = ?');
  const dropItem = db.prepare('DELETE FROM feedback_items WHERE seq = ?');
  db.transaction(() => {
    for (const { seq, sort_key, id } of places) {
      dropIndex.run(sort_key);
      dropOrder.run(sort_key);
      dropId.run(id);
      dropThemes.run(seq);
      dropItem.run(seq);
    }
  }).immediate();
}

/** Deletes in batches what a query (limited to `BATCH` rows) finds, until it finds nothing. */
function deleteAll(db: Database, find: () => Place[], between: Between = () => {}): void {
  for (let places = find(); places.length > 0; places = find()) {
    deleteItems(db, places);
    between();
  }
}

/**
 * Undoes an import that did not finish: its items, index entries, changes of known items, and its source where the
 * import made it. May be stopped and begun again at any point. `between` is called after each transaction.
 */
export function rollbackImport(db: Database, importId: number, between: Between = () => {}): void {
  const run = db
    .prepare<[number], { source_id: number; first_seq: number; created_source: number; columns_id: number }>(
      'SELECT source_id, first_seq, created_source, columns_id FROM feedback_imports WHERE id = ? AND finished_at IS NULL',
    )
    .get(importId);
  if (!run) return;
  const find = db.prepare<[number, number], Place>(
    'SELECT seq, sort_key, id FROM feedback_items WHERE seq >= ? ORDER BY seq DESC LIMIT ?',
  );
  deleteAll(db, () => find.all(run.first_seq, BATCH), between);
  const undo = db.prepare<[number, number], { seq: number; old: string }>(
    'SELECT seq, old FROM feedback_undo WHERE import_id = ? LIMIT ?',
  );
  const forget = db.prepare('DELETE FROM feedback_undo WHERE import_id = ? AND seq = ?');
  for (let rows = undo.all(importId, BATCH); rows.length > 0; rows = undo.all(importId, BATCH)) {
    db.transaction(() => {
      for (const { seq, old } of rows) {
        restoreItem(db, seq, old, indexText);
        forget.run(importId, seq);
      }
    }).immediate();
    between();
  }
  db.transaction(() => {
    db.prepare('DELETE FROM feedback_imports WHERE id = ?').run(importId);
    db.prepare('DELETE FROM feedback_columns WHERE id = ?').run(run.columns_id);
    db.prepare('DELETE FROM feedback_customers WHERE import_id = ? AND listed <> 1').run(importId);
    if (run.created_source === 1) db.prepare('DELETE FROM feedback_sources WHERE id = ?').run(run.source_id);
  }).immediate();
}

/** Undoes every import that did not finish. @returns how many there were */
export function rollbackUnfinished(db: Database): number {
  const runs = db
    .prepare<[], { id: number }>('SELECT id FROM feedback_imports WHERE finished_at IS NULL ORDER BY id DESC')
    .all();
  for (const { id } of runs) rollbackImport(db, id);
  return runs.length;
}

/**
 * Erases all items of customers, with their index entries and labels, and the customers themselves. What was derived
 * from the texts of all items goes too, and the rejected rows of imports of those files, which may quote values.
 */
export function eraseCustomers(db: Database, customers: readonly number[], between?: Between): void {
  const find = db.prepare<[number, number], Place & { source_id: number }>(
    `SELECT i.seq, i.sort_key, i.id, i.source_id FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
     WHERE o.customer_id = ? LIMIT ?`,
  );
  const sources = new Set<number>();
  for (const id of customers) {
    deleteAll(
      db,
      () => {
        const places = find.all(id, BATCH);
        for (const { source_id } of places) sources.add(source_id);
        return places;
      },
      between,
    );
  }
  db.transaction(() => {
    for (const id of customers) db.prepare('DELETE FROM feedback_customers WHERE id = ?').run(id);
    for (const id of sources) {
      countItems(db, id);
      dropRejected(db, id);
    }
    dropOrphanLabels(db);
  }).immediate();
}

/** Counts the items of a source anew. Part of a transaction of the caller. */
export function countItems(db: Database, sourceId: number): void {
  db.prepare(
    'UPDATE feedback_sources SET items = (SELECT count(*) FROM feedback_order WHERE source_id = @id) WHERE id = @id',
  ).run({ id: sourceId });
}

/** Takes the rejected rows, which may quote values, out of the reports of a source. Part of a transaction of the caller. */
export function dropRejected(db: Database, sourceId: number): void {
  db.prepare(
    `UPDATE feedback_imports SET report = json_set(report, '$.rejected', json('[]')) WHERE source_id = ? AND report IS NOT NULL`,
  ).run(sourceId);
}

/** Takes out what was learned from the texts of all items; the next analysis learns anew. */
export function dropDerived(db: Database): void {
  for (const table of ['models', 'item_themes', 'themes']) db.prepare(`DELETE FROM feedback_${table}`).run();
}

/**
 * Erases a source for good, with its items, index entries and imports, and the customers that only it named. Once begun
 * it is finished at the next opening.
 */
export function eraseSource(db: Database, sourceId: number, between?: Between): void {
  beginErasing(db, sourceId);
  const find = db.prepare<[number, number], Place>(
    'SELECT i.seq, i.sort_key, i.id FROM feedback_order o JOIN feedback_items i ON i.seq = o.seq WHERE o.source_id = ? LIMIT ?',
  );
  deleteAll(db, () => find.all(sourceId, BATCH), between);
  db.transaction(() => {
    const columns = db
      .prepare<[number], { columns_id: number }>(
        'SELECT columns_id FROM feedback_imports WHERE source_id = ?',
      )
      .all(sourceId);
    db.prepare('DELETE FROM feedback_imports WHERE source_id = ?').run(sourceId);
    for (const { columns_id } of columns)
      db.prepare('DELETE FROM feedback_columns WHERE id = ?').run(columns_id);
    db.prepare('DELETE FROM feedback_sources WHERE id = ?').run(sourceId);
    dropOrphanLabels(db);
    dropOrphanCustomers(db);
    recountThemes(db);
    // They were learned from its texts, too.
    db.prepare('DELETE FROM feedback_models').run();
  }).immediate();
}

/** Marks a source as one that is being erased, and remembers that it was removed: when it was, and after all of its imports. */
function beginErasing(db: Database, sourceId: number): void {
  db.transaction(() => {
    const row = db
      .prepare<[number], { key: string; hidden: number | null; last: number }>(
        `SELECT key, hidden_at AS hidden, max(imported_at, coalesce(
           (SELECT max(started_at) FROM feedback_imports WHERE source_id = s.id), 0)) AS last
         FROM feedback_sources s WHERE id = ?`,
      )
      .get(sourceId);
    if (!row) return;
    new Removed(db).remember('source', [row.key], Math.max(row.hidden ?? Date.now(), row.last));
    db.prepare(
      'UPDATE feedback_sources SET erasing = 1, hidden_at = coalesce(hidden_at, ?) WHERE id = ?',
    ).run(Date.now(), sourceId);
  }).immediate();
}

/** Erases the sources whose erasure was begun (`begun`), or all hidden ones. @returns how many */
export function eraseHidden(db: Database, begun: boolean): number {
  const sources = db
    .prepare<[], { id: number }>(
      `SELECT id FROM feedback_sources WHERE ${begun ? 'erasing = 1' : 'hidden_at IS NOT NULL'}`,
    )
    .all();
  for (const { id } of sources) eraseSource(db, id);
  return sources.length;
}
