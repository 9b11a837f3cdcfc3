/**
 * Takes the pixels of any picture a person brings: bounded in size, cropped where wanted, re-encoded in the page. What was
 * hidden in the file (place, camera, scripts) is gone by that.
 */
import { SojournError } from '../../shared/contract/errors.ts';
import { HEAD_BYTES, readPictureSize } from '../../shared/pictures/picture-size.ts';

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** Most pixels that are decoded: 4 bytes each. */
export const MAX_PIXELS = 64_000_000;

export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: 'image/webp' | 'image/jpeg';
}

/** The square to cut out of a picture: the largest one, in its middle. */
function centreSquare(width: number, height: number): Part {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), width: side, height: side };
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

/** A part of a picture in its own pixels. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureBounds {
  /** Longest side in px of the result. */
  readonly maxSide: number;
  /** Cuts out the largest square, in the middle. */
  readonly square?: boolean;
}

/**
 * The picture of a file, bounded and re-encoded. `name` is for messages.
 * @throws SojournError `unreadable`, `tooLarge`, `unsupported`
 */
export async function reencodePicture(file: Blob, name: string, bounds: PictureBounds): Promise<Picture> {
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
    const part = bounds.square
      ? centreSquare(bitmap.width, bitmap.height)
      : { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
    return await encode(draw(bitmap, part, bounds.maxSide));
  } finally {
    bitmap.close();
  }
}

function draw(bitmap: ImageBitmap, { x, y, width, height }: Part, maxSide: number): HTMLCanvasElement {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new SojournError('internal', 'The page could not draw the picture.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** WebP where the browser writes it, else JPEG on white. */
async function encode(canvas: HTMLCanvasElement): Promise<Picture> {
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
