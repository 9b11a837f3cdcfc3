/** Indexes by customer and segment. Made once there are customers: workspaces without any do not pay for them. */
import type { Database } from 'better-sqlite3';

/** Makes what is missing; a second or so for a million items, nothing where they are there. */
export function ensureCustomerIndexes(db: Database): void {
  db.exec(
    `CREATE INDEX IF NOT EXISTS feedback_order_customer ON feedback_order (customer_id) WHERE customer_id IS NOT NULL;
     CREATE INDEX IF NOT EXISTS feedback_customers_segment ON feedback_customers (segment) WHERE segment IS NOT NULL;`,
  );
}
