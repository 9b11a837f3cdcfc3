/**
 * Customers whom one copy took off its customer table. Rows of that table carry no time, so what goes is judged by what
 * each copy knows: one that knows of a removal and has the customer in its table all the same was told of them again
 * afterwards; what one that does not know of it tells of them is gone.
 */
import type { Database } from 'better-sqlite3';
import { dropOrphanCustomers } from '../feedback/customers/changes.ts';
import { namesOfCustomer } from '../removals/customer-names.ts';
import { Removed } from '../removals/removed.ts';
import { blankCustomers } from './erase-gone.ts';
import type { Tally } from './tally.ts';

/** What a copy knows before it learns from the other: when customers of its table were taken off it, by row, in ms. */
type Known = ReadonlyMap<number, number>;

interface Listed {
  readonly id: number;
  readonly key: string;
}

export class Unlisted {
  readonly #files: readonly Database[];
  readonly #known: readonly Known[];
  readonly #removed: Removed;
  readonly #namesOf: (key: string) => string[];

  /** To be made before either copy learns what the other one removed. */
  constructor(into: Database, from: Database) {
    this.#files = [into, from];
    this.#removed = new Removed(into);
    this.#namesOf = namesOfCustomer(this.#files);
    this.#known = this.#files.map((db) => this.#knownOf(db));
  }

  /** Rows of customers of whom what the table of a copy tells is gone. `into` must have learned of all removals. */
  of(side: 'into' | 'from'): Set<number> {
    const at = side === 'into' ? 0 : 1;
    const [db, known] = [this.#files[at], this.#known[at]];
    const gone = new Set<number>();
    if (!db || !known || !this.#removed.has('listing')) return gone;
    for (const { id, key } of listed(db)) {
      const last = this.#lastOf(this.#removed, key);
      if (last !== null && last > (known.get(id) ?? -1)) gone.add(id);
    }
    return gone;
  }

  #knownOf(db: Database): Known {
    const removed = new Removed(db);
    const known = new Map<number, number>();
    if (!removed.has('listing')) return known;
    for (const { id, key } of listed(db)) {
      const last = this.#lastOf(removed, key);
      if (last !== null) known.set(id, last);
    }
    return known;
  }

  #lastOf(removed: Removed, key: string): number | null {
    const times = this.#namesOf(key).map((name) => removed.at('listing', name) ?? -1);
    const last = Math.max(...times);
    return last < 0 ? null : last;
  }
}

function listed(db: Database): IterableIterator<Listed> {
  return db
    .prepare<[], Listed>('SELECT id, key FROM feedback_customers WHERE listed <> 0 ORDER BY id')
    .iterate();
}

/** Takes out what the table of this workspace told of customers. Part of a transaction of the caller. */
export function eraseUnlisted(db: Database, unlisted: ReadonlySet<number>, tally: Tally): void {
  if (unlisted.size === 0) return;
  tally.listings += blankCustomers(db, unlisted).length;
  dropOrphanCustomers(db);
}
