/**
 * The part of a deletion for good that is done in the tables, in a thread of its own: rows, full-text index, and the
 * file itself, which is rewritten so that nothing stays in free pages. What is to be deleted is written down first, so
 * that an interrupted deletion is finished when the workspace is opened next.
 */
import type { Database } from 'better-sqlite3';
import { forgetChanges } from '../customers/changes.ts';
import { dropDerived, eraseCustomers, eraseSource, type Between } from '../erase.ts';
import { writeMeta } from '../../workspace/schema.ts';
import { rememberDoomed } from './remember.ts';
import { doomedItems, type Doomed } from './target.ts';

export interface RowControl {
  /** 0 to 1 */
  readonly progress: (value: number) => void;
  /** Called between two transactions: may wait, throws to stop. */
  readonly pause: Between;
}

export interface ErasedRows {
  readonly items: number;
  readonly customers: number;
  readonly sources: number;
  /** The file was rewritten and SQLite's log emptied. */
  readonly vacuumed: boolean;
}

/** Key of the meta table: what is being deleted, as JSON of `Doomed`. Numbers of rows only. */
const UNFINISHED = 'forgetting';
/** Pages of the index that one step merges: some tens of milliseconds. */
const MERGED_PAGES = 500;
/** Where the parts of the work end, of 1. */
const ITEMS_END = 0.6;
const INDEX_END = 0.75;

/**
 * Deletes rows for good and rewrites the file.
 * @param keys further keys of the customers, to be remembered beside those that are stored
 * @throws as `pause`, and SQLite's own errors
 */
export function forgetRows(
  db: Database,
  doomed: Doomed,
  keys: readonly string[],
  control: RowControl,
): ErasedRows {
  // What customers were before a table changed them is a trace, too.
  forgetChanges(db);
  const { items, customers } = countNow(db, doomed);
  db.transaction(() => {
    noteUnfinished(db, doomed);
    rememberDoomed(db, doomed, keys);
  }).immediate();
  let steps = 0;
  const between = (): void => {
    control.pause();
    steps += 1;
    // A batch is a thousand items.
    control.progress(ITEMS_END * Math.min(1, (steps * 1000) / Math.max(1, items)));
  };
  if (doomed.sourceId !== null) eraseSource(db, doomed.sourceId, between);
  if (doomed.customers.length > 0) eraseCustomers(db, doomed.customers, between);
  db.transaction(() => dropDerived(db)).immediate();
  control.progress(ITEMS_END);
  const left = db.prepare<[], number>('SELECT count(*) FROM feedback_customers').pluck().get() ?? 0;
  const vacuumed = sweep(db, control);
  return {
    items,
    customers: customers - left,
    sources: doomed.sourceId === null ? 0 : 1,
    vacuumed,
  };
}

/** Writes down what is being deleted, so that it is finished at the next opening whatever happens. */
export function noteUnfinished(db: Database, { customers, sourceId }: Doomed): void {
  writeMeta(db, UNFINISHED, JSON.stringify({ customers, sourceId }));
}

function countNow(db: Database, doomed: Doomed): { items: number; customers: number } {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    items: count(`SELECT count(*) FROM feedback_order o WHERE ${doomedItems(doomed)}`),
    customers: count('SELECT count(*) FROM feedback_customers'),
  };
}

/** Finishes a deletion that was interrupted. Answers whether there was one. */
export function finishForgetting(db: Database): boolean {
  const value = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(UNFINISHED);
  if (value === undefined) return false;
  forgetRows(db, storedDoomed(value), [], { progress: () => {}, pause: () => {} });
  return true;
}

/** What was written down, from a file that anybody may have made: numbers of rows, and nothing else. */
function storedDoomed(value: string): Doomed {
  const { customers, sourceId } = readObject(value);
  return {
    customers: Array.isArray(customers) ? customers.filter((id) => Number.isSafeInteger(id)) : [],
    sourceId: Number.isSafeInteger(sourceId) ? (sourceId as number) : null,
  };
}

function readObject(value: string): Partial<Record<keyof Doomed, unknown>> {
  try {
    return Object(JSON.parse(value)) as Partial<Record<keyof Doomed, unknown>>;
  } catch {
    return {};
  }
}

/**
 * Takes the words of deleted items out of the index, then rewrites the file.
 * @returns false where the disk has no room for that, or another connection is in the way; it is tried again at the next opening
 */
function sweep(db: Database, control: RowControl): boolean {
  mergeIndex(db, control.pause);
  control.progress(INDEX_END);
  control.pause();
  try {
    db.exec('VACUUM');
  } catch (error) {
    if (/^SQLITE_(FULL|BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))) return false;
    throw error;
  }
  db.prepare('DELETE FROM meta WHERE key = ?').run(UNFINISHED);
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return log?.busy === 0;
}

/** Merges all of the full-text index into one, which leaves out what is deleted. Each step is a short transaction. */
function mergeIndex(db: Database, pause: Between): void {
  const merge = db.prepare("INSERT INTO feedback_index (feedback_index, rank) VALUES ('merge', ?)");
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  // A negative number takes all segments in hand, as `optimize` does; further steps go on with that.
  for (let pages = -MERGED_PAGES; ; pages = MERGED_PAGES) {
    pause();
    const before = changes.get() ?? 0;
    merge.run(pages);
    // The command itself counts as one change.
    if ((changes.get() ?? 0) - before < 2) return;
  }
}
