/** An export never replaces what it is made of: the workspace with the files beside it, and the pictures it was given. */
import { lstat, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { Host } from '../host.ts';

/** What lies beside a workspace while it is open. */
const BESIDE = ['', '-wal', '-shm', '-lock'];

/** The file itself and, for a link, also where it leads; nothing for a file that is not there. */
async function identities(path: string): Promise<string[]> {
  const found = await Promise.all(
    [lstat, stat].map((read) => read(path, { bigint: true }).catch(() => null)),
  );
  return found.flatMap((one) => (one ? [`${one.dev}/${one.ino}`] : []));
}

/**
 * @param target where a file is to be written
 * @param workspace the file that is exported
 * @param pictures files that go into the export, such as a logo
 * @throws SojournError `badInput` where the target is one of these, under whatever name
 */
export async function assertNotInput(
  target: string,
  workspace: string,
  pictures: readonly string[] = [],
): Promise<void> {
  const ids = new Set(await identities(target));
  if (ids.size === 0) return;
  const inputs = [
    ...BESIDE.map((ending) => ({ path: workspace + ending, what: 'part of the workspace that is exported' })),
    ...pictures.map((path) => ({ path, what: 'the picture that stands on it' })),
  ];
  for (const { path, what } of inputs) {
    if (!(await identities(path)).some((id) => ids.has(id))) continue;
    throw new SojournError('badInput', `${target} is ${what} and is not replaced by the export.`, {
      remedy: `Write to a file of another name than ${basename(path)}.`,
      where: { file: target },
    });
  }
}

/** The host, whose places to export to are none of the open workspace. @param openPath null where none is open */
export function guardTargets(host: Host, openPath: () => string | null): Host {
  return {
    ...host,
    pickExportTarget: async (fileName) => {
      const target = await host.pickExportTarget(fileName);
      const open = openPath();
      if (target && open !== null) await assertNotInput(target.path, open);
      return target;
    },
  };
}
