/** Adds and takes off what backs an answer or shows what happened at a visit. Each is one undoable step. */
import { addProofs, removeProof } from '../../../shared/model/audits/edits/audits.ts';
import { assertFileSize } from '../../../shared/audits/files/attached-file.ts';
import type { FileProof, Proof } from '../../../shared/model/audits/types.ts';
import { tellDeleted } from '../../app/undo.ts';
import { download } from '../../app/download.ts';
import { toast } from '../../app/toasts.ts';
import { storePicture } from '../../pictures/stored.ts';
import { tokenOf } from '../../map-files/pick-file.ts';
import { core } from '../../state/connection.ts';
import { editAudits } from '../edit.ts';

/** What a proof belongs to: an audit and the key of its question, a visit and its step, or a visit or observation and `WHOLE`. */
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

/** Stores files of any kind and attaches them in one step. @throws SojournError where one is too large or cannot be stored */
export async function attachFiles(place: ProofPlace, files: readonly File[]): Promise<void> {
  for (const { name, size } of files) assertFileSize(name, size);
  const proofs: Proof[] = [];
  for (const file of files) {
    const { token } = await tokenOf(file);
    proofs.push({ kind: 'file', ...(await core.call('attachment.keep', { file: token })) });
  }
  if (proofs.length > 0) attachProofs(place, proofs);
}

/** Writes an attached file to where the person wants it. It is never opened by us. */
export async function saveAttached({ hash, name }: FileProof): Promise<void> {
  const saved = await core.call('attachment.save', { hash, name });
  if (!saved) return;
  if (saved.download !== null) download(saved.download, saved.file);
  toast(`File saved: ${saved.file}`);
}

export function detachProof({ owner, of }: ProofPlace, proof: Proof): void {
  editAudits('Remove evidence', (doc) => removeProof(doc, owner, of, proof));
  tellDeleted('Evidence removed');
}
