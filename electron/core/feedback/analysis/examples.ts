/** What the feedback of a workspace teaches about feeling: items with a score, and those that people labelled. */
import type { Database } from 'better-sqlite3';
import type { ScoreMethod } from '../../../../shared/contract/types.ts';
import { detectLanguage } from '../../../../shared/text/language/detect.ts';
import { feelingOf, feelingOfScore } from '../../../../shared/text/sentiment/classes.ts';
import type { Example } from '../../../../shared/text/sentiment/train.ts';

/** Examples of one language at most: more make a model hardly better, and cost time. */
const OF_LANGUAGE = 6000;
/** Scored items that are looked at, spread evenly over all of them. */
const LOOKED_AT = 60_000;

interface Row {
  readonly text: string;
  readonly said: string | null;
  readonly score100: number;
  readonly method: ScoreMethod | '';
}

interface Labelled {
  readonly text: string;
  readonly said: string | null;
  readonly language: string | null;
  readonly sentiment: number;
}

/** Examples by language. What people said comes first, and is never left out. */
export function gatherExamples(db: Database, stop: () => void): Map<string, Example[]> {
  const byLanguage = new Map<string, Example[]>();
  const add = (language: string | null, example: Example): void => {
    if (language === null) return;
    const examples = byLanguage.get(language) ?? [];
    if (examples.length < OF_LANGUAGE) examples.push(example);
    byLanguage.set(language, examples);
  };
  for (const { text, said, language, sentiment } of labelled(db))
    add(language ?? detectLanguage(text, said), { text, feeling: feelingOf(sentiment) });
  let looked = 0;
  for (const { text, said, score100, method } of scored(db)) {
    if ((looked += 1) % 500 === 0) stop();
    add(detectLanguage(text, said), { text, feeling: feelingOfScore(score100, method) });
  }
  return byLanguage;
}

function labelled(db: Database): IterableIterator<Labelled> {
  return db
    .prepare<[], Labelled>(
      `SELECT i.text, i.language AS said, l.language, l.sentiment
       FROM feedback_labels l JOIN feedback_ids d ON d.id = l.id JOIN feedback_items i ON i.seq = d.seq
       WHERE l.sentiment IS NOT NULL AND i.text <> '' ORDER BY l.id`,
    )
    .iterate();
}

function scored(db: Database): IterableIterator<Row> {
  const all =
    db.prepare<[], { n: number }>('SELECT count(*) AS n FROM feedback_order WHERE score100 IS NOT NULL').get()
      ?.n ?? 0;
  const step = Math.max(1, Math.floor(all / LOOKED_AT));
  return db
    .prepare<[number], Row>(
      `SELECT i.text, i.language AS said, i.score100, coalesce(s.method, '') AS method
       FROM feedback_items i LEFT JOIN feedback_scales s ON s.id = i.scale_id
       WHERE i.score100 IS NOT NULL AND i.text <> '' AND i.seq % ? = 0
         AND NOT EXISTS (SELECT 1 FROM feedback_labels l WHERE l.id = i.id AND l.sentiment IS NOT NULL)
       ORDER BY i.seq`,
    )
    .iterate(step);
}
