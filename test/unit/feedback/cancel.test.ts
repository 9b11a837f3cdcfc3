/** An import that is cancelled at any point leaves every table as it was: items, customers, labels, themes, analysis. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { makeFeedbackTables } from '../../support/feedback-tables.ts';
import { seeded } from '../../bench/feedback-data.ts';

let folder = '';
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-cancel-'));
  db = new Sqlite(join(folder, 'w.db'));
  db.pragma('journal_mode = WAL');
  makeFeedbackTables(db);
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All tables but counters, the index's inner ones, and the scales, which are shared constants that nothing shows. */
function contents(): Record<string, unknown[]> {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'feedback_index%' AND name <> 'feedback_scales' ORDER BY name`,
    )
    .all();
  const tables: Record<string, unknown[]> = {};
  for (const { name } of names) tables[name] = db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all();
  for (const word of ['slow', 'changed', 'บริการ', 'повільно']) {
    tables[`found ${word}`] = db
      .prepare('SELECT rowid FROM feedback_index WHERE feedback_index MATCH ? ORDER BY rowid')
      .all(word);
  }
  return tables;
}

/** Every record from `from` on; every third one changed in text and customer where `edited`. */
function csv(from: number, to: number, edited: boolean): string {
  const lines = ['id,date,rating,customer,comment'];
  for (let n = from; n < to; n += 1) {
    const change = edited && n % 3 === 0;
    const text = ['slow delivery', 'บริการ ช้า', 'повільно дуже'][n % 3] ?? '';
    const customer = change ? `new ${n % 40}` : `old ${n % 50}`;
    lines.push(
      `F-${n},2024-0${1 + (n % 9)}-11,${1 + (n % 5)},${customer},${text} ${n}${change ? ' changed' : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** @returns whether it ran to its end */
function importUntil(path: string, looks: number): boolean {
  let seen = 0;
  const roles = [{ column: 'customer', role: 'customer' as const }];
  try {
    runImport(
      db,
      { file: { path, name: 'survey.csv' }, roles },
      { cancelled: () => (seen += 1) > looks, progress: () => {} },
    );
    return true;
  } catch (error) {
    if (error instanceof SojournError && error.code === 'cancelled') return false;
    throw error;
  }
}

test('cancelled at any point, an import leaves every table as it was', () => {
  const path = join(folder, 'survey.csv');
  writeFileSync(path, csv(0, 1500, false));
  expect(importUntil(path, Number.POSITIVE_INFINITY)).toBe(true);
  // As the analysis and people leave it.
  db.exec(`UPDATE feedback_order SET language = 'en', sentiment = 0.25, confidence = 0.75, origin = 1;
    INSERT INTO feedback_labels (id, language, sentiment, at) SELECT id, 'th', -1, 5 FROM feedback_items LIMIT 20;`);
  const before = contents();
  writeFileSync(path, csv(500, 6000, true));
  const random = seeded(7);
  const points = [0, 1, 2, ...Array.from({ length: 12 }, () => 3 + Math.floor(random() * 12))];
  let cancelled = 0;
  for (const point of points) {
    if (importUntil(path, point)) break;
    cancelled += 1;
    expect(contents(), `cancelled at look ${point}`).toEqual(before);
  }
  expect(cancelled).toBeGreaterThan(2);
  if (cancelled === points.length) importUntil(path, Number.POSITIVE_INFINITY);
  expect(contents()).not.toEqual(before);
  // What was changed is to be analysed anew; what was not keeps what was found.
  const open = db
    .prepare<[], { n: number }>('SELECT count(*) AS n FROM feedback_order WHERE origin IS NULL')
    .get();
  expect(open?.n).toBe(4500 + 333);
});
