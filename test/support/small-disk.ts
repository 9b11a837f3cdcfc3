/** A small disk of its own for tests of what happens when one is full or read-only. Needs Linux and the right to mount. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** From now on nothing can be written to it. */
  lock(): void;
  remove(): void;
}

function run(tool: string, ...args: string[]): string | null {
  const { error, status, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return error ? error.message : status === 0 ? null : stderr.trim();
}

/** @returns the disk, or in words why there is none */
export function mountSmallDisk(folder: string, kilobytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'a small disk can be mounted on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a small disk needs root';
  mkdirSync(folder, { recursive: true });
  const refused = run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  if (refused !== null) return `a small disk cannot be mounted here: ${refused}`;
  return {
    folder,
    lock: () => void run('mount', '-o', 'remount,ro', folder),
    remove: () => void run('umount', '-l', folder),
  };
}
