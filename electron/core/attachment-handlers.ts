/** What core answers to the calls about files of any kind that are kept as evidence, for one screen. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { assertFileSize } from '../../shared/audits/files/attached-file.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { cleanFileName } from '../../shared/text/file-name.ts';
import { writeWhole } from './export/write-file.ts';
import type { KnownFile } from './files.ts';
import { refuseStale, type CoreParts, type Part } from './handler-parts.ts';
import type { Screen } from './screens.ts';
import { isOpenHere } from './workspace/open-files.ts';

export function attachmentHandlers(
  { host, desk, files, watchProblem }: CoreParts,
  screen: Screen,
): Part<'attachment'> {
  return {
    'attachment.keep': async ({ file }) => {
      const known = files.resolve(file, ['file']);
      const bytes = await readBounded(known);
      refuseStale(screen);
      try {
        const hash = desk.session().blobs.putFile(bytes);
        watchProblem(null);
        return { hash, name: cleanFileName(known.name), size: bytes.byteLength };
      } catch (error) {
        watchProblem(error);
        throw error;
      }
    },
    'attachment.save': async ({ hash, name }) => {
      const bytes = desk.session().blobs.getFile(hash);
      const target = await host.pickExportTarget(cleanFileName(name));
      if (target === null) return null;
      await writeWhole(target.path, bytes, new AbortController().signal);
      return { file: basename(target.path), download: target.download };
    },
  };
}

/** @throws SojournError `badInput`, `tooLarge`, `unreadable` */
async function readBounded({ path, name }: KnownFile): Promise<Uint8Array> {
  const where = { file: name };
  // Whoever closes an open workspace's file by other means than SQLite drops its lock.
  if (isOpenHere(path)) {
    throw new SojournError('badInput', `“${name}” is an open workspace.`, {
      remedy: 'Close it first, or attach another file.',
      where,
    });
  }
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        throw new SojournError('badInput', `“${name}” is no file.`, {
          remedy: 'Choose a file; a folder can be packed into a ZIP first.',
          where,
        });
      }
      assertFileSize(name, stat.size);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof SojournError) throw error;
    throw new SojournError('unreadable', `“${name}” cannot be read.`, {
      remedy: 'It may have been moved, or you may not open it; choose it again.',
      where,
      cause: error,
    });
  }
}
