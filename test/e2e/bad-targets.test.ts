/** Where files cannot be written, each command that writes one says so, and what was there stays as it was. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sojourn, type CommandResult } from '../support/run-command.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { freshFolder } from '../support/start-host.ts';

let home = '';
let file = '';
beforeAll(async () => {
  home = freshFolder();
  file = join(home, 'shop.sojourn');
  const { code, err } = await sojourn(['new', file, '--sample'], home);
  if (code !== 0) throw new Error(err);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const MAP = ['--map', 'Buying a pair of shoes online'];
/** The end of a file's name and the command that writes such a file. */
const WRITERS: readonly [ending: string, ...command: string[]][] = [
  ['map.pdf', 'export', ...MAP, '--to'],
  ['map.png', 'export', ...MAP, '--to'],
  ['map.pptx', 'export', ...MAP, '--to'],
  ['report.pdf', 'report', '--to'],
  ['role.pdf', 'report', '--role', 'lead', '--to'],
  ['audit.pdf', 'audit', '--to'],
  ['worth.pdf', 'worth', '--to'],
  ['items.xlsx', 'feedback', '--export'],
];

function writeTo(to: string, [, name = '', ...rest]: (typeof WRITERS)[number]): Promise<CommandResult> {
  return sojourn([name, file, ...rest, to], home);
}

/** That the command failed with one line of words, and no trace of ours. */
function expectTold({ code, out, err }: CommandResult, ...words: readonly string[]): void {
  expect([code, out]).toEqual([1, '']);
  for (const part of words) expect(err).toContain(part);
  expect(
    err
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('sojourn: ')),
  ).toHaveLength(1);
  expect(err).not.toMatch(/^\s+at /m);
}

test.each(WRITERS)('a folder that is not there, and a folder of that name: %s', async (...writer) => {
  const [ending] = writer;
  const folder = join(home, `none-${ending}`);
  expectTold(await writeTo(join(folder, ending), writer), 'does not exist', 'Create it first');
  mkdirSync(join(folder, ending), { recursive: true });
  expectTold(await writeTo(join(folder, ending), writer), 'is a folder', 'Name a file in it');
  expectTold(await writeTo(join(file, ending), writer), 'is not a folder');
  expect(readdirSync(folder)).toEqual([ending]);
  expect(readdirSync(join(folder, ending))).toEqual([]);
});

test.each(WRITERS.filter(([, name]) => name !== 'export'))(
  'the workspace is not replaced by what is made of it: %s',
  async (...writer) => {
    const [ending] = writer;
    const own = join(home, `own-${ending}`);
    writeFileSync(own, readFileSync(file));
    const [, name = '', ...rest] = writer;
    expectTold(
      await sojourn([name, own, ...rest, own], home),
      'is part of the workspace that is exported',
      'Write to a file of another name',
    );
    expect(readFileSync(own).equals(readFileSync(file))).toBe(true);
  },
);

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0).each(WRITERS)(
  'a folder of somebody else, unless who tests is root: %s',
  async (...writer) => {
    const [ending] = writer;
    const folder = join(home, `closed-${ending}`);
    mkdirSync(folder);
    writeFileSync(join(folder, ending), 'older');
    chmodSync(folder, 0o555);
    expectTold(await writeTo(join(folder, ending), writer), 'You may not write to', 'Choose another folder');
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual([ending]);
    expect(readFileSync(join(folder, ending), 'utf8')).toBe('older');
  },
);

describe('a disk of its own', () => {
  let disk: SmallDisk | string = '';
  beforeAll(() => {
    disk = mountSmallDisk(join(freshFolder(), 'disk'), 24);
  });
  afterAll(() => {
    if (typeof disk !== 'string') disk.remove();
  });

  test.each(WRITERS)('that is full keeps the older file, and nothing else: %s', async (...writer) => {
    // oxlint-disable-next-line no-conditional-in-test -- not everybody may mount a disk
    if (typeof disk === 'string') return console.warn(`Left out: ${disk}.`);
    const [ending] = writer;
    writeFileSync(join(disk.folder, ending), 'older');
    expectTold(await writeTo(join(disk.folder, ending), writer), 'There is no room left', 'Free some space');
    expect(readdirSync(disk.folder)).toEqual([ending]);
    expect(readFileSync(join(disk.folder, ending), 'utf8')).toBe('older');
    rmSync(join(disk.folder, ending));
  });

  test.each(WRITERS)('that is read-only is told before anything is printed: %s', async (...writer) => {
    // oxlint-disable-next-line no-conditional-in-test -- as above
    if (typeof disk === 'string') return console.warn(`Left out: ${disk}.`);
    disk.lock();
    const [ending] = writer;
    expectTold(await writeTo(join(disk.folder, ending), writer), 'is on a read-only disk', 'Choose another');
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});
