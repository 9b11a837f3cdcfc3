/** Removes things from copies of a workspace for good, as the product does, at random. */
import { forgetRows } from '../../electron/core/feedback/forget/rows.ts';
import { doomedWords } from '../../electron/core/feedback/forget/target.ts';
import { forgetInDocument, mayHoldTraces } from '../../electron/core/feedback/forget/traces.ts';
import { forgetChanges, removeAll } from '../../electron/core/feedback/customers/changes.ts';
import { eraseSource } from '../../electron/core/feedback/erase.ts';
import { removeMapping, saveMapping } from '../../electron/core/feedback/saved-mappings.ts';
import type { MergeSide } from '../../electron/core/merge/merge.ts';
import { createVersions } from '../../electron/core/versions/versions.ts';
import type { Workspace } from '../../electron/core/workspace/open.ts';
import type { Mapping } from '../../shared/contract/types.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import type { Seeded } from './seeded.ts';

const CONTROL = { progress: () => {}, pause: () => {} };

/** Deletes a customer for good, where there is one with this key. */
export function forgetCustomer({ workspace: { db }, documents }: MergeSide, key: string): boolean {
  const id = db.prepare<[string], number>('SELECT id FROM feedback_customers WHERE key = ?').pluck().get(key);
  if (id === undefined) return false;
  const doomed = { customers: [id], sourceId: null };
  const wordsOf = doomedWords(db, doomed);
  for (const doc of documents.list()) if (mayHoldTraces(doc)) forgetInDocument(documents, doc, wordsOf);
  forgetRows(db, doomed, [key], CONTROL);
  return true;
}

/** Removes a source, where there is one with this key, as it is when the workspace is closed afterwards. */
export function removeSource({ workspace: { db } }: MergeSide, key: string): boolean {
  const id = db.prepare<[string], number>('SELECT id FROM feedback_sources WHERE key = ?').pluck().get(key);
  if (id === undefined) return false;
  eraseSource(db, id);
  return true;
}

/** Takes out the customer table, as it is when the workspace is closed afterwards. */
export function removeTable({ workspace: { db } }: MergeSide): void {
  removeAll(db, () => {});
  forgetChanges(db);
}

function changeMapping({ workspace: { db } }: MergeSide, random: Seeded): void {
  const name = random.pick(['щотижня', 'รายเดือน']) ?? '';
  const mapping = { names: ['text'], roles: ['text'], scale: null } as unknown as Mapping;
  if (random.int(2) === 0) removeMapping(db, name);
  else saveMapping(db, name, mapping);
}

const wholeWorkspace = (workspace: MergeSide['workspace']): Workspace => ({
  ...workspace,
  assertPresent: () => {},
  assertWritable: () => {},
  close: () => {},
});

function changeVersion({ workspace, documents }: MergeSide, random: Seeded): void {
  const versions = createVersions(wholeWorkspace(workspace), documents, {
    emit: () => {},
    later: (work) => work(),
  });
  const doc = mapDocId('m');
  const one = random.pick(versions.list(doc));
  if (one && random.int(2) === 0) versions.remove(doc, one.id);
  else versions.create(doc, 'named', 'до');
  versions.close();
}

/** One random removal. @returns what is gone for good: `customer KEY` or `source KEY`; null where it is something else */
export function removeSomething(side: MergeSide, random: Seeded): string | null {
  const kind = random.int(5);
  if (kind === 0) {
    const key = random.pick(['a', 'b']) ?? '';
    return forgetCustomer(side, key) ? `customer ${key}` : null;
  }
  if (kind === 1) {
    const key = random.pick(['survey', 'รีวิว']) ?? '';
    return removeSource(side, key) ? `source ${key}` : null;
  }
  if (kind === 2) removeTable(side);
  else if (kind === 3) changeMapping(side, random);
  else changeVersion(side, random);
  return null;
}
