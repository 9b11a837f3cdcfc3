/** Importing feedback by command line, against the shell of SQLite doing the least that comes to the same: table and index. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { indexText } from '../../../shared/text/segment.ts';
import { MB } from '../command.ts';
import { feedbackCsv, importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { answer } from '../machine.ts';
import { summarise } from '../stats.ts';

const SCHEMA = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE feedback (id, date, rating, channel, language, customer, comment);
CREATE VIRTUAL TABLE found USING fts5 (words, plain, content = '',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");`;
/** From the words as the product cuts them, so that both build the same index. */
const index = (prepared: string): string =>
  `ATTACH '${prepared.replaceAll("'", "''")}' AS prepared;
INSERT INTO found (rowid, words, plain) SELECT rowid, words, plain FROM prepared.texts;`;

/** Cuts the texts into words beforehand; the shell cannot. @returns a database of them */
function prepareWords(csv: string): string {
  const file = `${csv}.words.db`;
  rmSync(file, { force: true });
  const db = new Database(file);
  db.exec('PRAGMA journal_mode = MEMORY; CREATE TABLE texts (words, plain);');
  const insert = db.prepare('INSERT INTO texts VALUES (?, ?)');
  db.transaction(() => {
    for (const comment of commentsOf(csv)) {
      const { words, plain } = indexText(comment);
      insert.run(words, plain);
    }
  })();
  db.close();
  return file;
}

/** The texts of the measured file, record by record: its last column, in quotes, without line ends. */
function* commentsOf(csv: string): Generator<string> {
  const lines = readFileSync(csv, 'utf8').trimEnd().split('\n');
  for (const line of lines.slice(1)) yield line.slice(line.indexOf('"') + 1, -1);
}

/** By the command `sqlite3`. @returns seconds */
function shellImport(csv: string, prepared: string, file: string): number {
  const start = performance.now();
  const input = `${SCHEMA}\n.import --csv --skip 1 "${csv}" feedback\n${index(prepared)}\n`;
  execFileSync('sqlite3', ['-bail', file], { input, stdio: ['pipe', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}

/** The same where there is no such command: parsed and inserted here. @returns seconds */
function plainImport(csv: string, prepared: string, file: string): number {
  const start = performance.now();
  const db = new Database(file);
  db.exec(SCHEMA);
  const insert = db.prepare('INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?)');
  const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8'), { skipEmptyLines: true });
  db.transaction(() => {
    for (const values of data.slice(1)) insert.run(values);
  })();
  db.exec(index(prepared));
  db.close();
  return (performance.now() - start) / 1000;
}

async function measure(context: BenchContext, records: number): Promise<Line[]> {
  const hasShell = answer('sqlite3', ['--version']) !== '';
  const csv = feedbackCsv(context, records);
  const prepared = prepareWords(csv);
  const ours: number[] = [];
  const memories: number[] = [];
  const theirs: number[] = [];
  for (let rep = 0; rep < context.reps; rep += 1) {
    const { file, seconds, memory } = await importFeedback(context, records, `import-${records}-${rep}`);
    ours.push(seconds);
    memories.push(memory);
    rmSync(file);
    const plain = join(context.folder, `plain-${records}.db`);
    theirs.push((hasShell ? shellImport : plainImport)(csv, prepared, plain));
    rmSync(plain);
  }
  const size = records.toLocaleString('en');
  return [
    {
      what: `import ${size} records`,
      unit: 's',
      figure: 'median',
      ours: summarise(ours),
      baseline: { what: hasShell ? 'sqlite3 .import + index' : 'plain insert + index', ...summarise(theirs) },
      budget: { times: 2 },
    },
    {
      what: `import ${size} records, memory`,
      unit: 'MB',
      figure: 'max',
      ours: summarise(memories),
      baseline: { what: 'the file', ...summarise([statSync(csv).size / MB]) },
      budget: { most: 400 },
    },
  ];
}

async function run(context: BenchContext): Promise<Line[]> {
  const lines = await measure(context, 100_000);
  if (context.million) lines.push(...(await measure(context, 1_000_000)));
  return lines;
}

export const IMPORT: Row = { name: 'import', run };
