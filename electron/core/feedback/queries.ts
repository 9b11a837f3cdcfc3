/** The inbox: pages of items newest first, their number, single items. Removed sources and running imports are outside. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackFilter, FeedbackItem, FeedbackPage } from '../../../shared/contract/types.ts';
import { idBytes, idText } from './identity.ts';
import { ITEM_COLUMNS, ItemRows, type ItemRow } from './item-rows.ts';
import type { Keys } from './query-conditions.ts';
import { planOf, type Plan } from './query-plan.ts';
import { countRows, FIRST_WINDOW, windowsOf } from './query-scan.ts';
import { seqOfKey } from './sort-key.ts';

/** Conditions on the order of items (`o`) with their values, in order. */
interface Conditions {
  readonly sql: string[];
  readonly values: (string | number)[];
}

/** What hides items whatever the filter: removed sources, and an import that has not finished. */
export function visibility(db: Database): Conditions {
  const sql: string[] = [];
  const values: number[] = [];
  const hidden = db
    .prepare<[], { id: number }>('SELECT id FROM feedback_sources WHERE hidden_at IS NOT NULL')
    .all();
  if (hidden.length > 0) {
    sql.push(`o.source_id NOT IN (${hidden.map(() => '?').join(', ')})`);
    values.push(...hidden.map((source) => source.id));
  }
  const running = db
    .prepare<[], { seq: number | null }>(
      'SELECT min(first_seq) AS seq FROM feedback_imports WHERE finished_at IS NULL',
    )
    .get();
  if (running && running.seq !== null) {
    sql.push('o.seq < ?');
    values.push(running.seq);
  }
  return { sql, values };
}

/** The plan of a filter over what is visible; null where it can find nothing. */
export function visiblePlan(db: Database, filter: FeedbackFilter): Plan | null {
  const { sql, values } = visibility(db);
  return planOf(db, filter, sql.length === 0 ? [] : [{ sql: sql.join(' AND '), values }]);
}

/** The cursor behind the item with this key. */
export const cursorText = (key: number): string => Buffer.from(`k${key}`).toString('base64url');

function cursorKey(cursor: string): number {
  const match = /^k(\d{1,16})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match)
    throw new SojournError('badInput', 'This place in the list is not known.', {
      remedy: 'Begin at the top.',
    });
  return Number(match[1]);
}

/** A page ends early after this many characters: with very long items it would fill the memory of its reader. */
const PAGE_CHARS = 4 * 1024 * 1024;

/** Rows of one page, at least one where there is any, and whether others may follow. */
interface PageRows {
  readonly rows: readonly ItemRow[];
  readonly more: boolean;
}

function takePage(found: Iterable<ItemRow>, limit: number): PageRows {
  const rows: ItemRow[] = [];
  let chars = 0;
  for (const row of found) {
    if (rows.length === limit || chars > PAGE_CHARS) return { rows, more: true };
    rows.push(row);
    chars += row.text.length + row.fields.length;
  }
  return { rows, more: false };
}

function* selectPage(
  db: Database,
  filter: FeedbackFilter,
  cursor: string | null,
  limit: number,
): Generator<ItemRow> {
  const plan = visiblePlan(db, filter);
  if (plan === null) return;
  const { low, high } = plan.keys;
  const keys = { low, high: cursor === null ? high : Math.min(high, cursorKey(cursor) - 1) };
  const windows = plan.wide && plan.match === null ? windowsOf(db, keys, FIRST_WINDOW) : [keys];
  for (const window of windows) yield* selectRows(db, plan, window, limit);
}

function selectRows(db: Database, plan: Plan, keys: Keys, limit: number): Iterable<ItemRow> {
  const { sql, values } = plan.conditions(keys);
  if (plan.match === null) {
    return db
      .prepare<unknown[], ItemRow>(
        `SELECT ${ITEM_COLUMNS} FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
         WHERE o.sort_key BETWEEN ? AND ?${sql} ORDER BY o.sort_key DESC LIMIT ?`,
      )
      .iterate(keys.low, keys.high, ...values, limit);
  }
  return db
    .prepare<unknown[], ItemRow>(
      `SELECT ${ITEM_COLUMNS} FROM feedback_index f CROSS JOIN feedback_order o ON o.sort_key = f.rowid
       CROSS JOIN feedback_items i ON i.seq = o.seq
       WHERE f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?${sql} ORDER BY f.rowid DESC LIMIT ?`,
    )
    .iterate(plan.match, keys.low, keys.high, ...values, limit);
}

