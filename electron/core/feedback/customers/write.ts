/** The writing half of an import of customers: rows into the workspace, in short transactions. */
import type { Database, Statement } from 'better-sqlite3';
import { forgottenIn, type Forgotten } from '../../removals/forgotten.ts';
import { ChangingRows, sameState, STATE_COLUMNS, type CustomerState } from './changes.ts';
import type { NewCustomer } from './types.ts';

/** What the file has columns for; what it has none for stays as an earlier table said. */
export interface ToldColumns {
  readonly name: boolean;
  readonly segment: boolean;
  readonly value: boolean;
  readonly since: boolean;
  readonly churned: boolean;
}

export interface CustomerCounts {
  added: number;
  updated: number;
  unchanged: number;
  /** Left out, because they were deleted for good. */
  forgotten: number;
}

type Known = CustomerState & { readonly id: number };

/** Fields of an earlier table with those of this one put in; what is null in this one is taken out. */
function mergedFields(before: string, fields: NewCustomer['fields']): string {
  const merged = new Map(Object.entries(JSON.parse(before) as Record<string, string>));
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return JSON.stringify(Object.fromEntries(merged));
}

export class CustomerWriter {
  readonly counts: CustomerCounts = { added: 0, updated: 0, unchanged: 0, forgotten: 0 };
  readonly #db: Database;
  readonly #told: ToldColumns;
  readonly #rows: ChangingRows;
  readonly #find: Statement<[string], Known>;
  readonly #forgotten: Forgotten;

  constructor(db: Database, change: number, told: ToldColumns) {
    this.#db = db;
    this.#told = told;
    this.#rows = new ChangingRows(db, change);
    this.#forgotten = forgottenIn(db);
    this.#find = db.prepare(`SELECT id, ${STATE_COLUMNS.join(', ')} FROM feedback_customers WHERE key = ?`);
  }

  /** Whether anything was changed. */
  get changed(): boolean {
    return this.#rows.count > 0;
  }

  /**
   * Writes a batch in one transaction.
   *
   * @param otherKey the other key of the same customer, under which an earlier table may have listed it; null for none
   */
  write(customers: readonly NewCustomer[], otherKey: (customer: NewCustomer) => string | null): void {
    this.#db
      .transaction(() => {
        for (const customer of customers) this.#one(customer, otherKey(customer));
      })
      .immediate();
  }

  #one(customer: NewCustomer, otherKey: string | null): void {
    if (this.#forgotten.dayOf(customer.key) !== null) {
      this.counts.forgotten += 1;
      return;
    }
    const known = this.#find.get(customer.key);
    const other = otherKey === null ? undefined : this.#find.get(otherKey);
    const before = known?.listed === 1 ? known : other?.listed === 1 ? other : null;
    const state = this.#state(customer, before);
    if (before === null) this.counts.added += 1;
    else if (before === known && sameState(before, state)) this.counts.unchanged += 1;
    else this.counts.updated += 1;
    if (!known) this.#rows.add(customer.key, state);
    else if (!sameState(known, state)) {
      const { id, ...old } = known;
      this.#rows.set(id, old, state);
    }
    if (other?.listed !== 1) return;
    // From now on it is listed under this key; the other one becomes a copy where items name it.
    const { id, ...old } = other;
    this.#rows.set(id, old, { ...old, listed: 2 });
  }

  #state(customer: NewCustomer, before: CustomerState | null): CustomerState {
    const told = this.#told;
    const churned = customer.churned === null ? null : Number(customer.churned);
    return {
      listed: 1,
      name: told.name ? customer.name : (before?.name ?? null),
      segment: told.segment ? customer.segment : (before?.segment ?? null),
      value: told.value ? customer.value : (before?.value ?? null),
      since: told.since ? customer.since : (before?.since ?? null),
      churned: told.churned ? churned : (before?.churned ?? null),
      fields: mergedFields(before?.fields ?? '{}', customer.fields),
    };
  }
}
