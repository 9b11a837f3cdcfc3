/** Corrections: what people said of the language and sentiment of items. They win over all that is found. */
import type { Database } from 'better-sqlite3';
import type { FeedbackLabel } from '../../../../shared/contract/types.ts';
import { FeatureReader } from '../../../../shared/text/sentiment/features.ts';
import type { GiveTurn } from '../../slices.ts';
import { inWriteTurn } from '../../write-turn.ts';
import { idBytes } from '../identity.ts';
import { hasLearned, StoredModels } from './models.ts';
import type { Found, Judged } from './understand.ts';

/** What changes: absent stays as it is, null goes back to what is found. */
export interface LabelChange {
  readonly language?: string | null | undefined;
  readonly sentiment?: number | null | undefined;
}

interface Row extends Judged {
  readonly id: Buffer;
  readonly sort_key: number;
}

/**
 * Labels items. Ids that name no item are left out.
 * @returns the labels of the items before, to put back
 */
export async function labelItems(
  db: Database,
  ids: readonly string[],
  change: LabelChange,
  giveTurn: GiveTurn,
): Promise<FeedbackLabel[]> {
  const find = rowsOf(db);
  const before: FeedbackLabel[] = [];
  for (const id of new Set(ids)) {
    const row = find(id);
    if (row) before.push({ id, language: row.label_language, sentiment: row.label_sentiment });
  }
  const { language, sentiment } = change;
  const wanted = before.map((label) => ({
    id: label.id,
    language: language === undefined ? label.language : language,
    sentiment: sentiment === undefined ? label.sentiment : sentiment,
  }));
  await setLabels(db, wanted, giveTurn);
  return before;
}

/** Makes these the labels of their items, all or none; one without language and sentiment takes the label away. */
export async function setLabels(
  db: Database,
  labels: readonly FeedbackLabel[],
  giveTurn: GiveTurn,
): Promise<void> {
  // What tells languages takes memory and time to load: only who corrects needs it here.
  const { understand } = await import('./understand.ts');
  const find = rowsOf(db);
  const models = new StoredModels(db);
  const reader = new FeatureReader();
  // What nobody has analysed yet waits for that, with what was said.
  const learned = hasLearned(db);
  const writes: { readonly row: Row; readonly label: FeedbackLabel; readonly found: Found | null }[] = [];
  for (const label of labels) {
    const row = find(label.id);
    if (row) {
      const judged = { ...row, label_language: label.language, label_sentiment: label.sentiment };
      const known = learned || label.sentiment !== null || row.score100 !== null;
      writes.push({ row, label, found: known ? understand(judged, models, reader) : null });
    }
    await giveTurn();
  }
  const keep = db.prepare(
    `INSERT INTO feedback_labels (id, language, sentiment, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET language = excluded.language, sentiment = excluded.sentiment, at = excluded.at`,
  );
  const put = db.prepare(
    'UPDATE feedback_order SET language = ?, sentiment = ?, confidence = ?, origin = ? WHERE sort_key = ?',
  );
  const newest = db.prepare<[], number | null>('SELECT max(at) FROM feedback_labels').pluck();
  const write = db.transaction(() => {
    // Grows with every change, so that a running analysis notices it.
    const now = Math.max(Date.now(), 1 + (newest.get() ?? 0));
    for (const { row, label, found } of writes) {
      const { language, sentiment } = label;
      // One that is taken back stays as an empty row: it goes before what an older copy has.
      const isEmpty = [language, sentiment, row.label_language, row.label_sentiment].every(
        (value) => value === null,
      );
      if (!isEmpty) keep.run(row.id, language, sentiment, now);
      put.run(
        found?.language ?? language,
        found?.sentiment ?? null,
        found?.confidence ?? null,
        found?.origin ?? null,
        row.sort_key,
      );
    }
  });
  inWriteTurn(() => write.immediate());
}

/** Labels of feeling, and how many of them came after the last learning. */
export function countLabels(db: Database): { readonly all: number; readonly fresh: number } {
  return (
    db
      .prepare<[], { all: number; fresh: number }>(
        `SELECT count(*) AS "all",
           coalesce(sum(at >= coalesce((SELECT at FROM feedback_models WHERE name = 'basis'), 0)), 0) AS fresh
         FROM feedback_labels WHERE sentiment IS NOT NULL`,
      )
      .get() ?? { all: 0, fresh: 0 }
  );
}

/** Takes away labels of items that are gone for good. Part of a transaction of the caller. */
export function dropOrphanLabels(db: Database): void {
  db.prepare('DELETE FROM feedback_labels WHERE id NOT IN (SELECT id FROM feedback_ids)').run();
}

function rowsOf(db: Database): (id: string) => Row | undefined {
  const find = db.prepare<[Buffer], Row>(
    `SELECT d.id, i.sort_key, i.text, i.language AS said, i.score100, l.language AS label_language,
       l.sentiment AS label_sentiment
     FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq LEFT JOIN feedback_labels l ON l.id = d.id
     WHERE d.id = ?`,
  );
  return (id) => {
    const bytes = idBytes(id);
    return bytes === null ? undefined : find.get(bytes);
  };
}
