/** Merges files into an open workspace, in a thread: a backup first, then all of them or none. */
import { realpathSync, rmSync } from 'node:fs';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { refuseWhileBusy } from '../feedback/busy.ts';
import { inThread } from '../feedback/in-thread.ts';
import { mergeWorkerPath } from '../feedback/worker-url.ts';
import type { Session } from '../session.ts';
import { openWorkspace } from '../workspace/open.ts';
import type { Merged } from './merge.ts';
import type { MergeWorkerData, MergeWorkerMessage } from './merge-worker.ts';

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
  readonly forgotten: Merged['forgotten'];
  readonly versionsOf: Merged['versionsOf'];
}

export interface MergeControl {
  readonly signal: AbortSignal;
  /** 0 to 1 */
  readonly progress: (value: number) => void;
}

type Target = Pick<Session, 'workspace' | 'documents' | 'backups'>;

/**
 * @throws SojournError where one of the files is no workspace or cannot be read, `cancelled`, or as `mergeCopies`; then nothing
 * of any is in the workspace
 */
export async function mergeFiles(
  { workspace, documents, backups }: Target,
  files: readonly MergeFile[],
  control: MergeControl,
): Promise<MergedFiles> {
  workspace.assertWritable();
  refuseWhileBusy(workspace.db, 'merge');
  // What cannot be merged is told before there is a backup.
  // oxlint-disable-next-line no-await-in-loop -- the first that is wrong is named
  for (const file of files) await checkCopy(file, workspace.path);
  const backup = (await backups.make('merge')).path;
  let changed = false;
  try {
    const { merged, versioned } = await documents.whileHeld(
      'Another copy is being merged into this workspace.',
      () =>
        inThread<MergeWorkerData, MergeWorkerMessage>({
          path: mergeWorkerPath(),
          data: { database: workspace.path, info: workspace.info, files },
          signal: control.signal,
          onProgress: control.progress,
          what: 'The merge',
        }),
    );
    changed = merged.some(({ report }) => report.changed);
    return {
      reports: merged.map(({ report }) => report),
      backup: changed ? backup : null,
      changes: merged.flatMap(({ changes }) => changes),
      forgotten: merged.flatMap(({ forgotten }) => forgotten),
      versionsOf: [...versioned, ...merged.flatMap(({ versionsOf }) => versionsOf)],
    };
  } finally {
    if (!changed) rmSync(backup, { force: true });
  }
}

async function checkCopy({ path, name }: MergeFile, open: string): Promise<void> {
  if (samePlace(path, open)) {
    throw new SojournError('badInput', `${name} is this workspace itself.`, {
      remedy: 'Choose another copy of it, or another workspace.',
      where: { file: name },
    });
  }
  try {
    (await openWorkspace(path, { readOnly: true })).close();
  } catch (error) {
    throw error instanceof SojournError ? knownAs(error, path, name) : error;
  }
}

/** The same error in the words of a person who chose the file: where it was put meanwhile says nothing. */
function knownAs(error: SojournError, path: string, name: string): SojournError {
  const isOther = error.code === 'notAWorkspace';
  return new SojournError(error.code, error.message.replaceAll(path, name), {
    remedy: isOther
      ? 'Choose a copy of this workspace, or another one: a file that Sojourn made, ending in .sojourn.'
      : error.remedy.replaceAll(path, name),
    where: { ...error.where, file: name },
  });
}

function samePlace(path: string, open: string): boolean {
  try {
    return realpathSync(path) === open;
  } catch {
    // Whoever opens it says that it is not there.
    return false;
  }
}
