/** Rows of customers as what is told of them. */
import type { Database, Statement } from 'better-sqlite3';
import type { CustomerFacts } from '../../../../shared/contract/types.ts';

export interface CustomerRow {
  readonly id: number;
  readonly key: string;
  /** 0 where only items name the customer. */
  readonly listed: number;
  readonly name: string | null;
  readonly segment: string | null;
  readonly value: number | null;
  readonly since: string | null;
  readonly churned: number | null;
}

/** Finds rows by id. */
export function customerFinder(db: Database): Statement<[number], CustomerRow> {
  return db.prepare(
    'SELECT id, key, listed, name, segment, value, since, churned FROM feedback_customers WHERE id = ?',
  );
}

/** What a table tells of a customer; null where none does. */
export function factsOf({ listed, name, segment, value, since, churned }: CustomerRow): CustomerFacts | null {
  if (listed === 0) return null;
  return { name, segment, value, since, churned: churned === null ? null : churned === 1 };
}
