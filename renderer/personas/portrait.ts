/**
 * Makes a portrait of any picture a person brings: centre-cropped to a square, at most 512 px, re-encoded in the page.
 * What was hidden in the file (place, camera, scripts) is gone by that.
 */
import { SojournError } from '../../shared/contract/errors.ts';
import { HEAD_BYTES, readPictureSize } from './picture-size.ts';

export const PORTRAIT_PX = 512;
/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** Most pixels that are decoded: 4 bytes each. */
export const MAX_PIXELS = 64_000_000;

export interface Portrait {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: 'image/webp' | 'image/jpeg';
}

/** The square to cut out of a picture: the largest one, in its middle. */
export function centreSquare(width: number, height: number): { x: number; y: number; side: number } {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}

/**
 * Refuses what is no picture or too large, without decoding it.
 * @throws SojournError `unreadable`, `tooLarge`, `unsupported`
 */
export async function checkPicture(file: Blob, name: string): Promise<void> {
  const where = { file: name };
  if (file.size > MAX_FILE_BYTES) {
    throw new SojournError('tooLarge', `“${name}” is larger than 40 MB.`, {
      remedy: 'Save it smaller and try again.',
      where,
    });
  }
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const size = readPictureSize(head);
  if (!size || size.width === 0 || size.height === 0) {
    throw new SojournError('unsupported', `“${name}” is not a picture that Sojourn can read.`, {
      remedy: 'Use a PNG, JPEG, WebP or GIF file.',
      where,
    });
  }
  if (size.width * size.height > MAX_PIXELS) {
    throw new SojournError(
      'tooLarge',
      `“${name}” has ${size.width} × ${size.height} pixels, which is too many.`,
      {
        remedy: 'Save it with at most 8000 × 8000 pixels and try again.',
        where,
      },
    );
  }
}

/**
 * The portrait of a picture file.
 * @throws SojournError `unreadable`, `tooLarge`, `unsupported`
 */
export async function makePortrait(file: Blob, name: string): Promise<Portrait> {
  await checkPicture(file, name);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch (error) {
    throw new SojournError('unreadable', `“${name}” is damaged: it could not be decoded.`, {
      remedy: 'Open it in a picture viewer, save it anew, and try again.',
      where: { file: name },
      cause: error,
    });
  }
  try {
    const { x, y, side } = centreSquare(bitmap.width, bitmap.height);
    const size = Math.min(PORTRAIT_PX, side);
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext('2d');
    if (!context) throw new SojournError('internal', 'The page could not draw the picture.');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, x, y, side, side, 0, 0, size, size);
    return await encode(canvas);
  } finally {
    bitmap.close();
  }
}

/** WebP where the browser writes it, else JPEG on white. */
async function encode(canvas: HTMLCanvasElement): Promise<Portrait> {
  const webp = await toBlob(canvas, 'image/webp');
  if (webp?.type === 'image/webp') return { bytes: await bytesOf(webp), mime: 'image/webp' };
  const context = canvas.getContext('2d');
  if (context) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const jpeg = await toBlob(canvas, 'image/jpeg');
  if (!jpeg) throw new SojournError('internal', 'The page could not encode the picture.');
  return { bytes: await bytesOf(jpeg), mime: 'image/jpeg' };
}

function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.88));
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** The first picture among dropped or pasted things, or null. */
export function pictureOf(data: DataTransfer | null): File | null {
  return Array.from(data?.files ?? []).find((file) => file.type.startsWith('image/')) ?? null;
}
