/** What is known of the customers of a workspace: how tables and feedback meet, and single customers. */
import type { Database } from 'better-sqlite3';
import type { CustomersJoined } from '../../../../shared/contract/types.ts';
import { visibility } from '../queries.ts';

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
