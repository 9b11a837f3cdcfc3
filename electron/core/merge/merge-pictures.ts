/** Brings the pictures and attached files of another copy over: those that are not here. */
import { MOST_FILE_BYTES } from '../../../shared/audits/files/attached-file.ts';
import { FILE_MIME, hashOf, type Blobs } from '../workspace/blobs.ts';
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
    const here = into.blobs.kindOf(hash);
    // What is a file here may be a picture there.
    if (here !== null && (here !== FILE_MIME || from.blobs.kindOf(hash) === FILE_MIME)) continue;
    const found = readable(from.blobs, hash);
    if (!found || hashOf(found.bytes) !== hash) {
      damaged += 1;
      continue;
    }
    added += 1;
    if (found.mime === FILE_MIME) {
      into.blobs.putFile(found.bytes);
      continue;
    }
    const thumb = from.blobs.thumbs([hash])[0]?.thumb;
    into.blobs.put(found.bytes, found.mime, thumb ?? undefined);
  }
  return { added, damaged };
}

/** What is damaged over there stays there; it does not stop the merge. */
function readable(blobs: Blobs, hash: string): { bytes: Uint8Array; mime: string } | null {
  try {
    if (blobs.kindOf(hash) !== FILE_MIME) return blobs.get(hash);
    const bytes = blobs.getFile(hash);
    return bytes.byteLength > MOST_FILE_BYTES ? null : { bytes, mime: FILE_MIME };
  } catch {
    return null;
  }
}
