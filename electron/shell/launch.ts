/** What a start of the program asks for, out of its arguments; pure. */
import { isAbsolute, resolve } from 'node:path';

/**
 * The workspace file among a program's arguments, as a full path, or null. Switches are passed over; the last file
 * wins. `cwd` is the folder in which the program was started.
 */
export function workspaceArgument(argv: readonly string[], cwd: string): string | null {
  const file = argv
    .slice(1)
    .findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.sojourn'));
  if (file === undefined) return null;
  return isAbsolute(file) ? file : resolve(cwd, file);
}

/** The workspace that a second start passed on, or null. It is checked: it comes from another process. */
export function passedWorkspace(data: unknown): string | null {
  const file = (data as { file?: unknown } | null | undefined)?.file;
  return typeof file === 'string' && isAbsolute(file) ? file : null;
}
