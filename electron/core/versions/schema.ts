/** The tables of the version history as format 2 brought them: a later change is a migration of its own. Described in docs/FILE-FORMAT.md. */
export const VERSION_SCHEMA = `
-- States that versions stand for: a Yjs update (encoding version 2), compressed (raw deflate). Stored once each.
CREATE TABLE version_state(
  hash TEXT PRIMARY KEY,
  data BLOB NOT NULL
) STRICT;

-- Earlier states of maps. "seq" is the last update that the state holds; "at" its time, or that of the naming.
CREATE TABLE version(
  id TEXT PRIMARY KEY,
  doc TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  title TEXT NOT NULL,
  stages INTEGER NOT NULL,
  lanes INTEGER NOT NULL,
  cards INTEGER NOT NULL,
  state TEXT NOT NULL REFERENCES version_state(hash),
  deleted_at INTEGER
) STRICT;
CREATE INDEX version_doc ON version(doc, seq);
CREATE INDEX version_of_state ON version(state);
`;
