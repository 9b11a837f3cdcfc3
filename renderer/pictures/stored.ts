/** Pictures in the workspace: their addresses on the screen, and storing new ones. */
import { core } from '../state/connection.ts';
import { encodePart, whole } from './draw.ts';
import { squarePicture } from './portrait.ts';
import { preparePicture } from './prepare.ts';
import { decodePicture, readPicture } from './read-picture.ts';
import { rememberThumb } from './thumbnails.ts';
import { createUrlCache } from './url-cache.ts';

/** Originals: some MB each, so few are kept. */
export const originals = createUrlCache(async (hash) => {
  const { bytes, mime } = await core.call('blob.get', { hash });
  return new Blob([new Uint8Array(bytes)], { type: mime });
}, 24);

/**
 * Stores a picture file for a card. Answers its content hash and a sentence on what was left out of it, or ''.
 * @throws SojournError where it is no picture, or cannot be stored
 */
export async function storePicture(file: File): Promise<{ hash: string; note: string }> {
  const name = file.name || 'The picture';
  const { bytes, mime, thumb, note } = await preparePicture(file, name);
  const { hash } = await core.call('blob.put', { bytes, mime, thumb });
  rememberThumb(hash, { mime, size: bytes.length, thumb });
  return { hash, note };
}

/** Most sides in px of a stored logo: sharp at the head of a poster. */
const LOGO_BOX = { width: 1600, height: 800 };

/** Stores a logo as PNG, which pages and office programs show alike. @throws as `storePicture` */
export async function storeLogo(file: File): Promise<string> {
  const name = file.name || 'The picture';
  const bitmap = await decodePicture(await readPicture(file, name), name);
  try {
    const { bytes, mime } = await encodePart(bitmap, whole(bitmap), LOGO_BOX, 1, 'image/png');
    const { hash } = await core.call('blob.put', { bytes, mime });
    return hash;
  } finally {
    bitmap.close();
  }
}

/** Stores a portrait, cut to a square of at most `side` px. @throws as `storePicture` */
export async function storePortrait(file: File, side: number): Promise<string> {
  const { bytes, mime } = await squarePicture(file, file.name || 'The picture', side);
  const { hash } = await core.call('blob.put', { bytes, mime });
  return hash;
}
