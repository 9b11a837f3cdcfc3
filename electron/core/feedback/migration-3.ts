/** The step of the feedback tables from format 2 to 3: methods of scales, customers, analysis, consent. */
import type Database from 'better-sqlite3';
import { UNDERSTANDING_SCHEMA } from './schema-understanding.ts';

const STEP = `
ALTER TABLE feedback_sources ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE feedback_sources ADD COLUMN retain_until TEXT;

CREATE TABLE feedback_scales_3 (
  id INTEGER PRIMARY KEY,
  min REAL NOT NULL,
  max REAL NOT NULL,
  higher_is_better INTEGER NOT NULL,
  method TEXT NOT NULL DEFAULT '',
  UNIQUE (min, max, higher_is_better, method)
);
INSERT INTO feedback_scales_3 (id, min, max, higher_is_better)
  SELECT id, min, max, higher_is_better FROM feedback_scales;
DROP TABLE feedback_scales;
ALTER TABLE feedback_scales_3 RENAME TO feedback_scales;

ALTER TABLE feedback_items ADD COLUMN customer_id INTEGER;
ALTER TABLE feedback_order ADD COLUMN customer_id INTEGER;
ALTER TABLE feedback_order ADD COLUMN language TEXT;
ALTER TABLE feedback_order ADD COLUMN sentiment REAL;
ALTER TABLE feedback_order ADD COLUMN confidence REAL;
ALTER TABLE feedback_order ADD COLUMN origin INTEGER;
`;

export function migrateFeedbackTo3(db: Database.Database): void {
  db.exec(STEP);
  db.exec(UNDERSTANDING_SCHEMA);
}
