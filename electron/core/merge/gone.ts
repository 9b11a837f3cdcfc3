/**
 * What of two copies is not to be in their result, because one of them removed it: judged item by item and by what is
 * stored with each, so that the answer is the same whichever copy is merged into whichever.
 */
import type { Database } from 'better-sqlite3';
import { Forgotten } from '../removals/forgotten.ts';
import { Removed } from '../removals/removed.ts';

/** An item as far as it is judged. */
export interface JudgedItem {
  readonly id: Buffer;
  readonly source_id: number;
  readonly columns_id: number;
  readonly customer_id: number | null;
  readonly date: string | null;
}

/** A source that was removed at some time. */
export interface GoneSource {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** What was imported until then is gone. ms */
  readonly until: number;
  /** Nothing was imported after that. */
  readonly whole: boolean;
}

/** Why an item is gone; `words` where it must not stand on maps either. */
export type Why = { readonly by: 'source' | 'customer'; readonly words: boolean } | null;

export class Gone {
  readonly removed: Removed;
  readonly forgotten: Forgotten;

  /** @param into remembers already what `from` remembers, see `mergeRemoved` */
  constructor(into: Database, from: Database) {
    this.removed = new Removed(into);
    this.forgotten = new Forgotten(this.removed, [into, from]);
  }
}

interface SourceRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly imported_at: number;
}

/** What of one copy is gone. */
export class GoneFrom {
  readonly sources = new Map<number, GoneSource>();
  /** Customers who were deleted for good: until which day what they said is gone. */
  readonly customers = new Map<number, string>();
  readonly #gone: Gone;
  readonly #times: ImportTimes;
  readonly #noWords = new Map<number, number>();

  /** @param hidden when sources were removed that can still be brought back, by key */
  constructor(db: Database, gone: Gone, hidden: ReadonlyMap<string, number> = new Map()) {
    this.#gone = gone;
    this.#times = new ImportTimes(db);
    const { removed, forgotten } = gone;
    const rows = db
      .prepare<[], SourceRow>(
        'SELECT id, key, name, imported_at FROM feedback_sources WHERE hidden_at IS NULL ORDER BY id',
      )
      .all();
    for (const { id, key, name, imported_at } of rows) {
      const until = Math.max(removed.at('source', key) ?? -1, hidden.get(key) ?? -1);
      if (until >= 0) this.sources.set(id, { id, key, name, until, whole: imported_at <= until });
      const noWords = removed.at('sourceForGood', key);
      if (noWords !== null) this.#noWords.set(id, noWords);
    }
    if (!removed.has('customer')) return;
    const customers = db.prepare<[], { id: number; key: string }>('SELECT id, key FROM feedback_customers');
    for (const { id, key } of customers.iterate()) {
      const day = forgotten.dayOf(key);
      if (day !== null) this.customers.set(id, day);
    }
  }

  /** Whether anything of this copy can be gone. */
  get some(): boolean {
    return this.sources.size > 0 || this.#gone.forgotten.some;
  }

  /** See `ImportTimes`. */
  importedAt(item: Imported): number {
    return this.#times.of(item);
  }

  /** Why an item is gone; null where it is not. */
  why(item: JudgedItem): Why {
    const { id, source_id, customer_id, date } = item;
    const day = customer_id === null ? null : (this.customers.get(customer_id) ?? null);
    if (this.#gone.forgotten.covers({ id, day, date })) return { by: 'customer', words: true };
    const source = this.sources.get(source_id);
    if (!source) return null;
    const at = this.importedAt(item);
    return at <= source.until ? { by: 'source', words: at <= (this.#noWords.get(source_id) ?? -1) } : null;
  }
}

type Imported = Pick<JudgedItem, 'columns_id' | 'source_id'>;

/** When items came into their copy. */
export class ImportTimes {
  readonly #ofColumns: ReadonlyMap<number, number>;
  readonly #ofSources: ReadonlyMap<number, number>;

  constructor(db: Database) {
    this.#ofColumns = numbers(db, 'SELECT columns_id, started_at FROM feedback_imports');
    this.#ofSources = numbers(db, 'SELECT id, imported_at FROM feedback_sources');
  }

  /** In ms: the time of its import; of an item that no import brought that of its source. */
  of({ columns_id, source_id }: Imported): number {
    return this.#ofColumns.get(columns_id) ?? this.#ofSources.get(source_id) ?? 0;
  }
}

function numbers(db: Database, query: string): Map<number, number> {
  return new Map(db.prepare<[], [number, number]>(query).raw().all());
}

/** When sources were removed that can still be brought back, by key. */
export function hiddenSources(db: Database): Map<string, number> {
  const rows = db
    .prepare<[], [string, number]>('SELECT key, hidden_at FROM feedback_sources WHERE hidden_at IS NOT NULL')
    .raw()
    .all();
  return new Map(rows);
}
