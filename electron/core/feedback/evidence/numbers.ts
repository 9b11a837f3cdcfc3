/** What is counted of a feedback item, by its id. */
import type { Database } from 'better-sqlite3';
import { idBytes } from '../identity.ts';
import { visibility } from '../queries.ts';

export interface ItemNumbers {
  readonly seq: number;
  /** Its place in the inbox. */
  readonly sortKey: number;
  readonly score: number | null;
  readonly scaleId: number | null;
  /** The score rescaled to 0 (worst) … 100 (best). */
  readonly score100: number | null;
  /** −1 … 1. */
  readonly sentiment: number | null;
  readonly confidence: number | null;
  readonly customerId: number | null;
  readonly sourceId: number;
  /** As the analysis or a person says, else as the file says. */
  readonly language: string | null;
  /** ISO date or date-time. */
  readonly date: string | null;
  /** Length of the text in characters. */
  readonly length: number;
}

/** Looks up items by id; null for those that are gone, hidden, or still being imported. */
export function numbersLookup(db: Database): (id: string) => ItemNumbers | null {
  const { sql, values } = visibility(db);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  const find = db.prepare<unknown[], ItemNumbers>(
    `SELECT o.seq, o.sort_key AS sortKey, i.score, i.scale_id AS scaleId, o.score100, o.sentiment, o.confidence,
       o.customer_id AS customerId, o.source_id AS sourceId, coalesce(o.language, i.language) AS language, i.date,
       length(i.text) AS length
     FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq
       CROSS JOIN feedback_order o ON o.sort_key = i.sort_key WHERE d.id = ?${and}`,
  );
  return (id) => {
    const bytes = idBytes(id);
    return bytes === null ? null : (find.get(bytes, ...values) ?? null);
  };
}
