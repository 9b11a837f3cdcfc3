/**
 * Many small rows in one INSERT: most of what such a row costs by itself is the way from JavaScript into SQLite. Rows
 * with long texts gain nothing by it.
 */
import type { Database, Statement } from 'better-sqlite3';

/** More rows in one statement gain little. */
const ROWS = 50;

export class BulkInsert {
  readonly #db: Database;
  readonly #into: string;
  readonly #columns: number;
  readonly #full: Statement<[unknown[]]>;
  #values: unknown[] = [];

  /**
   * @param into a table with its columns, as INSERT INTO takes them: `t (a, b)`
   * @param columns how many columns those are
   */
  constructor(db: Database, into: string, columns: number) {
    this.#db = db;
    this.#into = into;
    this.#columns = columns;
    this.#full = this.#prepare(ROWS);
  }

  /** Adds a row, as many values as there are columns. It is written with `flush` at the latest. */
  add(...row: readonly unknown[]): void {
    for (const value of row) this.#values.push(value);
    if (this.#values.length < ROWS * this.#columns) return;
    this.#full.run(this.#values);
    this.#values = [];
  }

  /** Writes what is left. To be called before a transaction ends. */
  flush(): void {
    if (this.#values.length === 0) return;
    this.#prepare(this.#values.length / this.#columns).run(this.#values);
    this.#values = [];
  }

  #prepare(rows: number): Statement<[unknown[]]> {
    const row = `(${Array.from({ length: this.#columns }, () => '?').join(', ')})`;
    return this.#db.prepare(
      `INSERT INTO ${this.#into} VALUES ${Array.from({ length: rows }, () => row).join(', ')}`,
    );
  }
}
