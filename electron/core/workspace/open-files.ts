/**
 * The workspace files that this process has open, by device and inode. On POSIX systems closing any descriptor of a
 * file drops all of the process's locks on it, SQLite's included, so a file that is listed here must never be opened
 * by other means than SQLite.
 */
import { statSync } from 'node:fs';

const open = new Map<string, number>();

/** Identity of the file at a path, the same for every name it has; null where there is no file. */
export function fileIdentity(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}

/** Whether this process has the file at a path open as a workspace. */
export function isOpenHere(path: string): boolean {
  const identity = fileIdentity(path);
  return identity !== null && open.has(identity);
}

/** Lists a file as open; the returned function takes it off once. */
export function markOpen(identity: string): () => void {
  open.set(identity, (open.get(identity) ?? 0) + 1);
  let done = false;
  return () => {
    if (done) return;
    done = true;
    const left = (open.get(identity) ?? 1) - 1;
    if (left > 0) open.set(identity, left);
    else open.delete(identity);
  };
}
