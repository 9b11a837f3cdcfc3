/** `sojourn import --as-of`: dates such as "3 days ago", in this process. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../../electron/cli.ts';
import type { Terminal } from '../../../electron/cli/terminal.ts';
import { makeWorkspaceFile } from '../../../electron/core/new-workspace.ts';
import { tempFolder } from '../workspace/folder.ts';

const before = process.env['SOJOURN_HOME'];
let file: string;
let csv: string;

beforeEach(async () => {
  const home = tempFolder();
  process.env['SOJOURN_HOME'] = home;
  file = join(home, 'w.sojourn');
  await makeWorkspaceFile(file, 'W');
  csv = join(home, 'відгуки.csv');
  writeFileSync(
    csv,
    'comment,rating,date\nส่งช้ามาก,2,3 วันที่แล้ว\nShipping was slow,1,a month ago\nNever again,1,2 years ago\nWhat day is it?,3,some day\n',
  );
  // At noon, so that it is the same day in all zones that tests run in.
  const day = new Date('2026-05-10T12:00');
  utimesSync(csv, day, day);
});
afterEach(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    fail: (message) => void err.push(message),
    bytes: () => {},
    progress: () => {},
    answers: false,
    confirm: async () => false,
    flush: async () => {},
  };
  return { code: await main(args, terminal), out, err };
}

async function dates(): Promise<(string | null)[]> {
  const { out } = await run('feedback', file, '--json');
  return out.map((line) => (JSON.parse(line) as { date: string | null }).date);
}

it('counts from the day of the file, says so in the report, and keeps months and years as such', async () => {
  const { code, out } = await run('import', file, csv);
  expect(code).toBe(0);
  const report = out.join('\n');
  expect(report).toContain('count back from 2026-05-10 (the day when the file was last changed)');
  expect(report).toContain('row 4 “some day”');
  // Newest first; a month stands at its beginning, what has no date last.
  expect(await dates()).toEqual(['2026-05-07', '2026-04', '2024', null]);
  // The same file adds nothing.
  expect((await run('import', file, csv)).out.join('\n')).toMatch(/duplicates +4/);
});

it('counts from the day that is given; another day updates the items whose dates it changes', async () => {
  await run('import', file, csv);
  const { code, out } = await run('import', file, csv, '--as-of', '2026-03-02', '--json');
  expect(code).toBe(0);
  const [line = ''] = out;
  const [report] = (
    JSON.parse(line) as {
      files: { imported: number; updated: number; duplicates: number; warnings: string[] }[];
    }
  ).files;
  expect(report).toMatchObject({ imported: 0, updated: 2, duplicates: 2 });
  expect(report?.warnings.join()).toContain('2026-03-02 (as you chose)');
  expect(await dates()).toEqual(['2026-02-27', '2026-02', '2024', null]);
});

it('refuses what is no day', async () => {
  const { code, err } = await run('import', file, csv, '--as-of', 'yesterday');
  expect(code).toBe(2);
  expect(err.join()).toContain('It must be a day such as');
});
