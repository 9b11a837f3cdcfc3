/** What is meant by a customer or source that is to be deleted for good, and what there is of it in the tables. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { ForgetTarget } from '../../../../shared/contract/types.ts';
import type { WordsOf } from '../../../../shared/model/edits/forget-items.ts';
import type { GiveTurn } from '../../slices.ts';
import { customerKey } from '../customer-keys.ts';
import { idBytes } from '../identity.ts';
import { keyedHash, storedPrivacyKey } from '../privacy.ts';

/** Rows that are to go: customers by their rows, with their items, or one source with its items. */
export interface Doomed {
  readonly customers: readonly number[];
  readonly sourceId: number | null;
}

/** Entries that one step of counting looks at: a few milliseconds. */
const STEP = 20_000;

/**
 * Finds what a target means. A customer is looked for by the key as it is stored, and by its keyed hash, whatever the
 * case and blanks of what was typed.
 * @throws SojournError `notFound`
 */
export function findDoomed(db: Database, target: ForgetTarget): Doomed {
  if ('sourceId' in target) {
    const known = db.prepare('SELECT 1 FROM feedback_sources WHERE id = ?').get(target.sourceId);
    if (known !== undefined) return { customers: [], sourceId: target.sourceId };
    throw new SojournError('notFound', 'This source is not in the workspace any more.');
  }
  const secret = storedPrivacyKey(db);
  const keys = [customerKey(target.customer)];
  if (secret !== null) keys.push(keyedHash(secret)(target.customer));
  const find = db.prepare<[string], number>('SELECT id FROM feedback_customers WHERE key = ?').pluck();
  const customers = keys.map((key) => find.get(key)).filter((id) => id !== undefined);
  if (customers.length > 0) return { customers, sourceId: null };
  throw new SojournError('notFound', 'There is no customer with this key in the workspace.', {
    remedy:
      'Give the key as the files had it. One that was masked when it was imported is not stored, so its items cannot be found by it.',
  });
}

/** A condition on the order of items (`o`) that only items to go meet. Its values are numbers of the file itself. */
export function doomedItems({ customers, sourceId }: Doomed): string {
  return sourceId === null ? `o.customer_id IN (${customers.join(', ')})` : `o.source_id = ${sourceId}`;
}

/** Counts rows that are to go, without keeping others waiting. @throws as `giveTurn` */
export async function countRows(
  db: Database,
  doomed: Doomed,
  giveTurn: GiveTurn,
): Promise<{ readonly items: number; readonly customers: number; readonly sources: number }> {
  const end = db
    .prepare<[number, number], number | null>(
      'SELECT max(sort_key) FROM (SELECT sort_key FROM feedback_order WHERE sort_key > ? ORDER BY sort_key LIMIT ?)',
    )
    .pluck();
  const count = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM feedback_order o WHERE o.sort_key > ? AND o.sort_key <= ? AND ${doomedItems(doomed)}`,
    )
    .pluck();
  let items = 0;
  for (let from = -1; ;) {
    const to = end.get(from, STEP) ?? null;
    if (to === null) break;
    items += count.get(from, to) ?? 0;
    from = to;
    await giveTurn();
  }
  return { items, customers: doomed.customers.length, sources: doomed.sourceId === null ? 0 : 1 };
}

/** Tells the words of items that are to go. */
export function doomedWords(db: Database, doomed: Doomed): WordsOf {
  const find = db
    .prepare<[Buffer], string>(
      `SELECT i.text FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq
       CROSS JOIN feedback_order o ON o.sort_key = i.sort_key WHERE d.id = ? AND ${doomedItems(doomed)}`,
    )
    .pluck();
  return (itemId) => {
    const id = idBytes(itemId);
    return id === null ? null : (find.get(id) ?? null);
  };
}
