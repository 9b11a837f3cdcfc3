/** Reads a map file of any known format from the disk. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import { MAX_MAP_FILE_BYTES, type FoundMap } from '../../../shared/formats/map/reader.ts';
import { readMaps } from '../../../shared/formats/map/readers.ts';
import { isOpenHere } from '../workspace/open-files.ts';
import { mapInput } from './map-input.ts';

/**
 * The maps in a file, at least one.
 * @param name what the person knows the file by
 * @throws SojournError `notFound`, `forbidden`, `tooLarge`, `unsupported`, `badInput`, `newerFormat`
 */
export async function readMapFile(
  path: string,
  name = basename(path),
): Promise<{ format: string; maps: readonly FoundMap[] }> {
  const where = { file: name };
  // An open workspace must only be read by SQLite: see workspace/open-files.ts.
  if (isOpenHere(path)) {
    throw new SojournError('badInput', `${name} is an open workspace, not a map file.`, {
      remedy: 'Choose a file that a map was exported to.',
      where,
    });
  }
  const bytes = await bytesOf(path, name);
  try {
    return await readMaps(mapInput(name, bytes));
  } catch (error) {
    throw error instanceof SojournError && error.where.file === undefined ? inFile(error, name) : error;
  }
}

/** What readers say of lines and cells, with the file that they lie in. */
function inFile({ code, message, remedy, where }: SojournError, name: string): SojournError {
  return new SojournError(code, message, { remedy, where: { ...where, file: name } });
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  const where = { file: name };
  try {
    const about = await stat(path);
    if (about.size > MAX_MAP_FILE_BYTES) {
      throw new SojournError('tooLarge', `${name} is larger than a map file may be.`, {
        remedy: `Files of up to ${MAX_MAP_FILE_BYTES / 1024 / 1024} MB are read.`,
        where,
      });
    }
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof SojournError) throw cause;
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new SojournError(
      isMissing ? 'notFound' : 'forbidden',
      isMissing ? `There is no file ${name}.` : `${name} cannot be read: ${(cause as Error).message}`,
      {
        remedy: isMissing ? 'Check its name and folder.' : 'Check that it is a file you may read.',
        where,
        cause,
      },
    );
  }
}
