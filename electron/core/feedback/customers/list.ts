/** What is known of the customers of a workspace: how tables and feedback meet, and single customers. */
import type { Database } from 'better-sqlite3';
import type { Customer, CustomersJoined } from '../../../../shared/contract/types.ts';
import { idBytes } from '../identity.ts';
import { visibility } from '../queries.ts';
import { customerFinder, factsOf } from './rows.ts';

/** How the customers of tables and the visible feedback meet. Looks at every item. */
export function joinedCustomers(db: Database): CustomersJoined {
  const { sql, values } = visibility(db);
  const customers =
    db.prepare<[], number>('SELECT count(*) FROM feedback_customers WHERE listed = 1').pluck().get() ?? 0;
  const found = db
    .prepare<unknown[], Omit<CustomersJoined, 'customers'>>(
      `SELECT count(*) AS named, count(CASE WHEN c.listed <> 0 THEN 1 END) AS items,
         count(DISTINCT CASE WHEN c.listed <> 0 THEN c.id END) AS withFeedback
       FROM feedback_order o CROSS JOIN feedback_customers c ON c.id = o.customer_id
       WHERE o.customer_id IS NOT NULL${sql.map((condition) => ` AND ${condition}`).join('')}`,
    )
    .get(...values);
  const { named = 0, items = 0, withFeedback = 0 } = found ?? {};
  // A customer with feedback under both of its keys is counted twice there.
  return { customers, withFeedback: Math.min(customers, withFeedback), named, items };
}

const NO_FACTS = { name: null, segment: null, value: null, since: null, churned: null };

/** The customer whom a visible item names; null where there is none. */
export function customerOfItem(db: Database, item: string): Customer | null {
  const id = idBytes(item);
  if (id === null) return null;
  const { sql, values } = visibility(db);
  const visible = sql.map((condition) => ` AND ${condition}`).join('');
  const customerId = db
    .prepare<unknown[], number | null>(
      `SELECT o.customer_id FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq
         CROSS JOIN feedback_order o ON o.sort_key = i.sort_key WHERE d.id = ?${visible}`,
    )
    .pluck()
    .get(id, ...values);
  const row =
    customerId === null || customerId === undefined ? undefined : customerFinder(db).get(customerId);
  if (!row) return null;
  const fields = db
    .prepare<[number], string>('SELECT fields FROM feedback_customers WHERE id = ?')
    .pluck()
    .get(row.id);
  const items = db
    .prepare<unknown[], number>(`SELECT count(*) FROM feedback_order o WHERE o.customer_id = ?${visible}`)
    .pluck()
    .get(row.id, ...values);
  return {
    key: row.key,
    listed: row.listed !== 0,
    ...(factsOf(row) ?? NO_FACTS),
    fields: JSON.parse(fields ?? '{}') as Record<string, string>,
    items: items ?? 0,
  };
}
