/** Errors of the database while feedback is written, as errors for people. */
import { SojournError } from '../../../shared/contract/errors.ts';

/** What was being done, for the messages. */
interface Work {
  readonly full: string;
  readonly again: string;
}

const IMPORT: Work = { full: 'Nothing of this file was imported.', again: 'import again' };
/** Deleting for good. */
export const DELETION: Work = { full: 'Not everything was deleted.', again: 'delete again' };
/** Joining copies of a workspace. */
export const MERGE: Work = { full: 'Nothing was merged.', again: 'merge again' };

/** A `SojournError` for what SQLite reports about disk and locks; anything else as it is. */
export function storageError(error: unknown, { full, again }: Work = IMPORT): unknown {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  if (error instanceof SojournError || typeof code !== 'string') return error;
  if (code.startsWith('SQLITE_FULL')) {
    return new SojournError('diskFull', `The disk is full. ${full}`, {
      remedy: `Free some space, then ${again}.`,
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new SojournError('locked', 'Another program holds the workspace file.', {
      remedy: `Close the other program, then ${again}.`,
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new SojournError('readOnly', 'The workspace cannot be written.', {
      remedy: 'Open it from a folder that you may write to.',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return new SojournError('gone', 'The workspace file cannot be reached.', {
      remedy: 'Check that its disk is connected and the file still there.',
      cause: error,
    });
  }
  return error;
}
