/** Draws pictures smaller and writes them as files, off the screen. */
import { SojournError } from '../../shared/contract/errors.ts';

export interface EncodedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: 'image/webp' | 'image/png';
  readonly width: number;
  readonly height: number;
}

/** A part of a picture in its own pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const whole = ({ width, height }: ImageBitmap): Part => ({ x: 0, y: 0, width, height });

/** The largest square in the middle of a picture. */
export function centreSquare({ width, height }: ImageBitmap): Part {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), width: side, height: side };
}

/**
 * A part of a picture, made to fit into `box` px where it is larger, as WebP, or as PNG where programs that do not know
 * WebP are to show it.
 * @param quality 0 to 1, of WebP
 */
export async function encodePart(
  bitmap: ImageBitmap,
  { x, y, width, height }: Part,
  box: { readonly width: number; readonly height: number },
  quality: number,
  type: EncodedPicture['mime'] = 'image/webp',
): Promise<EncodedPicture> {
  const scale = Math.min(1, box.width / width, box.height / height);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new SojournError('internal', 'The page could not draw the picture.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type, quality });
  // A browser that does not write WebP answers with PNG.
  const mime = blob.type === 'image/webp' ? 'image/webp' : 'image/png';
  const { width: w, height: h } = canvas;
  return { bytes: new Uint8Array(await blob.arrayBuffer()), mime, width: w, height: h };
}
