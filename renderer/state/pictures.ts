/** Stored pictures as object URLs, fetched once each. */
import { SojournError } from '../../shared/contract/errors.ts';
import { core } from './connection.ts';

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

/** The largest file in bytes that is decoded. */
const MAX_FILE_BYTES = 40 * 1024 * 1024;

/**
 * Decodes a picture, bounds its sides to `maxSide` px, re-encodes it (nothing of the file but its pixels is kept) and
 * stores it. Answers its content hash.
 *
 * @param options.square cuts the middle square out
 * @throws SojournError `tooLarge`, `badInput` where the file is no picture that can be read
 */
export async function storePicture(
  file: Blob,
  { maxSide, square = false }: { maxSide: number; square?: boolean },
): Promise<string> {
  const name = file instanceof File ? file.name : 'The picture';
  if (file.size > MAX_FILE_BYTES) {
    throw new SojournError('tooLarge', `${name} is larger than 40 MB.`, { remedy: 'Choose a smaller picture.' });
  }
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new SojournError('badInput', `${name} is not a picture that can be read.`, {
      remedy: 'Choose a PNG, JPEG, WebP or GIF file.',
    });
  });
  const side = Math.min(bitmap.width, bitmap.height);
  const source = square
    ? { x: (bitmap.width - side) / 2, y: (bitmap.height - side) / 2, width: side, height: side }
    : { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const scale = Math.min(1, maxSide / Math.max(source.width, source.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(source.width * scale)),
    Math.max(1, Math.round(source.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new SojournError('internal', 'Pictures cannot be drawn here.');
  context.drawImage(bitmap, source.x, source.y, source.width, source.height, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const encoded = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  const mime = encoded.type === 'image/webp' ? 'image/webp' : 'image/png';
  const { hash } = await core.call('blob.put', { bytes: new Uint8Array(await encoded.arrayBuffer()), mime });
  return hash;
}
