/**
 * The index entries (ids, order) of the items that an import has added, kept in memory compactly (about 40 bytes an
 * item) and written sorted, so that each page of the indexes is touched once.
 */
import type { Database } from 'better-sqlite3';
import { BulkInsert } from './bulk-insert.ts';
import { SEQ_BITS, seqOfKey } from './sort-key.ts';

const ID_BYTES = 16;
/** Entries of one transaction. */
const CHUNK = 2000;
/** Entries that are gathered at most before they are written. */
export const MAX_ENTRIES = 2_000_000;

export class NewEntries {
  readonly #firstSeq: number;
  #size = 0;
  #ids = Buffer.alloc(1024 * ID_BYTES);
  #keys = new Float64Array(1024);
  #scores = new Float64Array(1024);
  /** Ids of customers, 0 for none; there are no more of them than items. */
  #customers = new Uint32Array(1024);

  /** @param firstSeq sequence number of the first item that is added; those after follow without gaps */
  constructor(firstSeq: number) {
    this.#firstSeq = firstSeq;
  }

  get size(): number {
    return this.#size;
  }

  add(id: Buffer, key: number, score100: number | null, customerId: number | null): void {
    const at = this.#size;
    if (at === this.#keys.length) this.#grow();
    id.copy(this.#ids, at * ID_BYTES);
    this.#keys[at] = key;
    this.#scores[at] = score100 ?? Number.NaN;
    this.#customers[at] = customerId ?? 0;
    this.#size += 1;
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const from = <T extends Float64Array | Uint32Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    this.#ids = Buffer.concat([this.#ids, Buffer.alloc(this.#ids.length)]);
    this.#keys = from(this.#keys, new Float64Array(size));
    this.#scores = from(this.#scores, new Float64Array(size));
    this.#customers = from(this.#customers, new Uint32Array(size));
  }

  /** Writes all entries in short transactions, once. `between` is called after each and may throw to stop. */
  write(db: Database, sourceId: number, between: () => void): void {
    const order = new BulkInsert(db, 'feedback_order (sort_key, seq, source_id, score100, customer_id)', 5);
    const keys = this.#keys.subarray(0, this.#size).sort();
    inChunks(db, keys, order, between, (key) => {
      const seq = seqOfKey(key);
      const score = this.#scores[seq - this.#firstSeq] ?? Number.NaN;
      const customer = this.#customers[seq - this.#firstSeq] ?? 0;
      order.add(key, seq, sourceId, Number.isNaN(score) ? null : score, customer === 0 ? null : customer);
    });
    const idsOf = new BulkInsert(db, 'feedback_ids (id, seq)', 2);
    // The beginnings of the ids order them well enough; the place in the file sits in the lower bits.
    const ids = new Float64Array(this.#size);
    for (let at = 0; at < this.#size; at += 1)
      ids[at] = (this.#ids.readUInt32BE(at * ID_BYTES) >>> 5) * SEQ_BITS + at;
    ids.sort();
    inChunks(db, ids, idsOf, between, (entry) => {
      const at = entry % SEQ_BITS;
      idsOf.add(this.#ids.subarray(at * ID_BYTES, (at + 1) * ID_BYTES), this.#firstSeq + at);
    });
  }
}

function inChunks(
  db: Database,
  list: Float64Array,
  rows: BulkInsert,
  between: () => void,
  each: (value: number) => void,
): void {
  const chunk = db.transaction((from: number) => {
    for (let i = from; i < Math.min(list.length, from + CHUNK); i += 1) each(list[i] ?? 0);
    rows.flush();
  });
  for (let from = 0; from < list.length; from += CHUNK) {
    chunk.immediate(from);
    between();
  }
}
