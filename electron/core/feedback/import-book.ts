/** The book of imports: what is written before the first item and after the last one. */
import type { Database } from 'better-sqlite3';
import type { ImportReport, Mapping, ScoreScale } from '../../../shared/contract/types.ts';
import { Removed } from '../removals/removed.ts';
import { eraseSource } from './erase.ts';
import { sourceKey } from './identity.ts';

export interface ImportStart {
  readonly source: string;
  readonly file: string;
  readonly format: string;
  readonly mapping: Mapping;
}

/** An import that has begun and not finished. */
export interface OpenImport {
  readonly importId: number;
  readonly sourceId: number;
  readonly columnsId: number;
  readonly scaleId: number | null;
  /** Items of this import have this sequence number or a greater one. */
  readonly firstSeq: number;
  /** The source has no items yet. */
  readonly fresh: boolean;
  /** ms */
  readonly startedAt: number;
}

/**
 * Enters an import. A source of this name that was removed is erased first: its items must not come back.
 *
 * @param between called after each transaction of that
 */
export function beginImport(db: Database, start: ImportStart, between: () => void = () => {}): OpenImport {
  const key = sourceKey(start.source);
  const find = db.prepare<[string], { id: number; hidden_at: number | null }>(
    'SELECT id, hidden_at FROM feedback_sources WHERE key = ?',
  );
  const before = find.get(key);
  if (before && before.hidden_at !== null) eraseSource(db, before.id, between);
  return db
    .transaction((): OpenImport => {
      const known = find.get(key);
      const now = momentFor(db, key, known?.id);
      const sourceId =
        known?.id ??
        Number(
          db
            .prepare('INSERT INTO feedback_sources (key, name, format, imported_at) VALUES (?, ?, ?, ?)')
            .run(key, start.source.normalize('NFC').trim(), start.format, now).lastInsertRowid,
        );
      const columnsId = Number(
        db.prepare('INSERT INTO feedback_columns (names) VALUES (?)').run(JSON.stringify(start.mapping.names))
          .lastInsertRowid,
      );
      const scaleId = start.mapping.scale === null ? null : scaleIdOf(db, start.mapping.scale);
      const last = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM feedback_items').get();
      const firstSeq = (last?.seq ?? 0) + 1;
      const importId = Number(
        db
          .prepare(
            `INSERT INTO feedback_imports (source_id, file, format, mapping, columns_id, first_seq, created_source, started_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(
            sourceId,
            start.file,
            start.format,
            JSON.stringify(start.mapping),
            columnsId,
            firstSeq,
            known ? 0 : 1,
            now,
          ).lastInsertRowid,
      );
      const fresh = known === undefined;
      return { importId, sourceId, columnsId, scaleId, firstSeq, fresh, startedAt: now };
    })
    .immediate();
}

/**
 * The time now, in ms; where a clock says otherwise, just behind that at which a source with this key was removed, and behind
 * every earlier import of the source: merging tells imports apart by it.
 */
function momentFor(db: Database, key: string, sourceId: number | undefined): number {
  const last = db
    .prepare<[number], number | null>('SELECT max(started_at) FROM feedback_imports WHERE source_id = ?')
    .pluck()
    .get(sourceId ?? -1);
  return Math.max(Date.now(), 1 + (new Removed(db).at('source', key) ?? 0), 1 + (last ?? 0));
}

/** The row of a scale; it is entered where there is none. */
export function scaleIdOf(db: Database, scale: ScoreScale): number {
  const values = [scale.min, scale.max, scale.higherIsBetter ? 1 : 0, scale.method ?? ''];
  db.prepare(
    'INSERT OR IGNORE INTO feedback_scales (min, max, higher_is_better, method) VALUES (?, ?, ?, ?)',
  ).run(...values);
  const found = db
    .prepare<unknown[], { id: number }>(
      'SELECT id FROM feedback_scales WHERE min = ? AND max = ? AND higher_is_better = ? AND method = ?',
    )
    .get(...values);
  return found?.id ?? 0;
}

/** Makes an import's items visible and lasting: the one commit that is synchronised with the disk. */
export function finishImport(
  db: Database,
  open: OpenImport,
  names: readonly string[],
  report: ImportReport,
): void {
  db.pragma('synchronous = FULL');
  db.transaction(() => {
    const now = Math.max(Date.now(), open.startedAt);
    db.prepare('UPDATE feedback_columns SET names = ? WHERE id = ?').run(
      JSON.stringify(names),
      open.columnsId,
    );
    db.prepare('DELETE FROM feedback_undo WHERE import_id = ?').run(open.importId);
    db.prepare('UPDATE feedback_customers SET import_id = NULL WHERE import_id = ?').run(open.importId);
    db.prepare(
      `UPDATE feedback_sources SET items = items + ?, imported_at = ?,
         format = (SELECT format FROM feedback_imports WHERE id = ?) WHERE id = ?`,
    ).run(report.imported, now, open.importId, open.sourceId);
    const stored = JSON.stringify({ ...report, rejected: report.rejected.slice(0, 1000) });
    db.prepare('UPDATE feedback_imports SET finished_at = ?, report = ? WHERE id = ?').run(
      now,
      stored,
      open.importId,
    );
  }).immediate();
}
