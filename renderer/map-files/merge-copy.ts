/** Merging another copy of the workspace into the open one. */
import { create } from 'zustand';
import type { MergeAnswer } from '../../shared/contract/map-file-calls.ts';
import type { MergeConflict } from '../../shared/contract/merge-types.ts';
import { toPlainError } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import { attempt, toast } from '../app/toasts.ts';
import { restoreBackup, settle } from '../home/workspace-actions.ts';
import { core } from '../state/connection.ts';
import { chooseValue } from '../../shared/model/merge/choose.ts';
import { edit, openDocument } from '../state/documents.ts';
import { pickFile } from './pick-file.ts';

/** What the last merge did, while it is shown. */
export const useMerge = create<{ readonly answer: MergeAnswer | null }>()(() => ({ answer: null }));

export function closeMerge(): void {
  useMerge.setState({ answer: null });
}

/** The command `workspace.merge`. */
export function chooseCopy(): void {
  attempt(() => pickFile('copy', '.sojourn', mergeCopy));
}

async function mergeCopy({ token, name }: FileToken): Promise<void> {
  await settle();
  try {
    useMerge.setState({ answer: await core.call('mapFile.merge', { file: token }) });
  } catch (error) {
    // It may have run for a while: that half of it is nowhere is not seen.
    if (toPlainError(error).code === 'cancelled')
      toast('The merge was cancelled', { description: `Nothing of ${name} is here.` });
    throw error;
  }
}

/** Puts what one of the copies had in the place of what was kept; undo takes that back. @returns whether it is there */
export async function keepValue(
  { doc: name, choice }: MergeConflict,
  of: 'ours' | 'theirs',
): Promise<boolean> {
  if (!choice) return false;
  const doc = await openDocument(name);
  const label = of === 'ours' ? 'Keep the value from here' : 'Keep the other copy’s value';
  const found = edit(doc, label, () => chooseValue(doc, choice, choice[of]));
  if (!found) toast('It is not there any more, so nothing was changed.');
  return found;
}

/** Puts the workspace back to what it was before the merge; the present state is backed up first. */
export async function undoMerge(backup: string): Promise<void> {
  await restoreBackup(backup);
  closeMerge();
  toast('The merge was taken back', { description: 'The merged state is the newest backup now.' });
}
