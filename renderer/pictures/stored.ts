/** Stored pictures as object URLs, fetched once each. */
import { core } from '../state/connection.ts';
import { reencodePicture, type PictureBounds } from './reencode.ts';

const urls = new Map<string, Promise<string | null>>();

/** An address for an <img>; null where the picture is not in the workspace. */
export function pictureUrl(hash: string): Promise<string | null> {
  const known = urls.get(hash);
  if (known) return known;
  const loading = core
    .call('blob.get', { hash })
    .then(({ bytes, mime }) => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime })))
    .catch(() => {
      urls.delete(hash);
      return null;
    });
  urls.set(hash, loading);
  return loading;
}

/**
 * Stores a picture file, bounded and re-encoded. Answers its content hash.
 * @throws SojournError where it is no picture, or cannot be stored
 */
export async function storePicture(file: File, bounds: PictureBounds): Promise<string> {
  const { bytes, mime } = await reencodePicture(file, file.name || 'The picture', bounds);
  const { hash } = await core.call('blob.put', { bytes, mime });
  return hash;
}
