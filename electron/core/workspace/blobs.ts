/**
 * Pictures and attached files stored in the workspace, named by the hash of their bytes: the same bytes are stored once.
 * A file of any kind is never handed to a screen: it is written to disk where a person wants it.
 */
import { createHash } from 'node:crypto';
import { assertFileSize } from '../../../shared/audits/files/attached-file.ts';
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

/** How files of any kind are marked, whatever they are: nothing shows them. */
export const FILE_MIME = 'application/octet-stream';

export interface Blobs {
  /**
   * Stores a picture, and the small one made of it, and returns the SHA-256 of its bytes in hexadecimal.
   * @throws SojournError `badInput` where the bytes are no such picture, `tooLarge`, `readOnly`, `diskFull`, `gone`
   */
  put(bytes: Uint8Array, mime: string, thumb?: SmallPicture): string;
  /** @throws SojournError `notFound`, `unreadable` where the bytes are not those that were stored */
  get(hash: string): Blob;
  /**
   * Stores a file of any kind and answers the hash of its bytes.
   * @throws SojournError `badInput` for an empty one, `tooLarge`, `readOnly`, `diskFull`, `gone`
   */
  putFile(bytes: Uint8Array): string;
  /** The bytes of a file of any kind. @throws SojournError `notFound`, `unreadable` */
  getFile(hash: string): Uint8Array;
  /** As what something is stored: the kind of a picture, or `FILE_MIME`; null where it is not there. */
  kindOf(hash: string): string | null;
  /** What there is of pictures for showing them small; null for those that are not there. */
  thumbs(hashes: readonly string[]): (PictureThumb | null)[];
  /** Keeps the small picture of a stored one; nothing in a workspace that is only read. @throws as `put`, `notFound` */
  putThumb(hash: string, thumb: SmallPicture): void;
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const checkFile = ({ byteLength }: Uint8Array): void => assertFileSize('', byteLength);

export function createBlobs(workspace: Workspace): Blobs {
  const { db, path } = workspace;
  const select = db.prepare<[string], Blob>('SELECT bytes, mime FROM blob WHERE hash = ?');
  const kind = db.prepare<[string], string>('SELECT mime FROM blob WHERE hash = ?').pluck();
  const rename = db.prepare('UPDATE blob SET mime = ? WHERE hash = ?');
  const about = db.prepare<[string], { mime: string; size: number }>(
    'SELECT mime, length(bytes) AS size FROM blob WHERE hash = ?',
  );
  const insert = db.prepare('INSERT INTO blob(hash, mime, bytes, at) VALUES (?, ?, ?, ?)');
  const thumbTable = createThumbTable(workspace);

  const missing = (what = 'picture'): SojournError =>
    new SojournError('notFound', `This ${what} is not in the workspace.`, { where: { file: path } });
  const damaged = (what = 'picture'): SojournError =>
    new SojournError('unreadable', `A stored ${what} in ${path} is damaged.`, {
      remedy: `Put the ${what} in again, or restore a backup.`,
      where: { file: path },
    });

  const store = (
    check: (bytes: Uint8Array, mime: string) => void,
    bytes: Uint8Array,
    mime: string,
    thumb?: SmallPicture,
  ): string => {
    workspace.assertWritable();
    check(bytes, mime);
    workspace.assertPresent();
    const hash = hashOf(bytes);
    db.transaction(() => {
      const stored = kind.get(hash);
      if (stored === undefined) insert.run(hash, mime, bytes, Date.now());
      // The same bytes were attached as a file before: from now on they are a picture, too.
      else if (stored === FILE_MIME && mime !== FILE_MIME) rename.run(mime, hash);
      if (thumb) thumbTable.write(hash, thumb);
    }).immediate();
    workspace.assertPresent();
    return hash;
  };

  return {
    put: (bytes, mime, thumb) =>
      guarded(path, () => inWriteTurn(() => store(checkPicture, bytes, mime, thumb))),
    putFile: (bytes) => guarded(path, () => inWriteTurn(() => store(checkFile, bytes, FILE_MIME))),
    get: (hash) =>
      guarded(path, () => {
        const found = select.get(hash);
        if (!found) throw missing();
        const served = hashOf(found.bytes) === hash ? servedPicture(found.bytes, found.mime) : null;
        if (!served) throw damaged();
        return { bytes: new Uint8Array(served), mime: found.mime };
      }),
    getFile: (hash) =>
      guarded(path, () => {
        const found = select.get(hash);
        if (!found) throw missing('file');
        if (hashOf(found.bytes) !== hash) throw damaged('file');
        return new Uint8Array(found.bytes);
      }),
    kindOf: (hash) => guarded(path, () => kind.get(hash) ?? null),
    thumbs: (hashes) =>
      guarded(path, () =>
        hashes.map((hash) => {
          const found = about.get(hash);
          return found ? { ...found, thumb: thumbTable.read(hash) } : null;
        }),
      ),
    putThumb: (hash, thumb) =>
      guarded(path, () => {
        if (kind.get(hash) === undefined) throw missing();
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
