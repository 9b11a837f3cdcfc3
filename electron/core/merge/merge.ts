/**
 * Joins another copy of a workspace into this one, in one transaction. What either copy has is in the result, but for what
 * the other one removed for good; merging again changes nothing, and it does not matter which copy is merged into which,
 * or in what order.
 */
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import type { Documents } from '../documents/documents.ts';
import type { Blobs } from '../workspace/blobs.ts';
import type { Workspace } from '../workspace/open.ts';
import { refuseWhileBusy } from '../feedback/busy.ts';
import { refreshCopies } from '../feedback/customers/copies.ts';
import { noteUnfinished } from '../feedback/forget/rows.ts';
import type { ForgottenInDoc } from '../feedback/forget/traces.ts';
import { storedPrivacyKey } from '../feedback/privacy.ts';
import { mergeRemoved } from '../removals/removed.ts';
import { inWriteTurn } from '../write-turn.ts';
import { eraseGone } from './erase-gone.ts';
import { forgetTraces, type ForgottenTraces } from './forget-traces.ts';
import { Gone, GoneFrom, hiddenSources } from './gone.ts';
import { mergeDocuments, type DocChange } from './merge-documents.ts';
import { mergeFeedback } from './merge-feedback.ts';
import { mergePictures } from './merge-pictures.ts';
import { eraseGoneVersions, mergeVersions } from './merge-versions.ts';
import { Tally } from './tally.ts';
import { eraseUnlisted, Unlisted } from './unlisted.ts';

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
  /** What they must forget beside what the changes say. */
  readonly forgotten: readonly ForgottenInDoc[];
  /** Documents to which versions came, or of which they went or changed. */
  readonly versionsOf: readonly string[];
}

const NO_TRACES: ForgottenTraces = { changes: [], forgotten: [], versionsOf: [] };

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
    const unlisted = new Unlisted(db, from.workspace.db);
    const learned = mergeRemoved(db, from.workspace.db);
    const gone = new Gone(db, from.workspace.db);
    const tallies = { here: new Tally(), there: new Tally() };
    const came = mergeVersions(db, from.workspace.db, gone.removed, tallies.there);
    const theirs = new GoneFrom(from.workspace.db, gone, hiddenSources(db));
    const traces =
      gone.forgotten.some || gone.removed.has('sourceForGood')
        ? forgetTraces(into, [
            [db, new GoneFrom(db, gone)],
            [from.workspace.db, theirs],
          ])
        : NO_TRACES;
    const wentOf = learned > 0 ? eraseGoneVersions(db, gone.removed, tallies.here) : [];
    if (learned > 0) eraseGone(db, gone, tallies.here, () => step(0));
    eraseUnlisted(db, unlisted.of('into'), tallies.here);
    const feedback = mergeFeedback(db, from.workspace.db, gone.removed, {
      gone: theirs,
      unlisted: unlisted.of('from'),
      tally: tallies.there,
      step,
    });
    // Rows of other keys repeat what tables told.
    if (tallies.here.listings + tallies.there.listings > 0)
      refreshCopies(db, { secret: storedPrivacyKey(db), pause: () => {} });
    const removed = { here: tallies.here.counts, there: tallies.there.counts };
    // What was deleted is to be nowhere in the file: it is rewritten afterwards.
    if (removed.here.items > 0 || traces.forgotten.length > 0)
      noteUnfinished(db, { customers: [], sourceId: null });
    const notes = [
      ...(pictures.damaged > 0
        ? [`${pictures.damaged} of its pictures and files are damaged and stayed there.`]
        : []),
      ...tallies.here.words('here'),
      ...tallies.there.words('there'),
    ];
    const counts = [
      ...Object.values(feedback),
      ...Object.values(removed.here),
      learned,
      pictures.added,
      came.length,
      changes.length,
      traces.forgotten.length,
      traces.versionsOf.length,
    ];
    const report: MergeReport = {
      from: name,
      isCopy: areCopies,
      maps,
      library,
      feedback,
      pictures: pictures.added,
      versions: came.length,
      conflicts: conflicts.slice(0, MOST_CONFLICTS),
      conflictCount: conflicts.length,
      removed,
      notes,
      changed: counts.some((count) => count > 0),
    };
    return {
      report,
      changes: [...changes, ...traces.changes],
      forgotten: traces.forgotten,
      versionsOf: [...came, ...wentOf, ...traces.versionsOf],
    };
  });
  return inWriteTurn(() => join.immediate());
}
