/** The picture that `--logo` names. */
import { readFile, stat } from 'node:fs/promises';
import { SojournError } from '../../shared/contract/errors.ts';
import { MAX_BLOB_BYTES } from '../../shared/pictures/limits.ts';
import { readPictureSize } from '../../shared/pictures/picture-size.ts';
import { cleanSvg } from '../../shared/pictures/svg-clean.ts';
import { SvgProblem } from '../../shared/pictures/svg-xml.ts';
import type { Logo } from '../core/export/logo.ts';
import { checkPicture } from '../core/workspace/check-picture.ts';

/**
 * Reads a picture: PNG, JPEG, GIF, WebP, or an SVG, which is made harmless.
 * @returns null where no file is named
 * @throws SojournError `notFound`, `badInput`, `tooLarge`
 */
export async function readLogo(file: string | false | undefined): Promise<Logo | null> {
  if (file === undefined || file === false) return null;
  const where = { file };
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    throw new SojournError('notFound', `There is no picture ${file}.`, { remedy: 'Name a file.', where });
  }
  if (found.size > MAX_BLOB_BYTES) {
    throw new SojournError(
      'tooLarge',
      `The picture ${file} is larger than ${MAX_BLOB_BYTES / 1024 / 1024} MB.`,
      {
        remedy: 'Save it smaller.',
        where,
      },
    );
  }
  const bytes = await readFile(file);
  const size = readPictureSize(bytes);
  const logo = size ? { bytes, mime: size.mime } : svgOf(bytes);
  if (!logo) {
    throw new SojournError('badInput', `${file} is not a picture that can stand on a page.`, {
      remedy: 'Use a PNG, JPEG, GIF, WebP or SVG file.',
      where,
    });
  }
  checkPicture(logo.bytes, logo.mime);
  return logo;
}

function svgOf(bytes: Uint8Array): Logo | null {
  try {
    const { text } = cleanSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { bytes: new TextEncoder().encode(text), mime: 'image/svg+xml' };
  } catch (error) {
    if (error instanceof SvgProblem || error instanceof TypeError) return null;
    throw error;
  }
}
