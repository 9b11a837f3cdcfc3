/** A workspace database with the tables of feedback, on disk as imports open it a second time, and files to import. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { FeedbackItem, Job } from '../../../shared/contract/types.ts';
import { makeFeedbackTables } from '../../support/feedback-tables.ts';
import type { MapTraces } from '../../../electron/core/feedback/forget/traces.ts';
import { createFeedback, type Feedback } from '../../../electron/core/feedback/service.ts';
import { createJobs, type Jobs } from '../../../electron/core/jobs/jobs.ts';

export interface Bench {
  readonly folder: string;
  readonly path: string;
  readonly db: Database;
  readonly feedback: Feedback;
  readonly jobs: Jobs;
  /** Every change of a job, in order. */
  readonly changes: Job[];
  /** Writes a file into the folder. @returns its path */
  file(name: string, content: string | Uint8Array): string;
  /** All visible items, newest first. */
  all(): FeedbackItem[];
  /** Rows of every table of feedback, to compare two states. */
  state(): Record<string, unknown[]>;
  close(): void;
}

const TABLES = [
  ['sources', '*'],
  ['columns', '*'],
  ['imports', '*'],
  ['items', '*'],
  ['ids', '*'],
  ['order', '*'],
  ['undo', '*'],
  // The index's own third column counts its segments and may differ.
  ['index_docsize', 'id, sz'],
] as const;

/** A workspace without maps. */
const NO_MAPS: MapTraces = {
  count: async () => ({ links: 0, quotes: 0, maps: 0, unreadable: [] }),
  remove: async () => ({
    links: 0,
    quotes: 0,
    maps: 0,
    unreadable: [],
    versions: 0,
    unreadableVersions: 0,
  }),
};

export function openBench(options: { readOnly?: boolean } = {}): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-feedback-'));
  const path = join(folder, 'test.sojourn');
  const db = new Sqlite(path, { timeout: 30_000 });
  db.pragma('journal_mode = WAL');
  makeFeedbackTables(db);
  const changes: Job[] = [];
  const jobs = createJobs((job) => changes.push(job));
  let isOn = false;
  const feedback = createFeedback({
    db,
    path,
    jobs,
    emit: () => {},
    readOnly: options.readOnly ?? false,
    traces: NO_MAPS,
    backups: { list: () => [], settled: async () => {} },
    findAttached: async () => ({ files: [], unsearchedFiles: 0 }),
    changed: () => {},
    automatic: { isOn: () => isOn, set: (on) => void (isOn = on) },
  });
  return {
    folder,
    path,
    db,
    feedback,
    jobs,
    changes,
    file(name, content) {
      const target = join(folder, name);
      writeFileSync(target, content);
      return target;
    },
    all: () => [...feedback.iterate({}, 1_000_000)],
    state: () =>
      Object.fromEntries(
        TABLES.map(([table, columns]) => [
          table,
          db.prepare(`SELECT ${columns} FROM "feedback_${table}" ORDER BY 1, 2`).all(),
        ]),
      ),
    close() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The only report of an import of one file. */
export async function importOne(
  bench: Bench,
  path: string,
  options: Parameters<Feedback['importFiles']>[1] = {},
) {
  const [report] = await bench.feedback.importFiles([path], options);
  if (!report) throw new Error('no report');
  const { imported, updated, duplicates, rejectedCount } = report;
  if (imported + updated + duplicates + rejectedCount !== report.rows)
    throw new Error('the counts do not add up');
  return report;
}

/** UTF-16 bytes of a text. */
export function utf16(text: string, big: boolean, mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}
