/** Whether a workspace file may be written where it lies. */
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';

/** A sentence that says why a file can only be read, or '' where it can be written. */
export type AccessCheck = (path: string) => string;

/** Asks the file system. The folder must be writable too: the journal and the lock stand beside the file. */
export const checkAccess: AccessCheck = (path) => {
  if (!writable(path)) return 'The file may not be written.';
  if (!writable(dirname(path))) return 'Its folder may not be written.';
  return '';
};

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
