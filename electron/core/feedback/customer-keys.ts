/** The rows of the customers that items name, found or made as items are written. */
import type { Database, Statement } from 'better-sqlite3';

/** Keys kept in memory; more are looked up again. */
const KEPT = 200_000;

export class CustomerKeys {
  readonly #find: Statement<[string], { id: number }>;
  readonly #add: Statement;
  readonly #importId: number;
  readonly #known = new Map<string, number>();

  /** @param importId the import that items are written for: what it makes is taken out again when it is cancelled */
  constructor(db: Database, importId: number) {
    this.#find = db.prepare('SELECT id FROM feedback_customers WHERE key = ?');
    this.#add = db.prepare('INSERT INTO feedback_customers (key, import_id) VALUES (?, ?)');
    this.#importId = importId;
  }

  /** The id of a customer's row; null for no key. Part of a transaction of the caller. */
  idOf(customer: string | null): number | null {
    const key = customer === null ? '' : customerKey(customer);
    if (key === '') return null;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#find.get(key)?.id ?? Number(this.#add.run(key, this.#importId).lastInsertRowid);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(key, id);
    return id;
  }
}

/** A customer's key as it is stored and joined: NFC, without blanks at its ends, inner ones made one, lower case. */
export function customerKey(customer: string): string {
  return customer.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
