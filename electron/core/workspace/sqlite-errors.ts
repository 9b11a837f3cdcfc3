/** Turns what SQLite and the file system throw into coded errors that say what to do. */
import { SojournError } from '../../../shared/contract/errors.ts';

const SQLITE: readonly (readonly [RegExp, (path: string, cause: unknown) => SojournError])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, diskFull],
  [/^SQLITE_READONLY_DBMOVED/, gone],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, damaged],
  [/^(SQLITE_READONLY|EROFS)/, readOnly],
  [/^SQLITE_(BUSY|LOCKED)/, busy],
  [/^(SQLITE_(CANTOPEN|PERM|AUTH)|EACCES|EPERM)/, forbidden],
  [/^SQLITE_IOERR|^EIO/, ioError],
];

/** What SQLite says of a file whose tables are not those of its format. */
const LACKS = /^no such (?:table|column)/;

/** The error's code as SQLite or the file system names it, e.g. `SQLITE_FULL` or `ENOSPC`; '' where it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * A coded error for whatever was thrown while working on a workspace file. A SojournError passes through; what is
 * neither SQLite's nor the file system's is returned as it came.
 * @param path the workspace file, for the message
 */
export function workspaceError(error: unknown, path: string): unknown {
  if (error instanceof SojournError) return error;
  if (error instanceof TypeError && error.message === 'The database connection is not open') {
    return new SojournError('cancelled', `The workspace ${path} was closed meanwhile.`, { cause: error });
  }
  const code = errorCode(error);
  if (code === 'SQLITE_ERROR' && error instanceof Error && LACKS.test(error.message)) {
    return damaged(path, error, error.message);
  }
  const found = code && SQLITE.find(([pattern]) => pattern.test(code));
  return found ? found[1](path, error) : error;
}

/** Runs `work` and throws its errors as `workspaceError` does. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw workspaceError(error, path);
  }
}

export function diskFull(path: string, cause?: unknown): SojournError {
  return new SojournError('diskFull', `There is no room left to write to ${path}.`, {
    remedy:
      'Free some space on that disk and try again; edits in an open window are kept until they can be saved.',
    where: { file: path },
    cause,
  });
}

export function gone(path: string, cause?: unknown): SojournError {
  return new SojournError('gone', `The workspace ${path} was moved, deleted or replaced while it was open.`, {
    remedy: 'Put the file back where it was, or save a copy of what you see under another name.',
    where: { file: path },
    cause,
  });
}

export function damaged(path: string, cause?: unknown, detail = ''): SojournError {
  return new SojournError('damaged', `The workspace ${path} is damaged${detail && ` (${detail})`}.`, {
    remedy: 'Run "npx sojourn check" on it to see how far, and restore one of its backups.',
    where: { file: path },
    cause,
  });
}

export function readOnly(path: string, cause?: unknown): SojournError {
  return new SojournError('readOnly', `The workspace ${path} is open for reading only.`, {
    remedy: 'Copy it to a folder you may write to and open the copy.',
    where: { file: path },
    cause,
  });
}

function busy(path: string, cause: unknown): SojournError {
  return new SojournError('notSaved', `Another program is using ${path}, so it could not be written.`, {
    remedy: 'Close the other program; saving is tried again.',
    where: { file: path },
    cause,
  });
}

function forbidden(path: string, cause: unknown): SojournError {
  return new SojournError('forbidden', `You are not allowed to open ${path}.`, {
    remedy: 'Change the permissions of the file and its folder, or open a copy.',
    where: { file: path },
    cause,
  });
}

function ioError(path: string, cause: unknown): SojournError {
  return new SojournError('notSaved', `The disk reported an error while ${path} was used.`, {
    remedy: 'Check the disk or the network drive; saving is tried again.',
    where: { file: path },
    cause,
  });
}
