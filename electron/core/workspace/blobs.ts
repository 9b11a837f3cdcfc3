/** Pictures stored in the workspace, named by the hash of their bytes: the same picture is stored once. */
import { createHash } from 'node:crypto';
import { MAX_BLOB_BYTES } from '../../../shared/contract/calls.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { Workspace } from './open.ts';
import { guarded } from './sqlite-errors.ts';
import { inWriteTurn } from '../write-turn.ts';

export interface Blob {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

export interface Blobs {
  /**
   * Stores a picture and returns the SHA-256 of its bytes in hexadecimal.
   * @throws SojournError `badInput` where the bytes are no such picture, `tooLarge`, `readOnly`, `diskFull`, `gone`
   */
  put(bytes: Uint8Array, mime: string): string;
  /** @throws SojournError `notFound`, `unreadable` where the bytes are not those that were stored */
  get(hash: string): Blob;
  has(hash: string): boolean;
}

/** How each kind of picture begins; null stands for any byte. */
const MAGIC: Readonly<Record<string, readonly (number | null)[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
};

/** Whether bytes begin as a picture of this kind does. */
export function isPicture(bytes: Uint8Array, mime: string): boolean {
  const magic = MAGIC[mime];
  return magic !== undefined && magic.every((byte, index) => byte === null || bytes[index] === byte);
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createBlobs(workspace: Workspace): Blobs {
  const { db, path } = workspace;
  const select = db.prepare<[string], Blob>('SELECT bytes, mime FROM blob WHERE hash = ?');
  const exists = db.prepare<[string], number>('SELECT 1 FROM blob WHERE hash = ?').pluck();
  const insert = db.prepare('INSERT INTO blob(hash, mime, bytes, at) VALUES (?, ?, ?, ?)');

  const put = (bytes: Uint8Array, mime: string): string => {
    workspace.assertWritable();
    if (bytes.byteLength > MAX_BLOB_BYTES) {
      const limit = Math.round(MAX_BLOB_BYTES / 1024 / 1024);
      throw new SojournError('tooLarge', `The picture is larger than ${limit} MB.`, {
        remedy: 'Make it smaller and try again.',
      });
    }
    if (!isPicture(bytes, mime)) {
      throw new SojournError('badInput', `The picture is not what it says it is (${mime}).`, {
        remedy: 'Choose a PNG, JPEG or WebP picture.',
      });
    }
    workspace.assertPresent();
    const hash = hashOf(bytes);
    if (exists.get(hash) === undefined) insert.run(hash, mime, bytes, Date.now());
    workspace.assertPresent();
    return hash;
  };

  return {
    put: (bytes, mime) => guarded(path, () => inWriteTurn(() => put(bytes, mime))),
    get: (hash) =>
      guarded(path, () => {
        const found = select.get(hash);
        if (!found) {
          throw new SojournError('notFound', 'This picture is not in the workspace.', {
            where: { file: path },
          });
        }
        if (hashOf(found.bytes) !== hash) {
          throw new SojournError('unreadable', `A stored picture in ${path} is damaged.`, {
            remedy: 'Put the picture in again, or restore a backup.',
            where: { file: path },
          });
        }
        return { bytes: new Uint8Array(found.bytes), mime: found.mime };
      }),
    has: (hash) => guarded(path, () => exists.get(hash) !== undefined),
  };
}
