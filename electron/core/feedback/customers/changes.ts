/**
 * Changes of the customer table, each of which can be taken back. What a row was before is kept in `feedback_undo` under
 * the change's number as a negative import, until the workspace is closed. A change that did not come to its end (`meta`
 * names it) is taken back by whoever finds it.
 */
import type { Database, Statement } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import { Removed } from '../../removals/removed.ts';
import { readMeta, writeMeta } from '../../workspace/schema.ts';

/** Key of the meta table: number of the change that runs. */
const RUNNING = 'customerChange';
/** Rows of one transaction. */
const BATCH = 1000;

/** What a customer table tells in a row of `feedback_customers`, in the order of its columns. */
export interface CustomerState {
  /** 0: only items name the customer; 1: a table tells of it; 2: the same customer as a listed one, under another key. */
  readonly listed: number;
  readonly name: string | null;
  readonly segment: string | null;
  readonly value: number | null;
  readonly since: string | null;
  readonly churned: number | null;
  /** JSON object. */
  readonly fields: string;
}

export const STATE_COLUMNS = ['listed', 'name', 'segment', 'value', 'since', 'churned', 'fields'] as const;
/** Of a customer of whom no table tells. */
export const BLANK: CustomerState = {
  listed: 0,
  name: null,
  segment: null,
  value: null,
  since: null,
  churned: null,
  fields: '{}',
};

export const stateValues = (state: CustomerState): (string | number | null)[] =>
  STATE_COLUMNS.map((column) => state[column]);

/** Whether two states say the same. */
export const sameState = (a: CustomerState, b: CustomerState): boolean =>
  STATE_COLUMNS.every((column) => a[column] === b[column]);

/** Writes rows of customers and keeps what they were, for one change. */
export class ChangingRows {
  readonly #change: number;
  readonly #remember: Statement;
  readonly #set: Statement;
  readonly #add: Statement;
  #count = 0;