/** Reads in one transaction: each of the many small statements by itself would lock and unlock the file. */
function inOneRead<T>(db: Database, read: () => T): T {
  return db.inTransaction ? read() : db.transaction(read).deferred();
}

function pageOf(db: Database, find: () => Iterable<ItemRow>, limit: number): FeedbackPage {
  return inOneRead(db, () => {
    const { rows, more } = takePage(find(), limit);
    const last = rows.at(-1);
    const read = new ItemRows(db);
    return {
      items: rows.map((row) => read.item(row)),
      next: more && last ? cursorText(last.sort_key) : null,
    };
  });
}

/**
 * One page of items, newest first, undated last. It has fewer than `limit` where they are very long.
 *
 * @param cursor `next` of the page before, or null for the first page
 * @throws SojournError `badInput` for a cursor or date that cannot be read
 */
export function queryItems(
  db: Database,
  filter: FeedbackFilter,
  cursor: string | null,
  limit: number,
): FeedbackPage {
  return pageOf(db, () => selectPage(db, filter, cursor, limit + 1), limit);
}

function rowsOfKeys(db: Database, keys: readonly number[]): Iterable<ItemRow> {
  return db
    .prepare<[string], ItemRow>(
      `SELECT ${ITEM_COLUMNS} FROM json_each(?) k CROSS JOIN feedback_order o ON o.sort_key = k.value
       CROSS JOIN feedback_items i ON i.seq = o.seq ORDER BY k.key`,
    )
    .iterate(JSON.stringify(keys));
}

/** The same of items with these keys, in their order; others may follow where there are more keys than `limit`. */
export function pageOfKeys(db: Database, keys: readonly number[], limit: number): FeedbackPage {
  return pageOf(db, () => rowsOfKeys(db, keys), limit);
}

/** All items with these keys, in their order. */
export function itemsOfKeys(db: Database, keys: readonly number[]): FeedbackItem[] {
  return inOneRead(db, () => {
    const read = new ItemRows(db);
    return [...rowsOfKeys(db, keys)].map((row) => read.item(row));
  });
}

/** Ids of the items with these keys, in their order. */
export function idsOfKeys(db: Database, keys: readonly number[]): string[] {
  const find = db.prepare<[string], Buffer>(
    `SELECT i.id FROM json_each(?) s CROSS JOIN feedback_items i ON i.seq = s.value ORDER BY s.key`,
  );
  return find
    .pluck()
    .all(JSON.stringify(keys.map(seqOfKey)))
    .map((bytes) => idText(bytes));
}

/** How many items a filter lets through. */
export function countItems(db: Database, filter: FeedbackFilter): number {
  const plan = visiblePlan(db, filter);
  return plan === null ? 0 : countRows(db, plan, plan.keys);
}

/** Items by id in the order asked for; ids that name no visible item are left out. */
export function itemsById(db: Database, ids: readonly string[]): FeedbackItem[] {
  const { sql, values } = visibility(db);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  const find = db.prepare<unknown[], ItemRow>(
    `SELECT ${ITEM_COLUMNS} FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq
     CROSS JOIN feedback_order o ON o.sort_key = i.sort_key WHERE d.id = ?${and}`,
  );
  return inOneRead(db, () => {
    const read = new ItemRows(db);
    return ids.flatMap((id) => {
      const bytes = idBytes(id);
      const row = bytes === null ? undefined : find.get(bytes, ...values);
      return row ? [read.item(row)] : [];
    });
  });
}

/** Items one after the other, newest first, at most `limit`. */
export function* iterateItems(db: Database, filter: FeedbackFilter, limit: number): Generator<FeedbackItem> {
  let cursor: string | null = null;
  for (let left = limit; left > 0;) {
    const page: FeedbackPage = queryItems(db, filter, cursor, Math.min(500, left));
    yield* page.items;
    left -= page.items.length;
    cursor = page.next;
    if (cursor === null) return;
  }
}
