/** Merges files into an open workspace: a backup first, then all of them or none. */
import { realpathSync, rmSync } from 'node:fs';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { createDocuments } from '../documents/documents.ts';
import type { Session } from '../session.ts';
import { inWriteTurn } from '../write-turn.ts';
import { createBlobs } from '../workspace/blobs.ts';
import { openWorkspace } from '../workspace/open.ts';
import { mergeCopies, type Merged, type MergeSide } from './merge.ts';

export interface MergeFile {
  readonly path: string;
  /** What the person knows it by. */
  readonly name: string;
}

export interface MergedFiles {
  readonly reports: readonly MergeReport[];
  /** The workspace as it was before; null where nothing changed. Restoring it takes the merge back. */
  readonly backup: string | null;
  readonly changes: Merged['changes'];
  readonly versionsOf: Merged['versionsOf'];
}

type Target = Pick<Session, 'workspace' | 'documents' | 'blobs' | 'backups'>;

/**
 * @throws SojournError where one of the files is no workspace or cannot be read, or as `mergeCopies`; then nothing of any
 * is in the workspace
 */
export async function mergeFiles(target: Target, files: readonly MergeFile[]): Promise<MergedFiles> {
  target.workspace.assertWritable();
  const copies: { side: MergeSide; name: string; close: () => void }[] = [];
  try {
    for (const file of files) copies.push(await openCopy(target, file));
    const backup = (await target.backups.make('merge')).path;
    const merged = mergeAll(target, copies);
    const changed = merged.some(({ report }) => report.changed);
    if (!changed) rmSync(backup, { force: true });
    return {
      reports: merged.map(({ report }) => report),
      backup: changed ? backup : null,
      changes: merged.flatMap(({ changes }) => changes),
      versionsOf: merged.flatMap(({ versionsOf }) => versionsOf),
    };
  } finally {
    for (const { close } of copies) close();
  }
}

function mergeAll(target: Target, copies: readonly { side: MergeSide; name: string }[]): Merged[] {
  const { workspace, documents } = target;
  try {
    const all = workspace.db.transaction(() =>
      copies.map(({ side, name }) => mergeCopies(target, side, name)),
    );
    return inWriteTurn(() => all.immediate());
  } catch (error) {
    documents.letGo();
    throw error;
  }
}

async function openCopy(target: Target, { path, name }: MergeFile) {
  if (samePlace(path, target.workspace.path)) {
    throw new SojournError('badInput', `${name} is this workspace itself.`, {
      remedy: 'Choose another copy of it, or another workspace.',
      where: { file: name },
    });
  }
  const workspace = await openWorkspace(path, { readOnly: true });
  const documents = createDocuments(workspace);
  const close = (): void => {
    documents.close();
    workspace.close();
  };
  return { side: { workspace, documents, blobs: createBlobs(workspace) }, name, close };
}

function samePlace(path: string, open: string): boolean {
  try {
    return realpathSync(path) === open;
  } catch {
    // Whoever opens it says that it is not there.
    return false;
  }
}
