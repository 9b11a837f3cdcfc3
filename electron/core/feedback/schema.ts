import { UNDERSTANDING_SCHEMA } from './schema-understanding.ts';

/**
 * Tables of feedback: sources, imports, items and their full-text index, and what analysis and people add to them.
 * `migration-3.ts` brings files of format 2 here.
 *
 * - `feedback_items.seq` grows during an import, so the items of an unfinished import are those from its `first_seq` on.
 * - `feedback_items.sort_key` is the place in the inbox (see `sort-key.ts`): greater is newer, undated items come last.
 *   The full-text index uses it as its rowid, so a search already comes out in inbox order.
 * - `feedback_ids` and `feedback_order` are indexes of the items that an import fills at its end, sorted: entry by entry
 *   in the file's order they would touch a page each, and cost more than everything else together.
 * - `feedback_order` also holds what inbox and analysis filter by. `language`, `sentiment` (−1 … 1) and `confidence`
 *   (0 … 1) are what the analysis found, or a person said; `origin` is null until an item was analysed, then 0 where
 *   nothing certain was found, else 1 + the place in SENTIMENT_ORIGINS.
 * - `fields` is a JSON array of the record's other values, aligned with the names in `feedback_columns`;
 *   null stands for a value that the record does not have.
 */
export const FEEDBACK_SCHEMA = `
CREATE TABLE feedback_sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  items INTEGER NOT NULL DEFAULT 0,
  hidden_at INTEGER,
  erasing INTEGER NOT NULL DEFAULT 0,
  consent TEXT NOT NULL DEFAULT '',
  retain_until TEXT
);

CREATE TABLE feedback_columns (
  id INTEGER PRIMARY KEY,
  names TEXT NOT NULL
);

CREATE TABLE feedback_scales (
  id INTEGER PRIMARY KEY,
  min REAL NOT NULL,
  max REAL NOT NULL,
  higher_is_better INTEGER NOT NULL,
  method TEXT NOT NULL DEFAULT '',
  UNIQUE (min, max, higher_is_better, method)
);

CREATE TABLE feedback_imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES feedback_sources (id),
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  mapping TEXT NOT NULL,
  columns_id INTEGER NOT NULL REFERENCES feedback_columns (id),
  first_seq INTEGER NOT NULL,
  created_source INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  report TEXT
);
CREATE INDEX feedback_imports_unfinished ON feedback_imports (id) WHERE finished_at IS NULL;
CREATE INDEX feedback_imports_source ON feedback_imports (source_id);

CREATE TABLE feedback_items (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  sort_key INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  content INTEGER NOT NULL,
  score REAL,
  scale_id INTEGER,
  score100 REAL,
  date TEXT,
  author TEXT,
  channel TEXT,
  language TEXT,
  columns_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  fields TEXT NOT NULL,
  customer_id INTEGER
);

CREATE TABLE feedback_ids (
  id BLOB PRIMARY KEY,
  seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE feedback_order (
  sort_key INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  score100 REAL,
  customer_id INTEGER,
  language TEXT,
  sentiment REAL,
  confidence REAL,
  origin INTEGER
);
CREATE INDEX feedback_order_source ON feedback_order (source_id, sort_key);

-- The earlier state of items that a running import changed, to put back when it is cancelled.
CREATE TABLE feedback_undo (
  import_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  old TEXT NOT NULL,
  PRIMARY KEY (import_id, seq)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE feedback_index USING fts5 (
  words, plain,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
-- Import writes many small segments; merging sixteen at a time instead of four halves the work.
INSERT INTO feedback_index (feedback_index, rank) VALUES ('automerge', 16);
${UNDERSTANDING_SCHEMA}`;
