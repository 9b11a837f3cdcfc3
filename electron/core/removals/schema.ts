/**
 * The table of what was removed for good, as format 4 brought it: a later change is a migration of its own. Described in
 * docs/FILE-FORMAT.md.
 */
export const REMOVED_SCHEMA = `
-- What was removed for good, so that no merge or import brings it back. "mark" is a hash under "secret": no key, name or text.
CREATE TABLE removed(
  kind TEXT NOT NULL,
  secret BLOB NOT NULL,
  mark BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, secret, mark)
) STRICT, WITHOUT ROWID;
`;
