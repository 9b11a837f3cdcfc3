/**
 * The analysis: language and sentiment of every item that has none yet. Each batch is one short transaction, so that what
 * was done stays when it is stopped, and the next run goes on from there.
 */
import type { Database } from 'better-sqlite3';
import { FeatureReader } from '../../../../shared/text/sentiment/features.ts';
import { learnModels } from './learn.ts';
import { forgetLearning } from './models.ts';
import { originNumber, understand, type Found, type Judged } from './understand.ts';

export interface AnalysisControl {
  /** 0 to 1 */
  progress(value: number): void;
  /** So many items more are analysed, and stay so. */
  analysed?(count: number): void;
  /** Called between two steps of work; throws to stop, may wait. */
  pause(): void;
}

/** Items of one transaction: some tens of milliseconds. */
const BATCH = 1000;
/** Items that one transaction marks to be analysed anew. */
const MARKED = 10_000;
/** The part of the progress that learning takes. */
const LEARNING = 0.1;

interface Pending extends Judged {
  readonly sort_key: number;
}

/**
 * @param again learns anew, and analyses anew what was learned or remained uncertain; what people and scores said stays
 * @returns how many items were analysed
 */
export function analyseItems(db: Database, control: AnalysisControl, again = false): number {
  if (again) beginAgain(db, control);
  const total = pendingItems(db);
  if (total === 0) return 0;
  const models = learnModels(db, () => control.pause());
  const reader = new FeatureReader();
  const find = db.prepare<[number, number], Pending>(
    `SELECT o.sort_key, o.score100, i.text, i.language AS said, l.language AS label_language,
       l.sentiment AS label_sentiment
     FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq LEFT JOIN feedback_labels l ON l.id = i.id
     WHERE o.origin IS NULL AND o.sort_key > ? ORDER BY o.sort_key LIMIT ?`,
  );
  const put = db.prepare(
    `UPDATE feedback_order SET language = ?, sentiment = ?, confidence = ?, origin = ?
     WHERE sort_key = ? AND origin IS NULL`,
  );
  const labelled = db.prepare('SELECT total(at), count(*) FROM feedback_labels').raw();
  const labels = (): string => String(labelled.get());
  /** @returns false where somebody labelled items meanwhile: the batch is read again then */
  const write = db.transaction((rows: readonly (readonly [number, Found])[], asOf: string) => {
    if (labels() !== asOf) return false;
    for (const [key, { language, sentiment, confidence, origin }] of rows)
      put.run(language, sentiment, confidence, origin, key);
    return true;
  });
  let done = 0;
  let after = -1;
  for (;;) {
    control.pause();
    const asOf = labels();
    const items = find.all(after, BATCH);
    const last = items.at(-1);
    if (!last) return done;
    const found = items.map((item) => [item.sort_key, understand(item, models, reader)] as const);
    control.pause();
    if (!write.immediate(found, asOf)) continue;
    after = last.sort_key;
    done += items.length;
    control.analysed?.(items.length);
    control.progress(LEARNING + (1 - LEARNING) * Math.min(1, done / total));
  }
}

/** Items that wait for analysis. */
export function pendingItems(db: Database): number {
  return (
    db.prepare<[], { n: number }>('SELECT count(*) AS n FROM feedback_order WHERE origin IS NULL').get()?.n ??
    0
  );
}

/** Makes all wait that was learned or remained uncertain. */
function beginAgain(db: Database, control: AnalysisControl): void {
  forgetLearning(db);
  const end = db.prepare<[number, number], { key: number | null }>(
    'SELECT max(sort_key) AS key FROM (SELECT sort_key FROM feedback_order WHERE sort_key > ? ORDER BY sort_key LIMIT ?)',
  );
  const mark = db.prepare(
    `UPDATE feedback_order SET sentiment = NULL, confidence = NULL, origin = NULL
     WHERE sort_key > ? AND sort_key <= ? AND origin IN (0, ${originNumber('learned')}, ${originNumber('lexicon')})`,
  );
  for (let from = -1; ;) {
    control.pause();
    const to = end.get(from, MARKED)?.key ?? null;
    if (to === null) return;
    mark.run(from, to);
    from = to;
  }
}
