/** Writes an exported file so that it is there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { access, constants, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SojournError, type ErrorCode } from '../../../shared/contract/errors.ts';

interface Fault {
  readonly code: ErrorCode;
  readonly message: (path: string) => string;
  readonly remedy: string;
}

const forbidden: Fault = {
  code: 'forbidden',
  message: (path) => `You may not write to ${path}.`,
  remedy: 'Choose another folder, or ask whoever owns this one.',
};
const full: Fault = {
  code: 'diskFull',
  message: (path) => `There is no room left to write ${path}.`,
  remedy: 'Free some space on that disk, or choose another one.',
};
const noFolder: Fault = {
  code: 'notFound',
  message: (path) => `The folder ${dirname(path)} does not exist.`,
  remedy: 'Create it first, or choose another folder.',
};

const FAULTS: Readonly<Record<string, Fault>> = {
  ENOENT: noFolder,
  ENOTDIR: {
    ...noFolder,
    message: (path) => `${dirname(path)} is not a folder.`,
    remedy: 'Choose a folder.',
  },
  EISDIR: {
    code: 'badInput',
    message: (path) => `${path} is a folder.`,
    remedy: 'Name a file in it.',
  },
  ENAMETOOLONG: {
    code: 'badInput',
    message: (path) => `The file name ${basename(path)} is too long.`,
    remedy: 'Choose a shorter one.',
  },
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { ...forbidden, code: 'readOnly', message: (path) => `${dirname(path)} is on a read-only disk.` },
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
};

/** A coded error for what the file system said about writing `path`; anything unknown as it came. */
export function writeError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const fault = FAULTS[code];
  if (!fault) return error;
  return new SojournError(fault.code, fault.message(path), {
    remedy: fault.remedy,
    where: { file: path },
    cause: error,
  });
}

/**
 * Says early what would fail late: the folder must exist and take files, and the target may not be a folder.
 * @throws SojournError `notFound`, `badInput`, `forbidden`, `readOnly`
 */
export async function assertWritableTarget(path: string): Promise<void> {
  try {
    const folder = await stat(dirname(path));
    if (!folder.isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    const target = await stat(path).catch(() => null);
    if (target?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw writeError(error, path);
  }
}

/** A name beside a file for what is to become it: short, so that it fits wherever the file's own name does. */
export function partBeside(path: string): string {
  return join(dirname(path), `.sojourn-${randomBytes(6).toString('hex')}.part`);
}

/**
 * Writes beside the target, syncs, and renames over it. On any failure the target is as before and nothing is left.
 * @throws SojournError `notFound`, `forbidden`, `readOnly`, `diskFull`, `badInput`, `cancelled`
 */
export async function writeWhole(path: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const part = partBeside(path);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal.aborted) throw new SojournError('cancelled', 'The export was cancelled.');
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw writeError(error, path);
  }
}
