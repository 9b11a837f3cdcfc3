/** A disk that is full halfway, and places that cannot be written: the older file stays, and what to do is said. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sojourn, type CommandResult } from '../support/run-command.ts';
import { COMMAND, freshFolder, ROOT, testEnvironment } from '../support/start-host.ts';

let home = '';
let file = '';
beforeAll(async () => {
  home = freshFolder();
  file = join(home, 'shop.sojourn');
  const { code, err } = await sojourn(['new', file, '--sample'], home);
  if (code !== 0) throw new Error(err);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const exportTo = (to: string): string[] => [
  'export',
  file,
  '--map',
  'Buying a pair of shoes online',
  '--to',
  to,
];

/** Runs the command where no file may become larger than so many KB, as on a disk that is full then. */
function withRoom(kilobytes: number, args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const limited = `ulimit -f ${kilobytes} && exec "$@"`;
    execFile(
      'bash',
      ['-c', limited, 'sojourn', process.execPath, COMMAND, ...args],
      { cwd: ROOT, env: testEnvironment(home), maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test.skipIf(process.platform === 'win32').each(['html', 'svg', 'json'])(
  'a disk that is full halfway leaves the older file as it was: %s',
  async (ending) => {
    const folder = join(home, `full-${ending}`);
    mkdirSync(folder);
    const to = join(folder, `map.${ending}`);
    writeFileSync(to, 'older');
    const { code, err } = await withRoom(60, exportTo(to));
    expect(code).not.toBe(0);
    expect(err).toContain('There is no room left to write');
    expect(err).toContain('Free some space');
    expect(readdirSync(folder)).toEqual([`map.${ending}`]);
    expect(readFileSync(to, 'utf8')).toBe('older');
    expect((await sojourn(exportTo(to), home)).code).toBe(0);
    expect(readFileSync(to).length).toBeGreaterThan(60 * 1024);
  },
);

test('a folder that is not there, a folder as the file, and a link that leads nowhere are told', async () => {
  const missing = await sojourn(exportTo(join(home, 'none', 'map.svg')), home);
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('does not exist')]);
  mkdirSync(join(home, 'folder.svg'));
  const isFolder = await sojourn(exportTo(join(home, 'folder.svg')), home);
  expect([isFolder.code, isFolder.err]).toEqual([1, expect.stringContaining('is a folder')]);
  if (process.platform === 'win32') return;
  const link = join(home, 'link.csv');
  symlinkSync(join(home, 'nowhere', 'map.csv'), link);
  const replaced = await sojourn(exportTo(link), home);
  expect(replaced.code).toBe(0);
  expect(readFileSync(link, 'utf8')).toContain('Lane');
});

test('an export that would replace its own logo or workspace is refused, and both stay as they were', async () => {
  const logo = join(home, 'logo.svg');
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const before = [readFileSync(file), readFileSync(logo)];
  for (const args of [
    [...exportTo(logo), '--logo', logo],
    [...exportTo(file), '--format', 'csv'],
    ['report', file, '--logo', join(home, 'logo.pdf'), '--to', join(home, 'logo.pdf')],
  ]) {
    if (args[0] === 'report') writeFileSync(join(home, 'logo.pdf'), readFileSync(logo));
    const { code, err } = await sojourn(args, home);
    expect([code, err]).toEqual([1, expect.stringContaining('is not replaced by the export')]);
  }
  expect([readFileSync(file), readFileSync(logo)]).toEqual(before);
});
