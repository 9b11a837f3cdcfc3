/** Writes down, as hashes, who was deleted for good, so that no import and no other copy brings it back. */
import type { Database } from 'better-sqlite3';
import { Removed } from '../../removals/removed.ts';
import { doomedItems, type Doomed } from './target.ts';

/**
 * Part of a transaction of the caller, before the rows go. That a source was removed is written down where it is erased.
 * @param keys keys of the customers beside those that are stored
 */
export function rememberDoomed(db: Database, doomed: Doomed, keys: readonly string[]): void {
  const removed = new Removed(db);
  const now = Date.now();
  if (doomed.sourceId !== null) {
    const source = db.prepare<[number], string>('SELECT key FROM feedback_sources WHERE id = ?').pluck();
    const key = source.get(doomed.sourceId);
    if (key !== undefined) removed.remember('sourceForGood', [key], now);
    return;
  }
  if (doomed.customers.length === 0) return;
  const customer = db.prepare<[number], string>('SELECT key FROM feedback_customers WHERE id = ?').pluck();
  const stored = doomed.customers.map((id) => customer.get(id)).filter((key) => key !== undefined);
  removed.remember('customer', new Set([...keys, ...stored]), now);
  const items = db
    .prepare<[], Buffer>(
      `SELECT i.id FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq WHERE ${doomedItems(doomed)}`,
    )
    .pluck();
  removed.remember('item', items.all(), now);
}
