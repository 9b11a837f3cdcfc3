/**
 * One customer, two keys: a column may have been hashed in one file and kept in another. What a table tells of a customer
 * is copied to the row of its other key (`listed` = 2), where items name that one. Copies are derived from listed rows and
 * can be made anew at any time.
 */
import type { Database } from 'better-sqlite3';
import { keyedHash } from '../privacy.ts';
import { STATE_COLUMNS } from './changes.ts';

/** Rows of one transaction. */
const BATCH = 1000;
/** Keys that are hashed between two pauses. */
const LOOK = 2000;
const HASHED = "(key GLOB '#*' AND length(key) = 25)";

interface Row {
  readonly id: number;
  readonly key: string;
}

export interface CopyOptions {
  /** The workspace's secret; null where nothing was ever hashed. */
  readonly secret: string | null;
  /** Called between two short pieces of work; throws to stop, may wait. */
  readonly pause: () => void;
  /** Looks at the rows that this import of items has made only; else at all rows. */
  readonly importId?: number | undefined;
}

/** Rows of a condition in pages, so that nothing is left open while others are written. */
function* pages(db: Database, condition: string): Generator<Row[]> {
  const find = db.prepare<[number, number], Row>(
    `SELECT id, key FROM feedback_customers WHERE id > ? AND ${condition} ORDER BY id LIMIT ?`,
  );
  for (let after = -1; ;) {
    const rows = find.all(after, LOOK);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** Brings the copies up to date. Short transactions. */
export function refreshCopies(db: Database, { secret, pause, importId }: CopyOptions): void {
  if (secret === null) return;
  const hash = keyedHash(secret);
  const candidate = importId === undefined ? 'listed <> 1' : `listed <> 1 AND import_id = ${importId}`;
  const some = (condition: string): boolean =>
    db.prepare(`SELECT 1 FROM feedback_customers WHERE ${condition} LIMIT 1`).get() !== undefined;
  /** Id of the listed row by id of its copy. */
  const origins = new Map<number, number>();
  if (some(`listed = 1 AND ${HASHED}`)) {
    const find = db.prepare<[string], Row>(
      'SELECT id, key FROM feedback_customers WHERE key = ? AND listed = 1',
    );
    for (const rows of pages(db, `${candidate} AND NOT ${HASHED}`)) {
      pause();
      for (const { id, key } of rows) {
        const origin = find.get(hash(key));
        if (origin) origins.set(id, origin.id);
      }
    }
  }
  if (some(`${candidate} AND ${HASHED}`)) {
    const find = db.prepare<[string], Row>(
      `SELECT id, key FROM feedback_customers WHERE key = ? AND ${candidate}`,
    );
    for (const rows of pages(db, `listed = 1 AND NOT ${HASHED}`)) {
      pause();
      for (const { id, key } of rows) {
        const copy = find.get(hash(key));
        if (copy) origins.set(copy.id, id);
      }
    }
  }
  writeCopies(db, origins, pause);
  if (importId === undefined) clearCopies(db, origins, pause);
}

function inBatches<T>(db: Database, all: readonly T[], pause: () => void, each: (one: T) => void): void {
  const write = db.transaction((from: number) => {
    for (const one of all.slice(from, from + BATCH)) each(one);
  });
  for (let from = 0; from < all.length; from += BATCH) {
    pause();
    write.immediate(from);
  }
}

function writeCopies(db: Database, origins: ReadonlyMap<number, number>, pause: () => void): void {
  const told = STATE_COLUMNS.filter((column) => column !== 'listed').join(', ');
  const copy = db.prepare(
    `UPDATE feedback_customers SET (listed, ${told}) = (SELECT 2, ${told} FROM feedback_customers WHERE id = ?) WHERE id = ?`,
  );
  inBatches(db, [...origins], pause, ([id, origin]) => copy.run(origin, id));
}

/** Copies of what is not listed any more. */
function clearCopies(db: Database, origins: ReadonlyMap<number, number>, pause: () => void): void {
  const stale: number[] = [];
  for (const rows of pages(db, 'listed = 2')) for (const { id } of rows) if (!origins.has(id)) stale.push(id);
  const clear = db.prepare(
    `UPDATE feedback_customers SET listed = 0, name = NULL, segment = NULL, value = NULL, since = NULL, churned = NULL,
       fields = '{}' WHERE id = ?`,
  );
  inBatches(db, stale, pause, (id) => clear.run(id));
}
