/** Pictures stored in the workspace, named by the hash of their bytes: the same picture is stored once. */
import { createHash } from 'node:crypto';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PictureThumb, SmallPicture } from '../../../shared/contract/types.ts';
import { MAX_THUMB_BYTES } from '../../../shared/pictures/limits.ts';
import { checkPicture, isDrawable, servedPicture } from './check-picture.ts';
import type { Workspace } from './open.ts';
import { THUMB_SCHEMA } from './schema.ts';
import { guarded } from './sqlite-errors.ts';
import { inWriteTurn } from '../write-turn.ts';

export interface Blob {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

export interface Blobs {
  /**
   * Stores a picture, and the small one made of it, and returns the SHA-256 of its bytes in hexadecimal.
   * @throws SojournError `badInput` where the bytes are no such picture, `tooLarge`, `readOnly`, `diskFull`, `gone`
   */
  put(bytes: Uint8Array, mime: string, thumb?: SmallPicture): string;
  /** @throws SojournError `notFound`, `unreadable` where the bytes are not those that were stored */
  get(hash: string): Blob;
  has(hash: string): boolean;
  /** What there is of pictures for showing them small; null for those that are not there. */
  thumbs(hashes: readonly string[]): (PictureThumb | null)[];
  /** Keeps the small picture of a stored one; nothing in a workspace that is only read. @throws as `put`, `notFound` */
  putThumb(hash: string, thumb: SmallPicture): void;
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createBlobs(workspace: Workspace): Blobs {
  const { db, path } = workspace;
  const select = db.prepare<[string], Blob>('SELECT bytes, mime FROM blob WHERE hash = ?');
  const exists = db.prepare<[string], number>('SELECT 1 FROM blob WHERE hash = ?').pluck();
  const about = db.prepare<[string], { mime: string; size: number }>(
    'SELECT mime, length(bytes) AS size FROM blob WHERE hash = ?',
  );
  const insert = db.prepare('INSERT INTO blob(hash, mime, bytes, at) VALUES (?, ?, ?, ?)');
  const thumbTable = createThumbTable(workspace);

  const missing = (): SojournError =>
    new SojournError('notFound', 'This picture is not in the workspace.', { where: { file: path } });

  const put = (bytes: Uint8Array, mime: string, thumb?: SmallPicture): string => {
    workspace.assertWritable();
    checkPicture(bytes, mime);
    workspace.assertPresent();
    const hash = hashOf(bytes);
    db.transaction(() => {
      if (exists.get(hash) === undefined) insert.run(hash, mime, bytes, Date.now());
      if (thumb) thumbTable.write(hash, thumb);
    }).immediate();
    workspace.assertPresent();
    return hash;
  };

  return {
    put: (bytes, mime, thumb) => guarded(path, () => inWriteTurn(() => put(bytes, mime, thumb))),
    get: (hash) =>
      guarded(path, () => {
        const found = select.get(hash);
        if (!found) throw missing();
        const served = hashOf(found.bytes) === hash ? servedPicture(found.bytes, found.mime) : null;
        if (!served) {
          throw new SojournError('unreadable', `A stored picture in ${path} is damaged.`, {
            remedy: 'Put the picture in again, or restore a backup.',
            where: { file: path },
          });
        }
        return { bytes: new Uint8Array(served), mime: found.mime };
      }),
    has: (hash) => guarded(path, () => exists.get(hash) !== undefined),
    thumbs: (hashes) =>
      guarded(path, () =>
        hashes.map((hash) => {
          const found = about.get(hash);
          return found ? { ...found, thumb: thumbTable.read(hash) } : null;
        }),
      ),
    putThumb: (hash, thumb) =>
      guarded(path, () => {
        if (exists.get(hash) === undefined) throw missing();
        if (workspace.info.readOnly) return;
        workspace.assertPresent();
        inWriteTurn(() => thumbTable.write(hash, thumb));
      }),
  };
}

/** The table of small pictures. It is derived: files may lack it, and then it is made with the first one. */
function createThumbTable({ db }: Workspace): {
  read(hash: string): SmallPicture | null;
  write(hash: string, thumb: SmallPicture): void;
} {
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'blob_thumb'");
  let known = false;
  const exists = (): boolean => (known ||= isThere.get() !== undefined);
  return {
    read: (hash) => {
      if (!exists()) return null;
      const found = db
        .prepare<[string], SmallPicture>('SELECT bytes, mime, width, height FROM blob_thumb WHERE hash = ?')
        .get(hash);
      const isSound =
        found && isDrawable(found.bytes, found.mime) && isSize(found.width) && isSize(found.height);
      return isSound ? { ...found, bytes: new Uint8Array(found.bytes) } : null;
    },
    write: (hash, { bytes, mime, width, height }) => {
      if (bytes.byteLength > MAX_THUMB_BYTES || !isDrawable(bytes, mime)) {
        throw new SojournError('badInput', `The small picture is not what it says it is (${mime}).`);
      }
      if (!exists()) db.exec(THUMB_SCHEMA);
      db.prepare(
        'INSERT OR REPLACE INTO blob_thumb(hash, mime, bytes, width, height) VALUES (?, ?, ?, ?, ?)',
      ).run(hash, mime, bytes, width, height);
    },
  };
}

/** Whether a number that a file says is a side of a picture in px. */
function isSize(side: unknown): boolean {
  return typeof side === 'number' && Number.isInteger(side) && side > 0 && side <= 1_000_000;
}
