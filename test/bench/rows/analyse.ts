/** Language and sentiment of every item, models learned first; half of the items have no score and are judged by them. */
import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import eld from 'eld/small';
import { analyseItems } from '../../../electron/core/feedback/analysis/run.ts';
import { forgetLearning } from '../../../electron/core/feedback/analysis/models.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

/** As after the import of this file, with every second score taken away. */
function begin(db: Database): void {
  forgetLearning(db);
  db.exec(
    `UPDATE feedback_order SET sentiment = NULL, confidence = NULL, origin = NULL,
     score100 = iif(seq % 2 = 0, score100, NULL)`,
  );
}

/** @returns seconds */
function analyse(db: Database, records: number): number {
  const start = performance.now();
  const done = analyseItems(db, { progress: () => {}, pause: () => {} });
  if (done !== records) throw new Error(`Of ${records} items ${done} were analysed.`);
  return (performance.now() - start) / 1000;
}

/** Reads every text and has the language detector look at it. @returns seconds */
function detect(db: Database): number {
  const start = performance.now();
  for (const text of db.prepare<[], string>('SELECT text FROM feedback_items').pluck().iterate())
    eld.detect(text);
  return (performance.now() - start) / 1000;
}

async function measure(context: BenchContext, records: number): Promise<Line> {
  const { file } = await importFeedback(context, records, `analyse-${records}`);
  const workspace = await openWorkspace(file);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let rep = 0; rep < context.reps; rep += 1) {
      begin(workspace.db);
      ours.push(analyse(workspace.db, records));
      theirs.push(detect(workspace.db));
    }
  } finally {
    workspace.close();
  }
  rmSync(file);
  return {
    what: `language and sentiment of ${records.toLocaleString('en')} items`,
    unit: 's',
    figure: 'median',
    ours: summarise(ours),
    baseline: { what: 'read and detect languages', ...summarise(theirs) },
    budget: records > 100_000 ? { most: 60 } : null,
  };
}

async function run(context: BenchContext): Promise<Line[]> {
  const lines = [await measure(context, 100_000)];
  if (context.million) lines.push(await measure(context, 1_000_000));
  return lines;
}

export const ANALYSE: Row = { name: 'analyse', run };
