/** Imports damaged files into a workspace, and finds what must not be: crashes, and anything half stored. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { previewFile } from '../../../electron/core/feedback/preview.ts';
import { makeFeedbackTables } from '../../support/feedback-tables.ts';
import type { CorpusFile } from './corpus.ts';

/** What became of a file: imported, refused with these words; or what is wrong with Sojourn. */
export type Fate =
  | { readonly kind: 'imported'; readonly items: number; readonly rejected: number }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'wrong'; readonly what: string };

/** Files that one workspace takes; then a new one is made. */
const FILES = 400;
const CONTROL = { cancelled: () => false, progress: () => {} };
const TABLES = ['items', 'ids', 'order', 'sources', 'imports', 'columns', 'undo', 'index_docsize'];

export class FileTrial {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sojourn-fuzz-'));
  #db = this.#open(0);
  #tried = 0;

  try({ name, bytes }: CorpusFile): Fate {
    if (this.#tried > 0 && this.#tried % FILES === 0) {
      const fault = this.#fault();
      this.#db.close();
      this.#db = this.#open(this.#tried);
      if (fault) return { kind: 'wrong', what: fault };
    }
    this.#tried += 1;
    const path = join(this.#folder, name);
    writeFileSync(path, bytes);
    const before = this.#counts();
    const fate = this.#import(path);
    const after = this.#counts();
    if (fate.kind === 'refused' && JSON.stringify(before) !== JSON.stringify(after))
      return { kind: 'wrong', what: `refused, but stored in part: ${before.join()} became ${after.join()}` };
    if (fate.kind === 'imported' && (after[0] ?? 0) - (before[0] ?? 0) !== fate.items)
      return {
        kind: 'wrong',
        what: `${fate.items} items were told, ${(after[0] ?? 0) - (before[0] ?? 0)} stored`,
      };
    return fate;
  }

  /** @returns what is wrong with the last workspace, or null */
  close(): string | null {
    const fault = this.#fault();
    this.#db.close();
    rmSync(this.#folder, { recursive: true, force: true });
    return fault;
  }

  #import(path: string): Fate {
    try {
      const file = namedFile(path);
      previewFile(this.#db, file);
      const { report } = runImport(this.#db, { file }, CONTROL);
      const { rows, imported, updated, duplicates, rejectedCount } = report;
      if (imported + updated + duplicates + rejectedCount !== rows)
        return { kind: 'wrong', what: 'the counts of the report do not add up' };
      return { kind: 'imported', items: imported, rejected: rejectedCount };
    } catch (error) {
      if (!(error instanceof SojournError))
        return { kind: 'wrong', what: String((error as Error).stack ?? error) };
      if (error.code === 'internal')
        return { kind: 'wrong', what: `an error that is ours: ${error.message}` };
      return { kind: 'refused', code: error.code, message: error.message };
    }
  }

  #open(number: number): Sqlite.Database {
    const db = new Sqlite(join(this.#folder, `w${number}.sojourn`));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = OFF');
    makeFeedbackTables(db);
    return db;
  }

  #counts(): number[] {
    return TABLES.map(
      (table) => this.#db.prepare<[], number>(`SELECT count(*) FROM "feedback_${table}"`).pluck().get() ?? 0,
    );
  }

  #fault(): string | null {
    const [, ids = 0, order = 0] = this.#counts();
    if (ids !== order) return `${ids} ids and ${order} places`;
    const check = this.#db.pragma('quick_check', { simple: true });
    if (check !== 'ok') return String(check);
    try {
      this.#db.exec("INSERT INTO feedback_index (feedback_index, rank) VALUES ('integrity-check', 0)");
      return null;
    } catch (error) {
      return `the index: ${String(error)}`;
    }
  }
}
