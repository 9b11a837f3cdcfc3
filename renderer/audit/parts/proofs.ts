/** Adds and takes off what backs an answer or shows what happened at a visit. Each is one undoable step. */
import { addProofs, removeProof } from '../../../shared/model/audits/edits/audits.ts';
import type { Proof } from '../../../shared/model/audits/types.ts';
import { tellDeleted } from '../../app/undo.ts';
import { storePicture } from '../../pictures/stored.ts';
import { editAudits } from '../edit.ts';

/** What a proof belongs to: an audit and the key of its question, or a visit and its step. */
export interface ProofPlace {
  readonly owner: string;
  readonly of: string;
}

export function attachProofs({ owner, of }: ProofPlace, proofs: readonly Proof[]): void {
  editAudits('Add evidence', (doc) => addProofs(doc, owner, of, proofs, Date.now()));
}

/** Stores pictures and attaches them in one step. @throws SojournError where one is no picture or cannot be stored */
export async function attachPictures(place: ProofPlace, files: readonly File[]): Promise<void> {
  const proofs: Proof[] = [];
  for (const file of files) proofs.push({ kind: 'picture', hash: (await storePicture(file)).hash });
  if (proofs.length > 0) attachProofs(place, proofs);
}

export function detachProof({ owner, of }: ProofPlace, proof: Proof): void {
  editAudits('Remove evidence', (doc) => removeProof(doc, owner, of, proof));
  tellDeleted('Evidence removed');
}
