/**
 * Looks at a file's first bytes before SQLite does, so that a foreign, empty, truncated or newer file is refused
 * without a lock, a journal or anything else being made beside it.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import { APPLICATION_ID, FORMAT_VERSION } from './format.ts';
import { isOpenHere } from './open-files.ts';
import { damaged, workspaceError } from './sqlite-errors.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/**
 * Refuses what is not a workspace of a version that this Sojourn reads. Does nothing for a file that this process
 * has open (see open-files.ts).
 * @param known the newest format version that can be read
 * @throws SojournError `notFound`, `notAWorkspace`, `damaged`, `newerFormat` or `forbidden`
 */
export function refuseForeign(path: string, known: number = FORMAT_VERSION): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw new SojournError('notFound', `There is no file ${path}.`, {
      remedy: 'Check its name, or whether the disk it is on is connected.',
      where: { file: path },
    });
  }
  if (stat.isDirectory()) throw notAWorkspace(path, 'is a folder');
  if (!stat.isFile()) throw notAWorkspace(path, 'is not a file');
  if (stat.size === 0) {
    throw notAWorkspace(
      path,
      'is empty (0 bytes)',
      'If it once held a workspace, restore one of its backups.',
    );
  }
  if (isOpenHere(path)) return;
  checkHeader(path, readHeader(path), stat.size, known);
}

/** @throws SojournError `newerFormat` */
export function refuseNewer(path: string, version: number, known: number): void {
  if (version <= known) return;
  throw new SojournError(
    'newerFormat',
    `The workspace ${path} was written by a newer Sojourn (format ${version}; this one reads up to ${known}).`,
    { remedy: 'Update Sojourn to open it. The file was not changed.', where: { file: path } },
  );
}

export function notAWorkspace(path: string, what: string, remedy = ''): SojournError {
  return new SojournError('notAWorkspace', `${path} ${what}, not a Sojourn workspace.`, {
    remedy:
      remedy || 'Choose a file that ends in .sojourn. Feedback files are imported into an open workspace.',
    where: { file: path },
  });
}

function readHeader(path: string): Buffer {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    throw workspaceError(error, path);
  }
  try {
    const header = Buffer.alloc(Math.min(HEADER_BYTES, fstatSync(fd).size));
    const read = readSync(fd, header, 0, header.length, 0);
    return header.subarray(0, read);
  } catch (error) {
    throw workspaceError(error, path);
  } finally {
    closeSync(fd);
  }
}

function checkHeader(path: string, header: Buffer, size: number, known: number): void {
  const magic = header.subarray(0, MAGIC.length).toString('latin1');
  if (!MAGIC.startsWith(magic)) throw notAWorkspace(path, 'is some other kind of file');
  if (header.length < HEADER_BYTES) throw damaged(path, undefined, 'it is cut off');
  if (header.readUInt32BE(68) !== APPLICATION_ID)
    throw notAWorkspace(path, 'is a database of another program');
  refuseNewer(path, header.readUInt32BE(60), known);
  const declared = pageSize(header) * header.readUInt32BE(28);
  const current = header.readUInt32BE(24) === header.readUInt32BE(92);
  if (current && size < declared && !existsSync(`${path}-wal`) && !existsSync(`${path}-journal`)) {
    throw damaged(path, undefined, `${basename(path)} has ${size} of its ${declared} bytes`);
  }
}

function pageSize(header: Buffer): number {
  const stored = header.readUInt16BE(16);
  return stored === 1 ? 65_536 : stored;
}
