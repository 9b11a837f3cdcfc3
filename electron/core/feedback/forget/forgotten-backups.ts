/**
 * Backups that hold what was deleted for good earlier, also in another copy that was merged: the workspace itself has no
 * rows of it any more, but it knows each thing again when it is shown its key.
 */
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { Database } from 'better-sqlite3';
import { Gone, GoneFrom, type JudgedItem } from '../../merge/gone.ts';
import { namesOfCustomer } from '../../removals/customer-names.ts';
import type { GiveTurn } from '../../slices.ts';
import type { Backups } from '../../workspace/backups.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { sourceKey } from '../identity.ts';
import { sortOut, type HoldingBackups } from './backups.ts';

/** What is looked for: a customer's key as it was typed, a source's name, or all that was deleted for good. */
export type ForgottenThing = { readonly customer: string } | { readonly source: string } | 'all';

/** Items that are judged between two turns of others. */
const STEP = 500;

/** @throws as `giveTurn` */
export async function backupsOfForgotten(
  db: Database,
  thing: ForgottenThing,
  backups: Pick<Backups, 'list' | 'settled'>,
  giveTurn: GiveTurn,
): Promise<HoldingBackups> {
  await backups.settled();
  const holding = new Set<string>();
  for (const { path } of backups.list()) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time is open
    if (await holds(path, db, thing, giveTurn)) holding.add(path);
  }
  const all = backups.list();
  return sortOut(
    all.filter(({ path }) => holding.has(path)),
    all,
  );
}

/** Whether a backup holds it, or cannot be read, so that nobody knows. */
async function holds(
  path: string,
  db: Database,
  thing: ForgottenThing,
  giveTurn: GiveTurn,
): Promise<boolean> {
  try {
    // One of an older format is converted in memory.
    const backup = await openWorkspace(path, { readOnly: true });
    try {
      return await hasThing(backup.db, db, thing, giveTurn);
    } finally {
      backup.close();
    }
  } catch (error) {
    if (error instanceof SojournError && error.code === 'cancelled') throw error;
    return true;
  }
}

async function hasThing(
  backup: Database,
  db: Database,
  thing: ForgottenThing,
  giveTurn: GiveTurn,
): Promise<boolean> {
  if (thing === 'all') return hasForgotten(backup, db, giveTurn);
  if ('source' in thing) {
    const key = sourceKey(thing.source);
    return backup.prepare('SELECT 1 FROM feedback_sources WHERE key = ?').get(key) !== undefined;
  }
  const find = backup.prepare('SELECT 1 FROM feedback_customers WHERE key = ?');
  return namesOfCustomer([db, backup])(thing.customer).some((name) => find.get(name) !== undefined);
}

/** Whether a backup holds anything of what the workspace remembers as deleted for good. */
async function hasForgotten(backup: Database, db: Database, giveTurn: GiveTurn): Promise<boolean> {
  const gone = new Gone(db, backup);
  if (!gone.forgotten.some && !gone.removed.has('sourceForGood')) return false;
  const from = new GoneFrom(backup, gone);
  const isListed = backup.prepare('SELECT 1 FROM feedback_customers WHERE id = ? AND listed <> 0');
  const hasItems = backup.prepare('SELECT 1 FROM feedback_order WHERE customer_id = ? LIMIT 1');
  for (const id of from.customers.keys()) {
    await giveTurn();
    // One without items is only there because of what is gone.
    if (isListed.get(id) !== undefined || hasItems.get(id) === undefined) return true;
  }
  const page = backup.prepare<[number, number], JudgedItem & { readonly seq: number }>(
    `SELECT seq, id, source_id, columns_id, customer_id, date FROM feedback_items
     WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  for (let after = -1; ;) {
    await giveTurn();
    const items = page.all(after, STEP);
    const last = items.at(-1);
    if (!last) return false;
    if (items.some((item) => from.why(item)?.words === true)) return true;
    after = last.seq;
  }
}
