/**
 * Looks at a file before anything decodes it: what kind of picture it is, how large, whether it may be taken. What cannot
 * be taken is refused with its name, its size, the bound, and what to do.
 */
import { SojournError } from '../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_PIXELS } from '../../shared/pictures/limits.ts';
import {
  foreignKind,
  HEAD_BYTES,
  looksLikeSvg,
  readPictureSize,
  type PictureSize,
} from '../../shared/pictures/picture-size.ts';
import { cleanSvg, type CleanSvg } from '../../shared/pictures/svg-clean.ts';
import { SvgProblem } from '../../shared/pictures/svg-xml.ts';

/** What pickers offer. */
export const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml,image/avif,image/bmp';
export const ACCEPTED_WORDS = 'Use a PNG, JPEG, WebP, GIF or SVG file.';

/** A file that may be decoded: `size` as its head says it, before it is turned upright. */
export type KnownPicture =
  | { readonly kind: 'raster'; readonly blob: Blob; readonly size: PictureSize }
  | { readonly kind: 'svg'; readonly blob: Blob; readonly svg: CleanSvg };

/** @throws SojournError `unreadable`, `tooLarge`, `unsupported` */
export async function readPicture(file: Blob, name: string): Promise<KnownPicture> {
  const where = { file: name };
  if (file.size > MAX_FILE_BYTES) {
    throw new SojournError('tooLarge', `“${name}” is larger than 40 MB.`, {
      remedy: 'Save it smaller and try again.',
      where,
    });
  }
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const size = readPictureSize(head);
  if (!size && looksLikeSvg(textOf(head.subarray(0, 64 * 1024)))) return readSvg(file, name);
  if (!size || size.width <= 0 || size.height <= 0) {
    const kind = foreignKind(head);
    const what = kind ? `a ${kind} file, which Sojourn cannot read` : 'not a picture that Sojourn can read';
    throw new SojournError('unsupported', `“${name}” is ${what}.`, {
      remedy: kind ? `Save it as PNG or JPEG and try again.` : ACCEPTED_WORDS,
      where,
    });
  }
  if (size.width * size.height > MAX_PIXELS) {
    throw new SojournError(
      'tooLarge',
      `“${name}” has ${size.width} × ${size.height} pixels; at most ${MAX_PIXELS / 1e6} million can be read.`,
      { remedy: 'Save it with at most 8000 × 8000 pixels and try again.', where },
    );
  }
  return { kind: 'raster', blob: file, size };
}

async function readSvg(file: Blob, name: string): Promise<KnownPicture> {
  try {
    const svg = cleanSvg(textOf(new Uint8Array(await file.arrayBuffer())));
    return { kind: 'svg', svg, blob: new Blob([svg.text], { type: 'image/svg+xml' }) };
  } catch (error) {
    if (!(error instanceof SvgProblem)) throw error;
    throw new SojournError('unreadable', `“${name}” ${error.message}.`, {
      remedy: 'Save it anew from a drawing program, or as PNG, and try again.',
      where: { file: name },
      cause: error,
    });
  }
}

/** Text in UTF-8, or in UTF-16 with its mark. */
function textOf(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** A picture's pixels, upright; close it after use. @throws SojournError `unreadable` */
export async function decodePicture(picture: KnownPicture, name: string): Promise<ImageBitmap> {
  try {
    return picture.kind === 'svg' ? await drawSvg(picture) : await createImageBitmap(picture.blob);
  } catch (error) {
    throw new SojournError('unreadable', `“${name}” is damaged: it could not be decoded.`, {
      remedy: 'Open it in a picture viewer, save it anew, and try again.',
      where: { file: name },
      cause: error,
    });
  }
}

/** An SVG has no pixels of its own: it is drawn this high in px, or narrower where it is a wide one. */
const SVG_HEIGHT = 480;
const SVG_MOST_WIDTH = 2000;

async function drawSvg({ blob, svg }: Extract<KnownPicture, { kind: 'svg' }>): Promise<ImageBitmap> {
  const scale = Math.min(SVG_HEIGHT / svg.height, SVG_MOST_WIDTH / svg.width);
  const image = new Image();
  const url = URL.createObjectURL(blob);
  try {
    image.src = url;
    await image.decode();
    const options = {
      resizeWidth: Math.max(1, Math.round(svg.width * scale)),
      resizeHeight: Math.max(1, Math.round(svg.height * scale)),
    };
    return await createImageBitmap(image, options);
  } finally {
    URL.revokeObjectURL(url);
  }
}
