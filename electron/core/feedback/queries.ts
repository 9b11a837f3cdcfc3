/** The inbox: pages of items newest first, their number, single items. Removed sources and running imports are outside. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackFilter, FeedbackItem, FeedbackPage } from '../../../shared/contract/types.ts';
import { matchExpression } from '../../../shared/text/segment.ts';
import { idBytes } from './identity.ts';
import { ITEM_COLUMNS, ItemRows, type ItemRow } from './item-rows.ts';
import { keyRange } from './sort-key.ts';

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

function filterConditions(db: Database, filter: FeedbackFilter): Conditions {
  const { sql, values } = visibility(db);
  if (filter.sourceId !== undefined) {
    sql.push('o.source_id = ?');
    values.push(filter.sourceId);
  }
  if (filter.scored !== undefined) sql.push(`o.score100 IS ${filter.scored ? 'NOT ' : ''}NULL`);
  if (filter.scoreFrom !== undefined) {
    sql.push('o.score100 >= ?');
    values.push(filter.scoreFrom);
  }
  if (filter.scoreTo !== undefined) {
    sql.push('o.score100 <= ?');
    values.push(filter.scoreTo);
  }
  return { sql, values };
}

/** The search expression: null for no search, false where the search holds no word and so finds nothing. */
function searchOf(filter: FeedbackFilter): string | null | false {
  if (filter.search === undefined || filter.search.trim() === '') return null;
  return matchExpression(filter.search) ?? false;
}

const cursorText = (key: number): string => Buffer.from(`k${key}`).toString('base64url');

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

function selectPage(
  db: Database,
  filter: FeedbackFilter,
  cursor: string | null,
  limit: number,
): Iterable<ItemRow> {
  const match = searchOf(filter);
  if (match === false) return [];
  const { low, high } = keyRange(filter.from, filter.to);
  const top = cursor === null ? high : Math.min(high, cursorKey(cursor) - 1);
  const { sql, values } = filterConditions(db, filter);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  if (match === null) {
    return db
      .prepare<unknown[], ItemRow>(
        `SELECT ${ITEM_COLUMNS} FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
         WHERE o.sort_key BETWEEN ? AND ?${and} ORDER BY o.sort_key DESC LIMIT ?`,
      )
      .iterate(low, top, ...values, limit);
  }
  return db
    .prepare<unknown[], ItemRow>(
      `SELECT ${ITEM_COLUMNS} FROM feedback_index f CROSS JOIN feedback_order o ON o.sort_key = f.rowid
       CROSS JOIN feedback_items i ON i.seq = o.seq
       WHERE f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?${and} ORDER BY f.rowid DESC LIMIT ?`,
    )
    .iterate(match, low, top, ...values, limit);
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
  const { rows, more } = takePage(selectPage(db, filter, cursor, limit + 1), limit);
  const last = rows.at(-1);
  const read = new ItemRows(db);
  return {
    items: rows.map((row) => read.item(row)),
    next: more && last ? cursorText(last.sort_key) : null,
  };
}

/** How many items a filter lets through. */
export function countItems(db: Database, filter: FeedbackFilter): number {
  const match = searchOf(filter);
  if (match === false) return 0;
  const { low, high } = keyRange(filter.from, filter.to);
  const { sql, values } = filterConditions(db, filter);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  const search = 'f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?';
  const statement =
    match === null
      ? `SELECT count(*) AS n FROM feedback_order o WHERE o.sort_key BETWEEN ? AND ?${and}`
      : sql.length === 0
        ? `SELECT count(*) AS n FROM feedback_index f WHERE ${search}`
        : `SELECT count(*) AS n FROM feedback_index f CROSS JOIN feedback_order o ON o.sort_key = f.rowid
           WHERE ${search}${and}`;
  const bound = match === null ? [low, high, ...values] : [match, low, high, ...values];
  return db.prepare<unknown[], { n: number }>(statement).get(...bound)?.n ?? 0;
}

/** Items by id in the order asked for; ids that name no visible item are left out. */
export function itemsById(db: Database, ids: readonly string[]): FeedbackItem[] {
  const { sql, values } = visibility(db);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  const find = db.prepare<unknown[], ItemRow>(
    `SELECT ${ITEM_COLUMNS} FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq
     CROSS JOIN feedback_order o ON o.sort_key = i.sort_key WHERE d.id = ?${and}`,
  );
  const read = new ItemRows(db);
  return ids.flatMap((id) => {
    const bytes = idBytes(id);
    const row = bytes === null ? undefined : find.get(bytes, ...values);
    return row ? [read.item(row)] : [];
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
