/** Backups of the workspace that hold what is deleted for good. */
import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Backup, Backups } from '../../workspace/backups.ts';
import { connectReader } from '../../workspace/connection.ts';
import { doomedItems, type Doomed } from './target.ts';

/** What is looked for in a backup. */
interface Marks {
  readonly customers: readonly string[];
  readonly source: string | null;
  readonly items: readonly Buffer[];
}

/** Backups that hold something of it, or cannot be read, so that nobody knows. */
export interface HoldingBackups {
  /** Made by Sojourn itself. */
  readonly own: readonly Backup[];
  /** Made by hand. */
  readonly manual: readonly Backup[];
  /** Whether the one of before the last merge is among them: without it that merge cannot be undone. */
  readonly undoesMerge: boolean;
}

/** Items of a customer that are looked for: a backup that has none of these has none of the others either, but by a rare chance. */
const MOST_ITEMS = 10_000;

/**
 * Prepares to find the backups that hold something; call it while the rows are still there.
 * @returns what finds them, after a backup that is just being made
 */
export function backupFinder(
  db: Database,
  doomed: Doomed,
  backups: Pick<Backups, 'list' | 'settled'>,
): () => Promise<HoldingBackups> {
  const marks = marksOf(db, doomed);
  return async () => {
    await backups.settled();
    const all = backups.list();
    return sortOut(
      all.filter(({ path }) => holds(path, marks)),
      all,
    );
  };
}

/** @param all backups that there are, the newest first */
export function sortOut(holding: readonly Backup[], all: readonly Backup[]): HoldingBackups {
  const beforeMerge = all.find(({ reason }) => reason === 'merge');
  return {
    undoesMerge: holding.some(({ path }) => path === beforeMerge?.path),
    own: holding.filter(({ reason }) => reason !== 'manual'),
    manual: holding.filter(({ reason }) => reason === 'manual'),
  };
}

/** Deletes backups. */
export function deleteBackups(backups: readonly Backup[]): void {
  for (const { path } of backups) rmSync(path, { force: true });
}

function marksOf(db: Database, doomed: Doomed): Marks {
  const keys = db.prepare<[number], string>('SELECT key FROM feedback_customers WHERE id = ?').pluck();
  const source = db.prepare<[number], string>('SELECT key FROM feedback_sources WHERE id = ?').pluck();
  const items = db
    .prepare<[number], Buffer>(
      `SELECT i.id FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq WHERE ${doomedItems(doomed)} LIMIT ?`,
    )
    .pluck();
  return {
    customers: doomed.customers.map((id) => keys.get(id)).filter((key) => key !== undefined),
    source: doomed.sourceId === null ? null : (source.get(doomed.sourceId) ?? null),
    // A source has a name of its own; its items need not be asked for.
    items: doomed.sourceId === null ? items.all(MOST_ITEMS) : [],
  };
}

function holds(path: string, { customers, source, items }: Marks): boolean {
  try {
    const reader = connectReader(path);
    const { db } = reader;
    try {
      return (
        hasAny(db, 'feedback_customers', 'key', customers) ||
        hasAny(db, 'feedback_sources', 'key', source === null ? [] : [source]) ||
        hasAny(db, 'feedback_ids', 'id', items)
      );
    } finally {
      reader.close();
    }
  } catch {
    return true;
  }
}

/** Whether a table, which a file of before may lack, has a row with one of these values. */
function hasAny(db: Database, table: string, column: string, values: readonly (string | Buffer)[]): boolean {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
  if (known === undefined) return false;
  const find = db.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ?`);
  return values.some((value) => find.get(value) !== undefined);
}
