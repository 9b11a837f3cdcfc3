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

/** What was found, and the keys that name the customer, to be remembered as hashes only. */
export interface FoundDoomed extends Doomed {
  readonly keys: readonly string[];
}

/** Entries that one step of counting looks at: a few milliseconds. */
const STEP = 20_000;

/** Customers whose keys are hashed in one step: some milliseconds. */
const HASHED = 1000;

/**
 * Finds what a target means. A customer is looked for by the key as it is stored and by its keyed hash, whatever the
 * case and blanks of what was typed; where a hash is given, also under the key that it is of.
 * @throws SojournError `notFound`; as `giveTurn`
 */
export async function findDoomed(
  db: Database,
  target: ForgetTarget,
  giveTurn: GiveTurn,
): Promise<FoundDoomed> {
  if ('sourceId' in target) {
    const known = db.prepare('SELECT 1 FROM feedback_sources WHERE id = ?').get(target.sourceId);
    if (known !== undefined) return { customers: [], sourceId: target.sourceId, keys: [] };
    throw new SojournError('notFound', 'This source is not in the workspace any more.');
  }
  const secret = storedPrivacyKey(db);
  const own = customerKey(target.customer);
  const keys = [own];
  if (secret !== null) {
    keys.push(keyedHash(secret)(target.customer));
    if (isHash(own)) keys.push(...(await keysOfHash(db, own, secret, giveTurn)));
  }
  const find = db.prepare<[string], number>('SELECT id FROM feedback_customers WHERE key = ?').pluck();
  const customers = keys.map((key) => find.get(key)).filter((id) => id !== undefined);
  if (customers.length > 0) return { customers, sourceId: null, keys };
  throw new SojournError('notFound', 'There is no customer with this key in the workspace.', {
    remedy:
      'Give the key as the files had it. One that was masked when it was imported is not stored, so its items cannot be found by it.',
  });
}

function isHash(key: string): boolean {
  return /^#[0-9a-f]{24}$/.test(key);
}

/** Keys of customers that are stored as they are and have this keyed hash: one file was hashed, another was not. */
async function keysOfHash(db: Database, hash: string, secret: string, giveTurn: GiveTurn): Promise<string[]> {
  const page = db.prepare<[number, number], { id: number; key: string }>(
    'SELECT id, key FROM feedback_customers WHERE id > ? ORDER BY id LIMIT ?',
  );
  const hashOf = keyedHash(secret);
  const found: string[] = [];
  for (let after = -1; ;) {
    const rows = page.all(after, HASHED);
    const last = rows.at(-1);
    if (!last) return found;
    for (const { key } of rows) if (!isHash(key) && hashOf(key) === hash) found.push(key);
    after = last.id;
    await giveTurn();
  }
}

/** A condition on the order of items (`o`) that only items to go meet. Its values are numbers of the file itself. */
export function doomedItems({ customers, sourceId }: Doomed): string {
  return sourceId === null ? `o.customer_id IN (${customers.join(', ')})` : `o.source_id = ${sourceId}`;
}

interface Voices {
  readonly customer_id: number | null;
  readonly doomed: number;
  readonly n: number;
}

/**
 * Counts rows that are to go, without keeping others waiting. With a source go the customers that only it names.
 * @throws as `giveTurn`
 */
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
  const count = db.prepare<[number, number], Voices>(
    `SELECT o.customer_id, coalesce(${doomedItems(doomed)}, 0) AS doomed, count(*) AS n FROM feedback_order o
     WHERE o.sort_key > ? AND o.sort_key <= ? GROUP BY 1, 2`,
  );
  let items = 0;
  const going = new Set<number>();
  const staying = new Set<number>();
  for (let from = -1; ;) {
    const to = end.get(from, STEP) ?? null;
    if (to === null) break;
    for (const { customer_id, doomed: goes, n } of count.all(from, to)) {
      if (goes === 1) items += n;
      if (customer_id !== null) (goes === 1 ? going : staying).add(customer_id);
    }
    from = to;
    await giveTurn();
  }
  if (doomed.sourceId === null) return { items, customers: doomed.customers.length, sources: 0 };
  const listed = db.prepare<[number], number>('SELECT listed FROM feedback_customers WHERE id = ?').pluck();
  let customers = 0;
  for (const id of going) {
    // One that a customer table tells of stays.
    if (!staying.has(id) && listed.get(id) !== 1) customers += 1;
    await giveTurn();
  }
  return { items, customers, sources: 1 };
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
