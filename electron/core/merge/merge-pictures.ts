/** Brings the pictures of another copy over: those that are not here. */
import type { Blobs } from '../workspace/blobs.ts';
import { hashOf } from '../workspace/blobs.ts';
import type { Workspace } from '../workspace/open.ts';

export interface PictureSide {
  readonly workspace: Pick<Workspace, 'db'>;
  readonly blobs: Blobs;
}

/** @returns how many came, and how many could not be read */
export function mergePictures(into: PictureSide, from: PictureSide): { added: number; damaged: number } {
  let [added, damaged] = [0, 0];
  const hashes = from.workspace.db.prepare<[], string>('SELECT hash FROM blob ORDER BY hash').pluck().all();
  for (const hash of hashes) {
    if (into.blobs.has(hash)) continue;
    const found = readable(from.blobs, hash);
    if (!found || hashOf(found.bytes) !== hash) {
      damaged += 1;
      continue;
    }
    const thumb = from.blobs.thumbs([hash])[0]?.thumb;
    into.blobs.put(found.bytes, found.mime, thumb ?? undefined);
    added += 1;
  }
  return { added, damaged };
}

/** A picture that is damaged over there stays there; it does not stop the merge. */
function readable(blobs: Blobs, hash: string): { bytes: Uint8Array; mime: string } | null {
  try {
    return blobs.get(hash);
  } catch {
    return null;
  }
}
