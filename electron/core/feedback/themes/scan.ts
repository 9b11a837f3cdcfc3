/** All items of a scope with their themes, one after the other, in slices. */
import type { Database } from 'better-sqlite3';
import type { FeedbackFilter } from '../../../../shared/contract/types.ts';
import type { Feeling } from '../../../../shared/measures/felt.ts';
import type { GiveTurn } from '../../slices.ts';
import { numbersLookup } from '../evidence/numbers.ts';
import { visiblePlan } from '../queries.ts';
import { windowsOf } from '../query-scan.ts';
import type { Keys } from '../query-conditions.ts';
import type { Plan } from '../query-plan.ts';

/** Items that one question reads: some milliseconds. */
const SLICE = 500;
/** Of chosen items. */
const CHOSEN_SLICE = 200;

/** What is known of an item without reading its text. */
export interface ScannedItem extends Feeling {
  readonly sort_key: number;
  readonly seq: number;
  readonly customer_id: number | null;
  readonly language: string | null;
}

interface Row extends ScannedItem {
  /** Of `feedback_item_themes`; null where the item has none. */
  readonly theme_id: number | null;
}

/** Called once for each item, with the ids of its themes (some of which may not be shown yet). */
export type OnItem = (item: ScannedItem, themes: readonly number[]) => void;

/** Items that are read at once: all of these keys, or the chosen ones of them. */
interface Slice {
  readonly keys: Keys;
  readonly only: readonly number[] | null;
}

/**
 * @param chosen keys of the only items that count, or null for all that pass the filter
 * @throws SojournError `badInput` for a filter that cannot be understood
 */
export async function scanItems(
  db: Database,
  filter: FeedbackFilter,
  chosen: ReadonlySet<number> | null,
  giveTurn: GiveTurn,
  onItem: OnItem,
): Promise<void> {
  const plan = visiblePlan(db, filter);
  if (plan === null) return;
  for (const slice of chosen === null ? allSlices(db, plan.keys) : chosenSlices(chosen)) {
    handOn(readRows(db, plan, slice), onItem);
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
}

/** The keys of items by id; ids that name no visible item are left out. */
export async function keysOfIds(
  db: Database,
  ids: readonly string[],
  giveTurn: GiveTurn,
): Promise<Set<number>> {
  const find = numbersLookup(db);
  const keys = new Set<number>();
  for (const id of ids) {
    const found = find(id);
    if (found) keys.add(found.sortKey);
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
  return keys;
}

/** The keys of a theme's items. */
export async function keysOfTheme(db: Database, id: number, giveTurn: GiveTurn): Promise<Set<number>> {
  const read = db.prepare<[number, number, number], { seq: number; sort_key: number }>(
    `SELECT x.seq, i.sort_key FROM feedback_item_themes x CROSS JOIN feedback_items i ON i.seq = x.seq
     WHERE x.theme_id = ? AND x.seq > ? ORDER BY x.seq LIMIT ?`,
  );
  const keys = new Set<number>();
  for (let after = -1; ;) {
    const rows = read.all(id, after, SLICE);
    const last = rows.at(-1);
    if (!last) return keys;
    for (const { sort_key } of rows) keys.add(sort_key);
    after = last.seq;
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
}

function* allSlices(db: Database, keys: Keys): Generator<Slice> {
  for (const window of windowsOf(db, keys, SLICE, SLICE)) yield { keys: window, only: null };
}

function* chosenSlices(keys: ReadonlySet<number>): Generator<Slice> {
  const sorted = [...keys].sort((a, b) => b - a);
  for (let at = 0; at < sorted.length; at += CHOSEN_SLICE) {
    const only = sorted.slice(at, at + CHOSEN_SLICE);
    yield { keys: { low: only.at(-1) ?? 0, high: only[0] ?? 0 }, only };
  }
}

function readRows(db: Database, plan: Plan, { keys, only }: Slice): Row[] {
  const low = Math.max(keys.low, plan.keys.low);
  const high = Math.min(keys.high, plan.keys.high);
  const { sql, values } = plan.conditions({ low, high });
  const columns = 'o.sort_key, o.seq, o.score100, o.sentiment, o.customer_id, o.language, x.theme_id';
  const themes = 'LEFT JOIN feedback_item_themes x ON x.seq = o.seq';
  const and = `${sql}${only === null ? '' : ` AND o.sort_key IN (${only.join(', ')})`}`;
  if (plan.match === null)
    return db
      .prepare<unknown[], Row>(
        `SELECT ${columns} FROM feedback_order o ${themes} WHERE o.sort_key BETWEEN ? AND ?${and} ORDER BY o.sort_key DESC`,
      )
      .all(low, high, ...values);
  return db
    .prepare<unknown[], Row>(
      `SELECT ${columns} FROM feedback_index f CROSS JOIN feedback_order o ON o.sort_key = f.rowid ${themes}
       WHERE f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?${and} ORDER BY f.rowid DESC`,
    )
    .all(plan.match, low, high, ...values);
}

function handOn(rows: readonly Row[], onItem: OnItem): void {
  let themes: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.theme_id !== null) themes.push(row.theme_id);
    if (rows[at + 1]?.sort_key === row.sort_key) continue;
    onItem(row, themes);
    themes = [];
  }
}
