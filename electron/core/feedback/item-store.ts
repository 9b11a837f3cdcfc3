/** Writes feedback items: one short transaction a batch; what the indexes hold of them is gathered and written sorted. */
import type { Database, Statement } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ScoreScale } from '../../../shared/contract/types.ts';
import { rescale } from '../../../shared/measures/scores.ts';
import type { IndexText } from '../../../shared/text/segment.ts';
import type { RelativeUnit } from '../../../shared/formats/relative-dates.ts';
import { isToldLater, keptDate } from '../../../shared/formats/told-dates.ts';
import { forgottenIn, type Forgotten } from '../removals/forgotten.ts';
import { CustomerKeys } from './customer-keys.ts';
import type { FormerIdentity } from './identities.ts';
import { IndexEntries } from './index-entries.ts';
import { MAX_ENTRIES, NewEntries } from './new-entries.ts';
import { MAX_SEQ, sortKey } from './sort-key.ts';

/** An item ready to be written. */
export interface NewItem {
  readonly id: Buffer;
  /** See `Identity`. */
  readonly repeat: boolean;
  readonly row: number;
  readonly content: number;
  /** See `Identity`. */
  readonly former: FormerIdentity | null;
  /** The unit of a date that is told from another day. */
  readonly told: RelativeUnit | null;
  readonly text: string;
  /** The text as the full-text index holds it; null where it is left to who writes it. */
  readonly index: IndexText | null;
  readonly score: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** JSON array, see the schema. */
  readonly fields: string;
}

/** The import that items are written for. */
export interface ImportFrame {
  /** The source had no items before, so nothing of the file can be known. */
  readonly fresh: boolean;
  readonly firstSeq: number;
  readonly importId: number;
  readonly sourceId: number;
  readonly columnsId: number;
  readonly scaleId: number | null;
  readonly scale: ScoreScale | null;
}

export interface BatchCounts {
  imported: number;
  updated: number;
  duplicates: number;
  /** Left out, because their customers were deleted for good. */
  forgotten: number;
}

/** Columns of an item that a later import of the same record may change. */
const CHANGING =
  'sort_key, row, content, score, scale_id, score100, date, author, channel, language, columns_id, text, fields, customer_id';
const CHANGING_NAMES = CHANGING.split(', ');
/** What analysis found of an item; an update voids it, and what undoes the update puts it back. */
const FOUND_NAMES = ['language', 'sentiment', 'confidence', 'origin'];

interface OldItem {
  readonly seq: number;
  readonly sort_key: number;
  readonly content: number;
  readonly date: string | null;
}

export class ItemStore {
  readonly #db: Database;
  readonly #frame: ImportFrame;
  #nextSeq: number;
  #entries: NewEntries;
  readonly #texts: IndexEntries;
  readonly #insert: Statement;
  readonly #find: Statement<[Buffer], OldItem>;
  readonly #remember: Statement;
  readonly #update: Statement;
  readonly #customers: CustomerKeys;
  readonly #forgotten: Forgotten;
  readonly #moveOrder: Statement;
  readonly #dropIndex: Statement;

