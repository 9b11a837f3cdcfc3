/** The writing half of an import: items into the workspace, in short transactions, or out of it again. */
import type { Database } from 'better-sqlite3';
import { leftOut } from '../removals/words.ts';
import { refreshCopies } from './customers/copies.ts';
import { ensureCustomerIndexes } from './customers/indexes.ts';
import { rollbackImport } from './erase.ts';
import { beginImport, finishImport, type ImportStart, type OpenImport } from './import-book.ts';
import {
  stopWhenCancelled,
  type ImportControl,
  type ImportEnd,
  type ImportOutcome,
  type ImportSink,
} from './import-types.ts';
import { ItemStore, type NewItem } from './item-store.ts';
import { storedPrivacyKey } from './privacy.ts';

/** A transaction should hold the file's lock about this long. */
const TARGET_MS = 60;
const MIN_BATCH = 500;
const MAX_BATCH = 2000;
const MAX_BATCH_CHARS = 4 * 1024 * 1024;

interface Open {
  readonly book: OpenImport;
  readonly start: ImportStart;
  readonly store: ItemStore;
}

export class ImportWriter implements ImportSink {
  readonly #db: Database;
  readonly #control: ImportControl;
  readonly #beforeBatch: () => void;
  #open: Open | null = null;
  #waiting: NewItem[] = [];
  #waitingChars = 0;
  #batchSize = 1000;
  #counts = { imported: 0, updated: 0, duplicates: 0, forgotten: 0 };
  #outcome: ImportOutcome | null = null;

  /**
   * @param db the connection that is written to; nothing else may import into the file meanwhile
   * @param beforeBatch called before each transaction; may wait
   */
  constructor(db: Database, control: ImportControl, beforeBatch: () => void = () => {}) {
    this.#db = db;
    this.#beforeBatch = beforeBatch;
    this.#control = control;
  }

  /** The result after `end`; null before. */
  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }

  begin(start: ImportStart): void {
    const book = beginImport(this.#db, start, () => this.#pause());
    const store = new ItemStore(this.#db, { ...book, scale: start.mapping.scale });
    this.#open = { book, start, store };
    this.#counts = { imported: 0, updated: 0, duplicates: 0, forgotten: 0 };
  }

  items(items: NewItem[]): void {
    for (const item of items) {
      this.#waiting.push(item);
      this.#waitingChars += item.text.length + item.fields.length;
      if (this.#waiting.length >= this.#batchSize || this.#waitingChars >= MAX_BATCH_CHARS) this.#flush();
    }
  }

  restart(): void {
    this.abort();
  }

  /** Writes what is left and the index entries, and makes the items visible. */
  end({ names, rejected, rejectedCount, masked, warnings }: ImportEnd): void {
    const { book, start, store } = this.#opened();
    this.#flush();
    store.writeEntries(() => this.#pause());
    if (this.#db.prepare('SELECT 1 FROM feedback_customers LIMIT 1').get() !== undefined) {
      this.#pause();
      ensureCustomerIndexes(this.#db);
    }
    const { imported, updated, duplicates, forgotten } = this.#counts;
    const rows = imported + updated + duplicates + rejectedCount + forgotten;
    const report = {
      file: start.file,
      rows,
      imported,
      updated,
      duplicates,
      rejected,
      rejectedCount,
      masked,
      warnings: forgotten > 0 ? [...warnings, leftOut(forgotten, 'record')] : warnings,
    };
    refreshCopies(this.#db, {
      secret: storedPrivacyKey(this.#db),
      pause: () => this.#pause(),
      importId: book.importId,
    });
    stopWhenCancelled(this.#control);
    finishImport(this.#db, book, names, report);
    this.#outcome = { report, sourceId: book.sourceId };
    this.#open = null;
  }

  /** Takes out again what was written since `begin`. */
  abort(): void {
    this.#waiting = [];
    this.#waitingChars = 0;
    // Edits go before this too; that the import was cancelled stops it no more.
    if (this.#open) rollbackImport(this.#db, this.#open.book.importId, this.#beforeBatch);
    this.#open = null;
  }

  /** Between two transactions. */
  #pause(): void {
    stopWhenCancelled(this.#control);
    this.#beforeBatch();
  }

  #opened(): Open {
    if (!this.#open) throw new Error('items before the beginning');
    return this.#open;
  }

  /** Writes what is waiting, and fits the next batch to how long that took. */
  #flush(): void {
    this.#pause();
    const { store } = this.#opened();
    const started = performance.now();
    const count = this.#waiting.length;
    const written = store.write(this.#waiting);
    const took = performance.now() - started;
    this.#waiting = [];
    this.#waitingChars = 0;
    this.#counts.imported += written.imported;
    this.#counts.updated += written.updated;
    this.#counts.duplicates += written.duplicates;
    this.#counts.forgotten += written.forgotten;
    store.writeSomeEntries(count, () => this.#pause());
    if (took > TARGET_MS * 1.3) this.#batchSize = Math.max(MIN_BATCH, Math.floor(this.#batchSize * 0.7));
    else if (took < TARGET_MS * 0.8) this.#batchSize = Math.min(MAX_BATCH, Math.ceil(this.#batchSize * 1.25));
  }
}
