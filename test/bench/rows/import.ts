/** Importing feedback by command line, against the shell of SQLite doing the least that comes to the same: table and index. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { feedbackCsv, importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { answer } from '../machine.ts';
import { summarise } from '../stats.ts';

const SCHEMA = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE feedback (id, date, rating, channel, language, customer, comment);
CREATE VIRTUAL TABLE found USING fts5 (words, content = '',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");`;
const INDEX = 'INSERT INTO found (rowid, words) SELECT rowid, comment FROM feedback;';

/** By the command `sqlite3`. @returns seconds */
function shellImport(csv: string, file: string): number {
  const start = performance.now();
  const input = `${SCHEMA}\n.import --csv --skip 1 "${csv}" feedback\n${INDEX}\n`;
  execFileSync('sqlite3', ['-bail', file], { input, stdio: ['pipe', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}

/** The same where there is no such command: parsed and inserted here. @returns seconds */
function plainImport(csv: string, file: string): number {
  const start = performance.now();
  const db = new Database(file);
  db.exec(SCHEMA);
  const insert = db.prepare('INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?)');
  const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8'), { skipEmptyLines: true });
  db.transaction(() => {
    for (const values of data.slice(1)) insert.run(values);
  })();
  db.exec(INDEX);
  db.close();
  return (performance.now() - start) / 1000;
}

async function measure(context: BenchContext, records: number): Promise<Line> {
  const hasShell = answer('sqlite3', ['--version']) !== '';
  const csv = feedbackCsv(context, records);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let rep = 0; rep < context.reps; rep += 1) {
    const { file, seconds } = await importFeedback(context, records, `import-${records}-${rep}`);
    ours.push(seconds);
    rmSync(file);
    const plain = join(context.folder, `plain-${records}.db`);
    theirs.push((hasShell ? shellImport : plainImport)(csv, plain));
    rmSync(plain);
  }
  return {
    what: `import ${records.toLocaleString('en')} records`,
    unit: 's',
    figure: 'median',
    ours: summarise(ours),
    baseline: { what: hasShell ? 'sqlite3 .import, FTS5' : 'plain insert, FTS5', ...summarise(theirs) },
    budget: { times: 2 },
  };
}

async function run(context: BenchContext): Promise<Line[]> {
  const lines = [await measure(context, 100_000)];
  if (context.million) lines.push(await measure(context, 1_000_000));
  return lines;
}

export const IMPORT: Row = { name: 'import', run };