  constructor(db: Database, frame: ImportFrame) {
    this.#db = db;
    this.#frame = frame;
    this.#nextSeq = frame.firstSeq;
    this.#entries = new NewEntries(frame.firstSeq);
    this.#texts = new IndexEntries(db);
    this.#insert = db.prepare(
      `INSERT INTO feedback_items (seq, id, source_id, ${CHANGING}) VALUES (?, ?, ?, ${CHANGING_NAMES.map(() => '?').join(', ')})`,
    );
    this.#find = db.prepare(
      'SELECT i.seq, i.sort_key, i.content, i.date FROM feedback_ids d JOIN feedback_items i ON i.seq = d.seq WHERE d.id = ?',
    );
    this.#remember = db.prepare(
      `INSERT OR IGNORE INTO feedback_undo (import_id, seq, old)
       SELECT ?, i.seq, json_array(${[...CHANGING_NAMES.map((name) => `i.${name}`), ...FOUND_NAMES.map((name) => `o.${name}`)].join(', ')})
       FROM feedback_items i LEFT JOIN feedback_order o ON o.sort_key = i.sort_key WHERE i.seq = ?`,
    );
    this.#update = db.prepare(
      `UPDATE feedback_items SET ${CHANGING_NAMES.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
    );
    this.#customers = new CustomerKeys(db, frame.importId);
    this.#forgotten = forgottenIn(db);
    // What was changed has to be analysed anew.
    this.#moveOrder = db.prepare(
      `UPDATE feedback_order SET sort_key = ?, score100 = ?, customer_id = ?, language = NULL, sentiment = NULL,
         confidence = NULL, origin = NULL WHERE sort_key = ?`,
    );
    this.#dropIndex = db.prepare('DELETE FROM feedback_index WHERE rowid = ?');
  }

  /** Writes a batch in one transaction. Known items with the same content are duplicates, others are updated. */
  write(items: readonly NewItem[]): BatchCounts {
    const counts: BatchCounts = { imported: 0, updated: 0, duplicates: 0, forgotten: 0 };
    if (items.length === 0) return counts;
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      for (const item of items) this.#one(item, counts);
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
    return counts;
  }

  /**
   * Writes those of the gathered index entries that have become many. To be called after each batch.
   *
   * @param added how many items the batch had
   * @param between called after each transaction; may throw to stop
   */
  writeSomeEntries(added: number, between: () => void): void {
    this.#texts.writeSome(added, between);
    if (this.#entries.size >= MAX_ENTRIES) this.#writeOrder(between);
  }

  /** Writes all that is gathered. `between` as above. */
  writeEntries(between: () => void): void {
    this.#texts.writeAll(between);
    this.#writeOrder(between);
  }

  #writeOrder(between: () => void): void {
    this.#entries.write(this.#db, this.#frame.sourceId, between);
    this.#entries = new NewEntries(this.#nextSeq);
  }

  #one(read: NewItem, counts: BatchCounts): void {
    const item = this.#asStored(read);
    if (this.#forgotten.some && this.#isForgotten(item)) {
      counts.forgotten += 1;
      return;
    }
    const old = item.repeat || this.#frame.fresh ? undefined : this.#stored(item);
    if (item.repeat) {
      counts.duplicates += 1;
      return;
    }
    if (!old) {
      this.#add(item, counts);
      return;
    }
    const date = item.told === null ? item.date : keptDate(old.date, item.date, item.told);
    const isSame = old.content === item.content || old.content === item.former?.content;
    if (isSame && (item.former === null || date === old.date)) counts.duplicates += 1;
    else this.#change({ ...item, date }, old, counts);
  }

  /**
   * The item, with the id of its content where what is stored under its own is of another person: short words without a
   * name, such as “ok”, come again and again, and each later export would take the place of an earlier one.
   */
  #asStored(item: NewItem): NewItem {
    const { told, former, date } = item;
    if (told === null || !former?.id || this.#frame.fresh || isTelling(item)) return item;
    const old = this.#find.get(item.id);
    return old && isToldLater(old.date, date, told) ? { ...item, id: former.id, former: null } : item;
  }

  #isForgotten(item: NewItem): boolean {
    const { former } = item;
    return (
      this.#forgotten.has(item) || (former?.id ? this.#forgotten.has({ ...item, id: former.id }) : false)
    );
  }

  /** What is stored of an item, also where an earlier version gave it another id. */
  #stored({ id, former }: NewItem): OldItem | undefined {
    return this.#find.get(id) ?? (former?.id ? this.#find.get(former.id) : undefined);
  }

  #add(item: NewItem, counts: BatchCounts): void {
    const seq = this.#nextSeq;
    if (seq > MAX_SEQ) {
      throw new SojournError('tooLarge', 'The workspace cannot hold more than 67 million feedback items.', {
        remedy: 'Import into a new workspace.',
      });
    }
    const key = sortKey(item.date, seq);
    const score100 = this.#score100(item);
    const customer = this.#customers.idOf(item.customer);
    this.#insert.run(seq, item.id, this.#frame.sourceId, ...this.#changing(item, key, score100, customer));
    this.#entries.add(item.id, key, score100, customer);
    this.#nextSeq += 1;
    counts.imported += 1;
    if (item.text !== '') this.#texts.add(key, item.text, item.index);
  }

  #change(item: NewItem, old: OldItem, counts: BatchCounts): void {
    this.#remember.run(this.#frame.importId, old.seq);
    const key = sortKey(item.date, old.seq);
    const score100 = this.#score100(item);
    const customer = this.#customers.idOf(item.customer);
    this.#update.run(...this.#changing(item, key, score100, customer), old.seq);
    this.#moveOrder.run(key, score100, customer, old.sort_key);
    this.#dropIndex.run(old.sort_key);
    if (item.text !== '') this.#texts.add(key, item.text, item.index);
    counts.updated += 1;
  }

  #score100(item: NewItem): number | null {
    const { scale } = this.#frame;
    return item.score === null || scale === null ? null : rescale(item.score, scale);
  }

  #changing(item: NewItem, key: number, score100: number | null, customer: number | null): unknown[] {
    const { scaleId, columnsId } = this.#frame;
    return [
      key,
      item.row,
      item.content,
      item.score,
      score100 === null ? null : scaleId,
      score100,
      item.date,
      item.author,
      item.channel,
      item.language,
      columnsId,
      item.text,
      item.fields,
      customer,
    ];
  }
}

/** Bytes of a text that two people hardly write alike. */
const TELLING_BYTES = 60;

/** Whether the same words are of the same person. */
const isTelling = ({ text, author, customer }: NewItem): boolean =>
  author !== null || customer !== null || Buffer.byteLength(text) >= TELLING_BYTES;

/** Puts an item back to what `feedback_undo` remembers of it. Part of a transaction of the caller. */
export function restoreItem(
  db: Database,
  seq: number,
  old: string,
  index: (text: string) => IndexText,
): void {
  const values = JSON.parse(old) as unknown[];
  // Written by a format before there were customers or analysis.
  while (values.length < CHANGING_NAMES.length + FOUND_NAMES.length) values.push(null);
  const current = db
    .prepare<[number], { sort_key: number }>('SELECT sort_key FROM feedback_items WHERE seq = ?')
    .get(seq);
  if (!current) return;
  db.prepare(
    `UPDATE feedback_items SET ${CHANGING_NAMES.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
  ).run(...values.slice(0, CHANGING_NAMES.length), seq);
  db.prepare(
    `UPDATE feedback_order SET sort_key = ?, score100 = ?, customer_id = ?,
       ${FOUND_NAMES.map((name) => `${name} = ?`).join(', ')} WHERE sort_key = ?`,
  ).run(
    values[CHANGING_NAMES.indexOf('sort_key')],
    values[CHANGING_NAMES.indexOf('score100')],
    values[CHANGING_NAMES.indexOf('customer_id')],
    ...values.slice(CHANGING_NAMES.length),
    current.sort_key,
  );
  db.prepare('DELETE FROM feedback_index WHERE rowid = ?').run(current.sort_key);
  const text = String(values[CHANGING_NAMES.indexOf('text')]);
  if (text === '') return;
  const { words, plain } = index(text);
  db.prepare('INSERT INTO feedback_index (rowid, words, plain) VALUES (?, ?, ?)').run(
    values[CHANGING_NAMES.indexOf('sort_key')],
    words,
    plain,
  );
}
