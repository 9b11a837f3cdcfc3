/** Where the customers of tables stand in their life with the company. */
import type { Database } from 'better-sqlite3';
import { feltValue } from '../../../shared/measures/felt.ts';
import { countLives, type CustomerLife, type LifeCounts } from '../../../shared/measures/life-cycle.ts';
import { visibility } from '../feedback/queries.ts';
import { dayOfKey, sortKey } from '../feedback/sort-key.ts';
import type { GiveTurn } from '../slices.ts';

/** Customers that are looked up together. */
const TOGETHER = 500;

interface Row {
  readonly id: number;
  readonly since: string | null;
  readonly churned: number | null;
}

/** The day of an ISO date, as the keys of items have it; null for none. */
function dayOf(date: string | null): number | null {
  const day = date === null ? -1 : dayOfKey(sortKey(date, 0));
  return day < 0 ? null : day;
}

/** @param today ISO day @param giveTurn called between customers */
export async function customerLives(db: Database, today: string, giveTurn: GiveTurn): Promise<LifeCounts> {
  const page = db.prepare<[number], Row>(
    `SELECT id, since, churned FROM feedback_customers WHERE listed = 1 AND id > ? ORDER BY id LIMIT ${TOGETHER}`,
  );
  const lifeOf = lifeLookup(db);
  const lives: CustomerLife[] = [];
  let rows = page.all(0);
  while (rows.length > 0) {
    for (const row of rows) {
      // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
      await giveTurn();
      lives.push(lifeOf(row));
    }
    rows = page.all(rows.at(-1)?.id ?? 0);
  }
  return countLives(lives, dayOf(today) ?? 0);
}

function lifeLookup(db: Database): (row: Row) => CustomerLife {
  const { sql, values } = visibility(db);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  // Keys of undated items are the smallest: they are passed over.
  const first = db
    .prepare<unknown[], number>(
      `SELECT o.sort_key FROM feedback_order o WHERE o.customer_id = ? AND o.sort_key > ?${and} ORDER BY o.sort_key LIMIT 1`,
    )
    .pluck();
  const last = db.prepare<unknown[], { key: number; score100: number | null; sentiment: number | null }>(
    `SELECT o.sort_key AS key, o.score100, o.sentiment FROM feedback_order o
     WHERE o.customer_id = ? AND o.sort_key > ?${and} AND (o.score100 IS NOT NULL OR o.sentiment IS NOT NULL)
     ORDER BY o.sort_key DESC LIMIT 1`,
  );
  const undated = sortKey(null, 0);
  return ({ id, since, churned }) => {
    const firstKey = first.get(id, undated, ...values);
    const felt = last.get(id, undated, ...values);
    return {
      churned: churned === null ? null : churned === 1,
      sinceDay: dayOf(since),
      firstDay: firstKey === undefined ? null : dayOfKey(firstKey),
      lastFeltDay: felt ? dayOfKey(felt.key) : null,
      lastFelt: felt ? feltValue(felt) : null,
    };
  };
}
