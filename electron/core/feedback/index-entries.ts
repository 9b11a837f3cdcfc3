/**
 * The texts that an import has added, kept until there are many, and then written into the full-text index in the order
 * of its rowids. In the file's order, where dates go up and down, each transaction would touch pages all over the index.
 */
import type { Database, Statement } from 'better-sqlite3';
import { indexText, type IndexText } from '../../../shared/text/segment.ts';

/** Texts of one transaction at most, and their letters. */
const CHUNK = 2000;
const CHUNK_CHARS = 1024 * 1024;
/** Texts that are kept at most before they are written, and their letters. */
const MAX_ENTRIES = 12_000;
const MAX_CHARS = 12 * 1024 * 1024;

interface Entry {
  readonly key: number;
  readonly text: string;
  readonly index: IndexText | null;
}

export class IndexEntries {
  readonly #db: Database;
  readonly #add: Statement;
  #gathered: Entry[] = [];
  #chars = 0;
  /** Those that are being written, sorted, and how many of them are. */
  #sorted: Entry[] = [];
  #written = 0;

  constructor(db: Database) {
    this.#db = db;
    this.#add = db.prepare('INSERT INTO feedback_index (rowid, words, plain) VALUES (?, ?, ?)');
  }

  /**
   * @param key the item's place in the inbox, which is the index's rowid
   * @param index the text as the index holds it; null where it is still to be prepared
   */
  add(key: number, text: string, index: IndexText | null): void {
    this.#gathered.push({ key, text, index });
    this.#chars += text.length;
  }

  /**
   * Writes about as many as were added last once there are many, so that what comes in and what goes out keep step.
   *
   * @param between called after each transaction; may throw to stop
   */
  writeSome(added: number, between: () => void): void {
    const isFull = this.#gathered.length >= MAX_ENTRIES || this.#chars >= MAX_CHARS;
    if (isFull) {
      this.#write(Infinity, between);
      this.#sort();
    }
    this.#write(added, between);
  }

  /** Writes all of them. */
  writeAll(between: () => void): void {
    this.#write(Infinity, between);
    this.#sort();
    this.#write(Infinity, between);
  }

  #sort(): void {
    // The index begins a new segment whenever a rowid is lower than the one before.
    this.#sorted = this.#gathered.sort((a, b) => a.key - b.key);
    this.#written = 0;
    this.#gathered = [];
    this.#chars = 0;
  }

  /** Writes sorted ones in short transactions, at least `count` of them. */
  #write(count: number, between: () => void): void {
    const end = Math.min(this.#sorted.length, this.#written + count);
    const chunk = this.#db.transaction((rows: [number, string, string][]) => {
      for (const row of rows) this.#add.run(...row);
    });
    while (this.#written < end) {
      const rows = this.#nextRows();
      chunk.immediate(rows);
      this.#written += rows.length;
      between();
    }
    if (this.#written >= this.#sorted.length) this.#sorted = [];
  }

  /** What the next transaction writes: rowid, words, plain. */
  #nextRows(): [number, string, string][] {
    const rows: [number, string, string][] = [];
    let chars = 0;
    for (let at = this.#written; at < this.#sorted.length; at += 1) {
      const entry = this.#sorted[at];
      if (!entry || rows.length >= CHUNK || (rows.length > 0 && chars + entry.text.length > CHUNK_CHARS))
        break;
      const { words, plain } = entry.index ?? indexText(entry.text);
      rows.push([entry.key, words, plain]);
      chars += entry.text.length;
    }
    return rows;
  }
}
