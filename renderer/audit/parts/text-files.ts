/** Small text files that the screen reads and saves by itself. */
import { SojournError } from '../../../shared/contract/errors.ts';

/** Larger ones are no question set and no funnel. */
const MOST_BYTES = 5 * 1024 * 1024;

/** A file's text, in UTF-8 or UTF-16 with its mark. @throws SojournError `tooLarge`, `unreadable` */
export async function readTextFile(file: File): Promise<string> {
  const where = { file: file.name };
  if (file.size > MOST_BYTES) {
    throw new SojournError('tooLarge', `${file.name} is larger than 5 MB.`, {
      remedy: 'Choose a file with the questions or the numbers only.',
      where,
    });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SojournError('unreadable', `${file.name} is not in UTF-8.`, {
      remedy: 'Save it as “CSV UTF-8” and choose it again.',
      where,
    });
  }
}

/** Offers a text as a file to be saved. */
export function saveTextFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|]+/gu, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
