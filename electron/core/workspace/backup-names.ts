/** Names of backup files: time and reason, e.g. `2026-05-31T12-30-05-123Z.automatic.sojourn`. */
import { hash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { BackupInfo } from '../../../shared/contract/types.ts';
import { WORKSPACE_ENDING } from './format.ts';

export type BackupReason = BackupInfo['reason'];

const NAME =
  /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)\.(automatic|migration|restore|merge|manual)\.sojourn$/;

/**
 * Name of a workspace's folder among those of all workspaces. The id comes out of a file that anybody may have made, so
 * it is taken for a name only where it is nothing else.
 */
export function backupFolderName(id: string): string {
  return /^[\w-]{1,64}$/.test(id) ? id : hash('sha256', id).slice(0, 32);
}

/** The folder beside a workspace file where its backups lie while Sojourn's own folder is not known. */
export function backupFolderBeside(path: string): string {
  return join(dirname(path), `${basename(path, WORKSPACE_ENDING)} backups`);
}

/** @param at milliseconds since 1970 */
export function backupName(at: number, reason: BackupReason): string {
  return `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.${reason}${WORKSPACE_ENDING}`;
}

/** Time and reason of a backup's file name, or null where it is none. */
export function parseBackupName(name: string): { at: number; reason: BackupReason } | null {
  const parts = NAME.exec(name);
  if (!parts) return null;
  const at = Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}`);
  return Number.isNaN(at) ? null : { at, reason: parts[5] as BackupReason };
}
