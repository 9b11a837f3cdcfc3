/** The command line in this process: usage, and files that are not what they should be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../electron/cli.ts';
import type { Terminal } from '../../../electron/cli/terminal.ts';

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

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    fail: (message) => void err.push(message),
    progress: () => {},
    answers: false,
    confirm: () => Promise.reject(new Error('nobody is there')),
    flush: async () => {},
  };
  return { code: await main(args, terminal), out, err };
}

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

test('themes of all feedback, of a search, of days and of a map’s evidence', async () => {
  const file = at('themes.sojourn');
  const lines = ['date,comment,stars'];
  for (const [day, end] of ['on the stairs', 'with a dent', 'two days late', 'in the rain'].entries()) {
    lines.push(
      `2025-01-0${day + 1},The parcel came ${end},2`,
      `2025-03-0${day + 1},Friendly courier ${end},5`,
    );
  }
  writeFileSync(at('themes.csv'), lines.join('\n'));
  expect((await run('new', file, '--sample')).code).toBe(0);
  expect((await run('import', file, at('themes.csv'))).code).toBe(0);
  expect((await run('themes', file)).out).toEqual(['No themes yet. "sojourn analyse FILE" finds them.']);
  const analysed = JSON.parse((await run('analyse', file, '--json')).out[0] ?? '');
  const themes = async (...args: string[]) =>
    JSON.parse((await run('themes', file, '--json', ...args)).out[0] ?? '');
  const all = await themes();
  expect(all.themes).toHaveLength(analysed.themes);
  expect(all).toMatchObject({ total: 323, outdated: false });
  const searched = await themes('--search', 'parcel stairs');
  expect(searched.total).toBe(1);
  const january = await themes('--search', 'source:themes', '--from', '2025-01-01', '--to', '2025-01-31');
  expect(january.total).toBe(4);
  expect(january.themes[0]).toMatchObject({ label: 'parcel', language: 'en', items: 4, share: 1, voices: 4 });
  expect(january.themes[0].score).toMatchObject({ n: 4, mean: 25 });
  expect(january.themes[0].months).toMatchObject([{ month: '2025-01', n: 4 }]);
  expect(january.themes[0].examples[0].text).toMatch(/^The parcel came/u);
  const map = JSON.parse((await run('info', file, '--json')).out[0] ?? '').maps[0];
  const ofMap = await themes('--map', map.title);
  expect(ofMap.total).toBeGreaterThan(50);
  expect(ofMap.total).toBeLessThan(all.total);
  expect((await themes('--limit', '1')).themes).toHaveLength(1);
  const told = (await run('themes', file, '--search', 'source:themes courier')).out;
  expect(told[0]).toMatch(/^theme +language +items +share +of 100/u);
  expect(told.at(-1)).toMatch(/themes; 4 of 4 items have one$/u);
  expect((await run('themes', file, '--from', 'May')).err).toHaveLength(1);
});
