/** The command line in this process: usage, and files that are not what they should be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain as run } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-cli-'));
const at = (name: string) => join(folder, name);
const before = process.env['SOJOURN_HOME'];
beforeAll(() => {
  process.env['SOJOURN_HOME'] = at('home');
});
afterAll(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true });
});

test.each([
  [[]],
  [['fly']],
  [['info']],
  [['info', 'a', 'b']],
  [['info', '--nonsense', 'a']],
  [['serve', '--port', '99999']],
  [['serve', '--port', 'x']],
  [['open', '--port', '-1']],
  [['export', 'a.sojourn', '--to', 'x.pdf']],
  [['export', 'a.sojourn', '--map', 'm']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.xyz']],
  [['export', 'a.sojourn', '--map', 'm', '--to', '-']],
  [['export', 'a.sojourn', '--map', 'm', '--all', '--to', '.', '--format', 'md']],
  [['export', 'a.sojourn', '--all', '--to', '/nowhere at all', '--format', 'md']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--pages', '--tile']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--zoom', '80']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--break', 'Buy']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--pages', '--beside', 'n']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--tile', '--overlap', '60mm']],
  [['report', 'a.sojourn', '--to', 'x.docx']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--paper', 'B5']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--paper', 'custom']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--paper', 'A4', '--width', '100']],
  [['export', 'a.sojourn', '--map', 'm', '--to', 'x.pdf', '--width', '1', '--height', '100']],
  [['import', 'a.sojourn', 'b.csv', '--map', 'text']],
  [['import', 'a.sojourn', 'b.csv', '--map', 'comment=opinion']],
  [['import', 'a.sojourn']],
  [['import', 'a.sojourn', 'b.csv', '--retain-until', '31.12.2027']],
  [['import', 'a.sojourn', 'b.csv', '--retain-until', '2027-02-30']],
  [['customers', 'a.sojourn']],
  [['customers', 'a.sojourn', 'b.csv', '--map', 'city=text']],
  [['customers', 'a.sojourn', 'b.csv', '--privacy', 'name=hide']],
  [['feedback', 'a.sojourn', '--limit', '0']],
  [['themes', 'a.sojourn', '--limit', '0']],
  [['metrics', 'a.sojourn', '--metric', 'ltv']],
  [['metrics', 'a.sojourn', '--by', 'mood']],
  [['themes', 'a.sojourn', '--from', '2025-13-01']],
  [['themes', 'a.sojourn', '--to', 'May']],
  [['backup', 'a.sojourn']],
  [['forget', 'a.sojourn', '--yes']],
  [['forget', 'a.sojourn', '--yes', '--customer', 'a', '--source', 'b']],
  [['forget', 'a.sojourn', '--customer', ' ', '--yes']],
  [['forget', 'a.sojourn', '--customer', 'a']],
])('bad usage is a 2 and one line: %j', async (args) => {
  const { code, out, err } = await run(...args);
  expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
});

test.each([
  'info',
  'check',
  'feedback',
  'themes',
  'import',
  'customers',
  'export',
  'backup',
  'forget',
  'serve',
  'open',
])('%s refuses what is no workspace, in one line with its name', async (command) => {
  const foreign = at('foreign.sojourn');
  writeFileSync(foreign, 'hello, I am a letter');
  const rest: Record<string, string[]> = {
    import: [foreign],
    customers: [foreign],
    export: ['--map', 'x', '--to', at('x.pdf')],
    backup: [at('y.sojourn')],
    forget: ['--customer', 'x', '--yes'],
    serve: ['--no-open'],
    open: ['--no-open'],
  };
  for (const file of [foreign, at('missing.sojourn')]) {
    const { code, out, err } = await run(command, file, ...(rest[command] ?? []));
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([expect.stringContaining(file)]);
  }
  expect(readFileSync(foreign, 'utf8')).toBe('hello, I am a letter');
});
