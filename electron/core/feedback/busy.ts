/** Feedback that something is at work on. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';

/**
 * @param what is to be done afterwards, such as "merge"
 * @throws SojournError `badInput` while feedback is imported, or a source is being deleted for good
 */
export function refuseWhileBusy(db: Database, what: string): void {
  const refuse = (query: string, message: string, wait: string): void => {
    if (db.prepare(query).get() === undefined) return;
    throw new SojournError('badInput', message, { remedy: `${wait}, and ${what} then.` });
  };
  refuse(
    'SELECT 1 FROM feedback_imports WHERE finished_at IS NULL',
    'Feedback is being imported into this workspace.',
    'Wait until the import is done, or cancel it',
  );
  refuse(
    'SELECT 1 FROM feedback_sources WHERE erasing = 1',
    'Feedback of this workspace is being deleted for good.',
    'Wait until that is done',
  );
}
