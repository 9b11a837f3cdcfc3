/**
 * Joins another copy of a workspace into this one, in one transaction. What either copy has is in the result, merging
 * again changes nothing, and it does not matter which copy is merged into which, or in what order.
 */
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import type { Documents } from '../documents/documents.ts';
import type { Blobs } from '../workspace/blobs.ts';
import type { Workspace } from '../workspace/open.ts';
import { refuseWhileBusy } from '../feedback/busy.ts';
import { inWriteTurn } from '../write-turn.ts';
import { mergeDocuments, type DocChange } from './merge-documents.ts';
import { mergeFeedback } from './merge-feedback.ts';
import { mergePictures } from './merge-pictures.ts';
import { mergeVersions } from './merge-versions.ts';

/** One of the two copies. */
export interface MergeSide {
  readonly workspace: Pick<Workspace, 'db' | 'info' | 'path'>;
  readonly documents: Documents;
  readonly blobs: Blobs;
}

export interface Merged {
  readonly report: MergeReport;
  /** For screens that have the documents open. */
  readonly changes: readonly DocChange[];
  /** Documents to which versions came. */
  readonly versionsOf: readonly string[];
}

/** Conflicts that a report lists; more of them nobody reads. */
const MOST_CONFLICTS = 1000;

/**
 * @param name what people know the other copy's file by
 * @param step told now and then how far it is, from 0 to 1; what it throws takes all back
 * @throws SojournError `badInput` while feedback is imported or deleted here, `unreadable`, `diskFull`, `gone`; then nothing of it
 * is in the file, and the documents in memory must be let go
 */
export function mergeCopies(
  into: MergeSide,
  from: MergeSide,
  name: string,
  step: (share: number) => void = () => {},
): Merged {
  const { db } = into.workspace;
  refuseWhileBusy(db, 'merge');
  const join = db.transaction((): Merged => {
    const areCopies = into.workspace.info.id === from.workspace.info.id;
    const pictures = mergePictures(into, from);
    const { changes, conflicts, maps, library } = mergeDocuments({
      into: into.documents,
      from: from.documents,
      areCopies,
    });
    const versionsOf = mergeVersions(db, from.workspace.db);
    const feedback = mergeFeedback(db, from.workspace.db, step);
    const notes =
      pictures.damaged > 0
        ? [`${pictures.damaged} of its pictures and files are damaged and stayed there.`]
        : [];
    const came = [...Object.values(feedback), pictures.added, versionsOf.length, changes.length];
    const report: MergeReport = {
      from: name,
      maps,
      library,
      feedback,
      pictures: pictures.added,
      versions: versionsOf.length,
      conflicts: conflicts.slice(0, MOST_CONFLICTS),
      conflictCount: conflicts.length,
      notes,
      changed: came.some((count) => count > 0),
    };
    return { report, changes, versionsOf };
  });
  return inWriteTurn(() => join.immediate());
}
