/** One import from beginning to end in the calling thread: for small files and for where threads are no help. */
import type { Database } from 'better-sqlite3';
import { readImport } from './import-read.ts';
import { knownMappings } from './known-mappings.ts';
import { privacyKey } from './privacy.ts';
import type { ImportControl, ImportOutcome, ImportRequest } from './import-types.ts';
import { ImportWriter } from './import-write.ts';

export type { FixedRole, ImportControl, ImportOutcome, ImportRequest } from './import-types.ts';

/**
 * @param db a connection to the workspace file; nothing else may import into it meanwhile
 * @throws SojournError where the file cannot be read to its end, or `cancelled`; the workspace is then as before
 */
export function runImport(
  db: Database,
  request: Omit<ImportRequest, 'key' | 'known'>,
  control: ImportControl,
): ImportOutcome {
  const writer = new ImportWriter(db, control);
  try {
    readImport({ ...request, key: privacyKey(db), known: knownMappings(db) }, control, writer);
    if (!writer.outcome) throw new Error('The import ended without a result.');
    return writer.outcome;
  } catch (error) {
    writer.abort();
    throw error;
  }
}
