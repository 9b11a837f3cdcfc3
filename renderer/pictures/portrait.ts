/** Portraits: cut to a square, bounded and drawn anew. What was hidden in the file is gone by that. */
import { encodePart, centreSquare, type EncodedPicture } from './draw.ts';
import { decodePicture, readPicture } from './read-picture.ts';

/**
 * The square in the middle of a picture, at most `side` px wide. `name` is for messages.
 * @throws SojournError `unreadable`, `tooLarge`, `unsupported`
 */
export async function squarePicture(file: Blob, name: string, side: number): Promise<EncodedPicture> {
  const bitmap = await decodePicture(await readPicture(file, name), name);
  try {
    return await encodePart(bitmap, centreSquare(bitmap), { width: side, height: side }, 0.88);
  } finally {
    bitmap.close();
  }
}

/** The first picture among dropped or pasted things, or null. */
export function pictureOf(data: DataTransfer | null): File | null {
  return Array.from(data?.files ?? []).find((file) => file.type.startsWith('image/')) ?? null;
}
