/** The tables that feedback is stored in, without the rest of a workspace. */
import type { Database } from 'better-sqlite3';
import { FEEDBACK_SCHEMA } from '../../electron/core/feedback/schema.ts';
import { REMOVED_SCHEMA } from '../../electron/core/removals/schema.ts';

/** Makes the tables in an empty database. */
export function makeFeedbackTables(db: Database): void {
  db.exec('CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID');
  db.exec(FEEDBACK_SCHEMA);
  db.exec(REMOVED_SCHEMA);
}