  constructor(db: Database, change: number) {
    this.#change = change;
    this.#remember = db.prepare('INSERT OR IGNORE INTO feedback_undo (import_id, seq, old) VALUES (?, ?, ?)');
    this.#set = db.prepare(
      `UPDATE feedback_customers SET ${STATE_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    );
    this.#add = db.prepare(
      `INSERT INTO feedback_customers (key, ${STATE_COLUMNS.join(', ')}) VALUES (?${', ?'.repeat(STATE_COLUMNS.length)})`,
    );
  }

  /** Rows written so far. */
  get count(): number {
    return this.#count;
  }

  add(key: string, state: CustomerState): void {
    const id = Number(this.#add.run(key, ...stateValues(state)).lastInsertRowid);
    this.#remember.run(-this.#change, id, 'null');
    this.#count += 1;
  }

  set(id: number, old: CustomerState, state: CustomerState): void {
    this.#remember.run(-this.#change, id, JSON.stringify(stateValues(old)));
    this.#set.run(...stateValues(state), id);
    this.#count += 1;
  }
}

/** Begins a change. @returns its number, from 1 */
export function beginChange(db: Database): number {
  const lowest = db.prepare<[], number | null>('SELECT min(import_id) FROM feedback_undo').pluck().get() ?? 0;
  const change = 1 - Math.min(0, lowest);
  writeMeta(db, RUNNING, String(change));
  return change;
}

/** Makes a change last: from here on it is only taken back on demand. */
export function endChange(db: Database): void {
  db.prepare('DELETE FROM meta WHERE key = ?').run(RUNNING);
}

interface Kept {
  readonly seq: number;
  readonly old: string;
}

function stateOf(old: string): CustomerState | null {
  const values = JSON.parse(old) as unknown[] | null;
  if (values === null) return null;
  return Object.fromEntries(
    STATE_COLUMNS.map((column, at) => [column, values[at]]),
  ) as unknown as CustomerState;
}

/** What a change keeps, in batches in the order of the rows. */
function* keptBy(db: Database, change: number): Generator<Kept[]> {
  const find = db.prepare<[number, number, number], Kept>(
    'SELECT seq, old FROM feedback_undo WHERE import_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  for (let after = -1; ;) {
    const rows = find.all(-change, after, BATCH);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}

/**
 * Takes a change back, as a change of its own, so that it can be done again.
 *
 * @returns the number of the new change
 * @throws SojournError `notFound` where nothing is kept of it
 */
export function revertChange(db: Database, change: number, pause: () => void, finish: () => void): number {
  const known = db.prepare('SELECT 1 FROM feedback_undo WHERE import_id = ? LIMIT 1').get(-change);
  if (known === undefined) {
    throw new SojournError('notFound', 'This change of the customer table can no longer be taken back.', {
      remedy: 'Import the table as it was before.',
    });
  }
  const next = beginChange(db);
  const rows = new ChangingRows(db, next);
  const find = db.prepare<[number], CustomerState>(
    `SELECT ${STATE_COLUMNS.join(', ')} FROM feedback_customers WHERE id = ?`,
  );
  const write = db.transaction((kept: readonly Kept[]) => {
    for (const { seq, old } of kept) {
      const now = find.get(seq);
      if (now) rows.set(seq, now, stateOf(old) ?? BLANK);
    }
  });
  for (const kept of keptBy(db, change)) {
    pause();
    write.immediate(kept);
  }
  finish();
  pause();
  db.transaction(() => {
    db.prepare('DELETE FROM feedback_undo WHERE import_id = ?').run(-change);
    endChange(db);
  }).immediate();
  return next;
}

/**
 * Takes back a change that did not come to its end, so that everything is as before. May be stopped and begun again at
 * any point.
 *
 * @returns whether there was one
 */
export function recoverChange(db: Database): boolean {
  const running = Number(readMeta(db, RUNNING) ?? 0);
  if (running === 0) return false;
  const set = db.prepare(
    `UPDATE feedback_customers SET ${STATE_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  const drop = db.prepare('DELETE FROM feedback_customers WHERE id = ?');
  const write = db.transaction((kept: readonly Kept[]) => {
    for (const { seq, old } of kept) {
      const state = stateOf(old);
      if (state === null) drop.run(seq);
      else set.run(...stateValues(state), seq);
    }
  });
  for (const kept of keptBy(db, running)) write.immediate(kept);
  db.transaction(() => {
    db.prepare('DELETE FROM feedback_undo WHERE import_id = ?').run(-running);
    endChange(db);
  }).immediate();
  return true;
}

/** Unlists all customers, as a change. @returns its number, or null where none was listed */
export function removeAll(db: Database, pause: () => void): number | null {
  const find = db.prepare<[number, number], CustomerState & { readonly id: number }>(
    `SELECT id, ${STATE_COLUMNS.join(', ')} FROM feedback_customers WHERE id > ? AND listed <> 0 ORDER BY id LIMIT ?`,
  );
  const change = beginChange(db);
  const rows = new ChangingRows(db, change);
  const write = db.transaction((batch: readonly (CustomerState & { readonly id: number })[]) => {
    for (const { id, ...state } of batch) rows.set(id, state, BLANK);
  });
  for (let after = -1; ;) {
    pause();
    const batch = find.all(after, BATCH);
    const last = batch.at(-1);
    if (!last) break;
    write.immediate(batch);
    after = last.id;
  }
  endChange(db);
  return rows.count === 0 ? null : change;
}

/** Keys of the customers whom changes that can still be taken back took off the table, though it may tell of them again. */
export function keysTakenOff(db: Database): string[] {
  const states = db
    .prepare<[], [seq: number, listed: number]>(
      `SELECT seq, coalesce(old ->> '$[0]', 0) FROM feedback_undo WHERE import_id < 0 ORDER BY import_id DESC, seq`,
    )
    .raw();
  const find = db.prepare<[number], { key: string; listed: number }>(
    'SELECT key, listed FROM feedback_customers WHERE id = ?',
  );
  const listed = new Set<number>();
  const taken = new Set<number>();
  for (const [seq, before] of states.iterate()) {
    if (before !== 0) listed.add(seq);
    else if (listed.delete(seq)) taken.add(seq);
  }
  for (const seq of listed) if (find.get(seq)?.listed === 0) taken.add(seq);
  return [...taken].map((seq) => find.get(seq)?.key).filter((key) => key !== undefined);
}

/**
 * Forgets what changes were before, and with it for good the customers whom nothing names any more; that customers were
 * taken off the table is remembered from here on. At closing. @param now ms
 */
export function forgetChanges(db: Database, now = Date.now()): void {
  const forget = db.transaction(() => {
    const taken = keysTakenOff(db);
    if (taken.length > 0) {
      const removed = new Removed(db);
      // Later than any other, whatever the clock says: copies tell by it who knows of which removal.
      removed.remember('listing', taken, Math.max(now, (removed.last('listing') ?? 0) + 1));
    }
    const { changes } = db.prepare('DELETE FROM feedback_undo WHERE import_id < 0').run();
    if (changes > 0) dropOrphanCustomers(db);
  });
  forget.immediate();
}

/** Deletes customers that no table, item or kept change names. Imports must have ended. */
export function dropOrphanCustomers(db: Database): void {
  db.prepare(
    `DELETE FROM feedback_customers WHERE listed <> 1
       AND id NOT IN (SELECT seq FROM feedback_undo WHERE import_id < 0)
       AND id NOT IN (SELECT customer_id FROM feedback_order WHERE customer_id IS NOT NULL)`,
  ).run();
}
