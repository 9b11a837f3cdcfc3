/**
 * Who was deleted for good, and what is new all the same. A customer may come again: what is dated after the day of the
 * deletion is a new word of theirs and is kept; all else, also what has no date, is taken for what was to go.
 */
import type { Database } from 'better-sqlite3';
import { customerKey } from '../feedback/customer-keys.ts';
import { namesOfCustomer } from './customer-names.ts';
import { Removed } from './removed.ts';

/** Customers whose day is kept in memory; of more it is looked up again. */
const KEPT = 50_000;

/** What an item says of who it is. */
export interface Sayer {
  readonly id: Uint8Array;
  /** The customer's key, as given or as stored. */
  readonly customer: string | null;
  /** As stored: begins with an ISO day. */
  readonly date: string | null;
}

export class Forgotten {
  readonly #removed: Removed;
  readonly #namesOf: (key: string) => string[];
  readonly #days = new Map<string, string | null>();

  /** @param files the file that remembers, and others under whose secrets keys may be hashed */
  constructor(removed: Removed, files: readonly Database[]) {
    this.#removed = removed;
    this.#namesOf = namesOfCustomer(files);
  }

  /** Whether anybody was deleted for good. */
  get some(): boolean {
    return this.#removed.has('customer') || this.#removed.has('item');
  }

  /** The last day of what is not to be kept of a customer, as `2026-05-31`; null for one who was not deleted. */
  dayOf(customer: string): string | null {
    if (!this.#removed.has('customer')) return null;
    const key = customerKey(customer);
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const day = latest(this.#namesOf(key).map((name) => isoDay(this.#removed.at('customer', name))));
    if (this.#days.size >= KEPT) this.#days.clear();
    this.#days.set(key, day);
    return day;
  }

  /** Whether an item is not to be kept. */
  has({ id, customer, date }: Sayer): boolean {
    return this.covers({ id, day: customer === null ? null : this.dayOf(customer), date });
  }

  /** The same where the day of its customer is known. */
  covers({
    id,
    day,
    date,
  }: {
    readonly id: Uint8Array;
    readonly day: string | null;
    readonly date: string | null;
  }) {
    const last = latest([day, this.#removed.has('item') ? isoDay(this.#removed.at('item', id)) : null]);
    return last !== null && !(date !== null && date.slice(0, last.length) > last);
  }
}

/** What the file itself has forgotten. */
export function forgottenIn(db: Database): Forgotten {
  return new Forgotten(new Removed(db), [db]);
}

function isoDay(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}
