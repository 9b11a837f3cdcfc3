/**
 * The analysis: language and sentiment of every item that has none yet. Each batch is one short transaction, so that what
 * was done stays when it is stopped, and the next run goes on from there.
 */
import type { Database } from 'better-sqlite3';
import { SENTIMENT_ORIGINS, type SentimentOrigin } from '../../../../shared/contract/types.ts';
import { detectLanguage } from '../../../../shared/text/language/detect.ts';
import { sentimentOfScore } from '../../../../shared/text/sentiment/classes.ts';
import { FeatureReader } from '../../../../shared/text/sentiment/features.ts';
import { guessSentiment, type SentimentModel } from '../../../../shared/text/sentiment/model.ts';
import { learnModels } from './models.ts';

export interface AnalysisControl {
  /** 0 to 1 */
  progress(value: number): void;
  /** Called between two steps of work; throws to stop, may wait. */
  pause(): void;
}

/** A learned sentiment that is less certain than this is not shown: the item stays without. */
export const LEAST_CONFIDENCE = 0.6;
/** Items of one transaction: some tens of milliseconds. */
const BATCH = 1000;
/** The part of the progress that learning takes. */
const LEARNING = 0.1;

interface Pending {
  readonly sort_key: number;
  readonly score100: number | null;
  readonly text: string;
  readonly said: string | null;
  readonly label_language: string | null;
  readonly label_sentiment: number | null;
}

interface Found {
  readonly language: string | null;
  readonly sentiment: number | null;
  readonly confidence: number | null;
  /** As stored, see the schema. */
  readonly origin: number;
}

/** The number that stands for an origin in the table. */
export function originNumber(origin: SentimentOrigin): number {
  return SENTIMENT_ORIGINS.indexOf(origin) + 1;
}

/** @returns how many items were analysed */
export function analyseItems(db: Database, control: AnalysisControl): number {
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
  const write = db.transaction((rows: readonly (readonly [number, Found])[]) => {
    for (const [key, { language, sentiment, confidence, origin }] of rows)
      put.run(language, sentiment, confidence, origin, key);
  });
  let done = 0;
  let after = -1;
  for (;;) {
    control.pause();
    const items = find.all(after, BATCH);
    const last = items.at(-1);
    if (!last) return done;
    const found = items.map((item) => [item.sort_key, understand(item, models, reader)] as const);
    control.pause();
    write.immediate(found);
    after = last.sort_key;
    done += items.length;
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

function understand(
  { text, said, score100, label_language, label_sentiment }: Pending,
  models: ReadonlyMap<string, SentimentModel>,
  reader: FeatureReader,
): Found {
  const language = label_language ?? detectLanguage(text, said);
  if (label_sentiment !== null)
    return { language, sentiment: label_sentiment, confidence: 1, origin: originNumber('person') };
  if (score100 !== null)
    return { language, sentiment: sentimentOfScore(score100), confidence: 1, origin: originNumber('score') };
  const model = language === null ? undefined : models.get(language);
  const guess = model ? guessSentiment(model, reader, text) : null;
  if (!guess || guess.confidence < LEAST_CONFIDENCE)
    return { language, sentiment: null, confidence: null, origin: 0 };
  const { sentiment, confidence } = guess;
  return { language, sentiment, confidence, origin: originNumber('learned') };
}
