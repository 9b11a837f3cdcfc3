/**
 * Tables of what is known about feedback beside the items themselves. Since format 3.
 *
 * - `feedback_labels`: corrections by people, by item id, so that they outlive another import of the file.
 * - `feedback_customers`: one row for each customer key that items or a customer table name. `listed` is 1 where a
 *   customer table told of it; `import_id` is the import of items that made the row, so that cancelling takes it out.
 * - `feedback_themes`, `feedback_item_themes`: what the last analysis found people to talk about.
 * - `feedback_models`: what the analysis has learned. Derived: may be emptied at any time.
 * - `feedback_mappings`: mappings kept under a name.
 */
export const UNDERSTANDING_SCHEMA = `
CREATE TABLE feedback_labels (
  id BLOB PRIMARY KEY,
  language TEXT,
  sentiment REAL,
  at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE feedback_customers (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  listed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  segment TEXT,
  value REAL,
  since TEXT,
  churned INTEGER,
  fields TEXT NOT NULL DEFAULT '{}',
  import_id INTEGER
);
CREATE INDEX feedback_customers_import ON feedback_customers (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE feedback_themes (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  language TEXT,
  phrases TEXT NOT NULL,
  items INTEGER NOT NULL
);
CREATE TABLE feedback_item_themes (
  theme_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (theme_id, seq)
) WITHOUT ROWID;
CREATE INDEX feedback_item_themes_item ON feedback_item_themes (seq);

CREATE TABLE feedback_models (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  about TEXT NOT NULL,
  data BLOB NOT NULL
);

CREATE TABLE feedback_mappings (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  mapping TEXT NOT NULL,
  at INTEGER NOT NULL
);
`;
