/** The list of recently opened workspaces: `recents.json` in the data folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '../../shared/contract/types.ts';
import type { Files } from './files.ts';
import { WORKSPACE_ENDING } from './workspace/format.ts';

const LIMIT = 30;
const schema = z.array(z.object({ path: z.string().min(1), openedAt: z.number() }));

export interface Recent {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export interface Recents {
  /** Newest first. */
  list(): Recent[];
  /** Puts a workspace on top. A list that cannot be written is no reason not to open a workspace. */
  add(path: string): void;
  /** The list for screens, followed by the other workspaces of the data folder. */
  describe(files: Files): RecentWorkspace[];
}

export function createRecents(dataFolder: string, now: () => number = Date.now): Recents {
  const file = join(dataFolder, 'recents.json');

  const list = (): Recent[] => {
    if (!existsSync(file)) return [];
    try {
      const entries = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
      return entries.toSorted((a, b) => b.openedAt - a.openedAt);
    } catch {
      setAside(file);
      return [];
    }
  };

  const inFolder = (): string[] => {
    try {
      return readdirSync(dataFolder)
        .filter((name) => name.endsWith(WORKSPACE_ENDING) && !name.startsWith('.'))
        .map((name) => join(dataFolder, name));
    } catch {
      return [];
    }
  };

  return {
    list,
    add: (path) => {
      const before = list();
      const openedAt = Math.max(now(), (before[0]?.openedAt ?? 0) + 1);
      const entries = [{ path, openedAt }, ...before.filter((entry) => entry.path !== path)];
      writeQuietly(file, JSON.stringify(entries.slice(0, LIMIT), null, 2));
    },
    describe: (files) => {
      const known = list();
      const paths = new Set(known.map((entry) => entry.path));
      const others = inFolder().filter((path) => !paths.has(path));
      const all = [...known, ...others.map((path) => ({ path, openedAt: null }))];
      return all.map(({ path, openedAt }) => ({
        token: files.add('workspace', path),
        name: basename(path, WORKSPACE_ENDING),
        folder: dirname(path),
        openedAt,
        exists: existsSync(path),
      }));
    },
  };
}

/** A list that cannot be read is kept under another name and begun anew; it holds nothing but places. */
function setAside(file: string): void {
  try {
    renameSync(file, `${file}.unreadable`);
  } catch {
    // It stays, and is overwritten by the next list.
  }
}

function writeQuietly(file: string, text: string): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
