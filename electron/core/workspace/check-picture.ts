/** What core takes for a picture: the screen says what it is, and core does not take its word for it. */
import { SojournError } from '../../../shared/contract/errors.ts';
import { MAX_BLOB_BYTES, MAX_PIXELS } from '../../../shared/pictures/limits.ts';
import { readPictureSize, STORED_MIMES } from '../../../shared/pictures/picture-size.ts';
import { cleanSvg } from '../../../shared/pictures/svg-clean.ts';
import { SvgProblem } from '../../../shared/pictures/svg-xml.ts';

const SVG = 'image/svg+xml';

/** How each kind of picture begins; null stands for any byte. */
const MAGIC: Readonly<Record<string, readonly (number | null)[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
  'image/webp': [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
};

/** Whether bytes begin as a picture of this kind does; an SVG: whether it is one that was made harmless. */
export function isPicture(bytes: Uint8Array, mime: string): boolean {
  if (mime === SVG) return harmlessSvg(bytes)?.isSame ?? false;
  const magic = MAGIC[mime];
  return magic !== undefined && magic.every((byte, index) => byte === null || bytes[index] === byte);
}

/** @throws SojournError `tooLarge`, `badInput` where the bytes are no such picture */
export function checkPicture(bytes: Uint8Array, mime: string): void {
  if (bytes.byteLength > MAX_BLOB_BYTES) {
    const limit = Math.round(MAX_BLOB_BYTES / 1024 / 1024);
    throw new SojournError('tooLarge', `The picture is larger than ${limit} MB.`, {
      remedy: 'Make it smaller and try again.',
    });
  }
  if (!isPicture(bytes, mime)) {
    throw new SojournError('badInput', `The picture is not what it says it is (${mime}).`, {
      remedy: 'Choose a PNG, JPEG, WebP, GIF or SVG picture.',
    });
  }
  if (mime === SVG) return;
  const size = readPictureSize(bytes);
  if (!size || size.mime !== mime) {
    throw new SojournError('badInput', 'The picture is damaged: it does not say how large it is.', {
      remedy: 'Open it in a program for pictures and save it again.',
    });
  }
  if (!isDrawable(bytes, mime)) {
    throw new SojournError('tooLarge', `The picture has ${size.width} × ${size.height} pixels.`, {
      remedy: 'Save it with at most 8000 × 8000 pixels and try again.',
    });
  }
}

/** Whether a picture's bytes begin as they should and say a size that a screen can hold. */
export function isDrawable(bytes: Uint8Array, mime: string): boolean {
  if (mime === SVG || !isPicture(bytes, mime)) return false;
  const size = readPictureSize(bytes);
  return size !== null && size.mime === mime && size.width * size.height <= MAX_PIXELS;
}

/**
 * A stored picture as it may be shown. A file may come from anybody: an SVG that is not harmless is made so, and what is
 * no picture at all, or one that would fill the memory, is refused with null.
 */
export function servedPicture(bytes: Uint8Array, mime: string): Uint8Array | null {
  if (mime !== SVG) {
    const isStored = (STORED_MIMES as readonly string[]).includes(mime);
    return isStored && isDrawable(bytes, mime) ? bytes : null;
  }
  const svg = harmlessSvg(bytes);
  return svg && (svg.isSame ? bytes : new TextEncoder().encode(svg.text));
}

function harmlessSvg(bytes: Uint8Array): { text: string; isSame: boolean } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const clean = cleanSvg(text);
    return { text: clean.text, isSame: clean.text === text };
  } catch (error) {
    if (error instanceof SvgProblem || error instanceof TypeError) return null;
    throw error;
  }
}
