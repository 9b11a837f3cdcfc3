/**
 * Makes of a file what is stored: the file itself, byte for byte, without what is hidden in it, as long as it keeps to
 * the bounds; else the same picture drawn smaller. With it the small picture that the map shows.
 */
import { SojournError } from '../../shared/contract/errors.ts';
import { MAX_BLOB_BYTES, MAX_SIDE, THUMB_BOX } from '../../shared/pictures/limits.ts';
import { withoutMetadata } from '../../shared/pictures/picture-metadata.ts';
import type { StoredMime } from '../../shared/pictures/picture-size.ts';
import { encodePart, whole, type EncodedPicture } from './draw.ts';
import { decodePicture, readPicture, type KnownPicture } from './read-picture.ts';

export interface PreparedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: StoredMime;
  /** With the size in px of the picture itself. */
  readonly thumb: EncodedPicture;
  /** What was left out of it, as a sentence; '' where nothing was that one may miss. */
  readonly note: string;
}

/**
 * @param name for messages
 * @throws SojournError `unreadable`, `tooLarge`, `unsupported`
 */
export async function preparePicture(file: Blob, name: string): Promise<PreparedPicture> {
  const known = await readPicture(file, name);
  const bitmap = await decodePicture(known, name);
  try {
    const kept = await keptAsItIs(known, name);
    const stored =
      kept ?? (await encodePart(bitmap, whole(bitmap), { width: MAX_SIDE, height: MAX_SIDE }, 0.9));
    const size = 'width' in stored ? stored : sizeOf(known, bitmap);
    const { bytes, mime } = stored;
    return { bytes, mime, thumb: await makeThumb(bitmap, size), note: noteOf(known, name) };
  } finally {
    bitmap.close();
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Px of a picture, upright. */
export function sizeOf(known: KnownPicture, bitmap: ImageBitmap): Size {
  const { width, height } = known.kind === 'svg' ? known.svg : bitmap;
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** The small picture of a decoded one; `width` and `height` of the answer are the large one's, as given. */
export async function makeThumb(bitmap: ImageBitmap, { width, height }: Size): Promise<EncodedPicture> {
  const small = await encodePart(bitmap, whole(bitmap), THUMB_BOX, 0.82);
  return { ...small, width, height };
}

/** The file's own bytes without metadata; null where it must be drawn anew. */
async function keptAsItIs(
  known: KnownPicture,
  name: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: StoredMime } | null> {
  const bytes = new Uint8Array(await known.blob.arrayBuffer());
  if (known.kind === 'svg') return { bytes, mime: 'image/svg+xml' };
  const { mime, width, height } = known.size;
  if (mime === 'image/bmp' || mime === 'image/avif') return null;
  const bare = withoutMetadata(bytes, mime);
  if (mime === 'image/gif') return keptGif(bare, name);
  if (!bare || bare.length > MAX_BLOB_BYTES || Math.max(width, height) > MAX_SIDE) return null;
  return { bytes: bare, mime };
}

/** An animation cannot be drawn anew: it would stand still. */
function keptGif(
  bytes: Uint8Array<ArrayBuffer> | null,
  name: string,
): { bytes: Uint8Array<ArrayBuffer>; mime: StoredMime } {
  const where = { file: name };
  if (!bytes) {
    throw new SojournError('unreadable', `“${name}” is damaged: it is not built as a GIF is.`, {
      remedy: 'Open it in a picture viewer, save it anew, and try again.',
      where,
    });
  }
  if (bytes.length > MAX_BLOB_BYTES) {
    throw new SojournError('tooLarge', `“${name}” is larger than 8 MB, the most for a GIF.`, {
      remedy: 'Make it smaller or shorter, or save one picture of it.',
      where,
    });
  }
  return { bytes, mime: 'image/gif' };
}

function noteOf(known: KnownPicture, name: string): string {
  if (known.kind !== 'svg' || known.svg.removed.length === 0) return '';
  const list = new Intl.ListFormat('en').format(known.svg.removed);
  return `“${name}” was stored without ${list}.`;
}
