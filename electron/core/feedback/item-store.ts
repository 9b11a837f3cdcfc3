/** Writes feedback items: one short transaction a batch, its rows and their index entries together. */
import type { Database, Statement } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ScoreScale } from '../../../shared/contract/types.ts';
import { rescale } from '../../../shared/measures/scores.ts';
import type { IndexText } from '../../../shared/text/segment.ts';
import { MAX_SEQ, sortKey } from './sort-key.ts';

/** An item ready to be written. */
export interface NewItem {
  readonly id: Buffer;
  readonly row: number;
  readonly content: number;
  readonly text: string;
  readonly index: IndexText;
  readonly score: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** JSON array, see the schema. */
  readonly fields: string;
}

/** The import that items are written for. */
export interface ImportFrame {
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
}

/** Columns of an item that a later import of the same record may change. */
const CHANGING =
  'sort_key, row, content, score, scale_id, score100, date, author, channel, language, columns_id, text, fields';
const CHANGING_NAMES = CHANGING.split(', ');

interface OldItem {
  readonly seq: number;
  readonly sort_key: number;
  readonly content: number;
}

interface IndexEntry {
  readonly key: number;
  readonly index: IndexText;
}

export class ItemStore {
  readonly #db: Database;
  readonly #frame: ImportFrame;
  #nextSeq: number;
  readonly #insert: Statement;
  readonly #find: Statement<[Buffer], OldItem>;
  readonly #remember: Statement;
  readonly #update: Statement;
  readonly #addIndex: Statement;
  readonly #dropIndex: Statement;

  constructor(db: Database, frame: ImportFrame, firstSeq: number) {
    this.#db = db;
    this.#frame = frame;
    this.#nextSeq = firstSeq;
    this.#insert = db.prepare(
      `INSERT INTO feedback_items (seq, id, source_id, ${CHANGING}) VALUES (?, ?, ?, ${CHANGING_NAMES.map(() => '?').join(', ')})
       ON CONFLICT (id) DO NOTHING`,
    );
    this.#find = db.prepare('SELECT seq, sort_key, content FROM feedback_items WHERE id = ?');
    this.#remember = db.prepare(
      `INSERT OR IGNORE INTO feedback_undo (import_id, seq, old)
       SELECT ?, seq, json_array(${CHANGING}) FROM feedback_items WHERE seq = ?`,
    );
    this.#update = db.prepare(
      `UPDATE feedback_items SET ${CHANGING_NAMES.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
    );
    this.#addIndex = db.prepare('INSERT INTO feedback_index (rowid, words, plain) VALUES (?, ?, ?)');
    this.#dropIndex = db.prepare('DELETE FROM feedback_index WHERE rowid = ?');
  }

  /** Writes a batch in one transaction. Known items with the same content are duplicates, others are updated. */
  write(items: readonly NewItem[]): BatchCounts {
    const counts: BatchCounts = { imported: 0, updated: 0, duplicates: 0 };
    if (items.length === 0) return counts;
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const added: IndexEntry[] = [];
      for (const item of items) this.#one(item, counts, added);
      // The index writes a segment whenever a rowid is lower than the one before: give them in order.
      added.sort((a, b) => a.key - b.key);
      for (const { key, index } of added) this.#addIndex.run(key, index.words, index.plain);
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
    return counts;
  }

  #one(item: NewItem, counts: BatchCounts, added: IndexEntry[]): void {
    const seq = this.#nextSeq;
    if (seq > MAX_SEQ) {
      throw new SojournError('tooLarge', 'The workspace cannot hold more than 67 million feedback items.', {
        remedy: 'Import into a new workspace.',
      });
    }
    const key = sortKey(item.date, seq);
    if (this.#insert.run(seq, item.id, this.#frame.sourceId, ...this.#changing(item, key)).changes === 1) {
      this.#nextSeq += 1;
      counts.imported += 1;
      if (item.text !== '') added.push({ key, index: item.index });
      return;
    }
    const old = this.#find.get(item.id);
    if (!old || old.content === item.content) {
      counts.duplicates += 1;
      return;
    }
    this.#remember.run(this.#frame.importId, old.seq);
    const newKey = sortKey(item.date, old.seq);
    this.#update.run(...this.#changing(item, newKey), old.seq);
    this.#dropIndex.run(old.sort_key);
    if (item.text !== '') added.push({ key: newKey, index: item.index });
    counts.updated += 1;
  }

  #changing(item: NewItem, key: number): unknown[] {
    const { scale, scaleId, columnsId } = this.#frame;
    const scored = item.score !== null && scale !== null;
    return [
      key,
      item.row,
      item.content,
      item.score,
      scored ? scaleId : null,
      scored ? rescale(item.score, scale) : null,
      item.date,
      item.author,
      item.channel,
      item.language,
      columnsId,
      item.text,
      item.fields,
    ];
  }
}

/** Puts an item back to what `feedback_undo` remembers of it. Part of a transaction of the caller. */
export function restoreItem(
  db: Database,
  seq: number,
  old: string,
  index: (text: string) => IndexText,
): void {
  const values = JSON.parse(old) as unknown[];
  const current = db
    .prepare<[number], { sort_key: number }>('SELECT sort_key FROM feedback_items WHERE seq = ?')
    .get(seq);
  if (!current) return;
  db.prepare(
    `UPDATE feedback_items SET ${CHANGING_NAMES.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
  ).run(...values, seq);
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
