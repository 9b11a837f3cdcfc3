/** The command line as a person or a script uses it: output, exit codes, one line for an error. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, sojourn, type CommandResult } from '../support/run-command.ts';
import { COMMAND, freshFolder, ROOT, startHost, testEnvironment } from '../support/start-host.ts';

const folder = freshFolder();
const home = join(folder, 'home');
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => sojourn(args, home);
const sample = at('sample.sojourn');

beforeAll(async () => {
  mkdirSync(home);
  await json('new', sample, '--sample');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function json(...args: string[]): Promise<unknown> {
  const result = await run(...args, '--json');
  expect(result).toMatchObject({ code: 0, err: '' });
  expect(linesOf(result.out)).toHaveLength(1);
  return JSON.parse(result.out);
}

/** An error is one line on standard error, nothing on standard output. */
function oneError(result: CommandResult, code: number): string {
  expect(result.out).toBe('');
  expect(linesOf(result.err)).toHaveLength(1);
  expect(result.code).toBe(code);
  return result.err;
}

const COMMANDS = [
  'open',
  'serve',
  'new',
  'info',
  'import',
  'feedback',
  'forget',
  'themes',
  'metrics',
  'export',
  'report',
  'check',
  'backup',
];

test('help names every command, and every command has its own with --json', async () => {
  const help = await run('--help');
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const command of COMMANDS) expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  for (const command of COMMANDS) {
    const own = await run(command, '--help');
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toContain(`Usage: sojourn ${command} `);
    expect(own.out).toContain('--json');
  }
});

test('npx finds the command in the project folder without a network', async () => {
  const child = spawn('npx', ['--offline', 'sojourn', '--version'], {
    cwd: ROOT,
    env: testEnvironment(home),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect({ code, out }).toEqual({ code: 0, out: `${version}\n` });
});

test('bad usage is a 2 and one line', async () => {
  expect(oneError(await run('export', 'a.sojourn', '--to', 'x.pdf'), 2)).toMatch(/^sojourn: .*--map/);
});

test('info has the shape that scripts rely on', async () => {
  const info = (await json('info', sample)) as { maps: object[]; personas: object[]; feedback: object };
  expect(Object.keys(info)).toEqual(['formatVersion', 'maps', 'personas', 'feedback']);
  expect(info).toMatchObject({
    formatVersion: 4,
    feedback: { items: expect.any(Number) as number, sources: 3 },
  });
  expect(info.maps).toHaveLength(3);
  expect(Object.keys(info.maps[0] ?? {}).sort()).toEqual(['cards', 'id', 'kind', 'lanes', 'stages', 'title']);
  expect(info.maps).toMatchObject([{ kind: 'current' }, { kind: 'blueprint' }, { kind: 'future' }]);
  expect(Object.keys(info.personas[0] ?? {})).toEqual(['id', 'name']);
  expect(info.personas).toHaveLength(2);
  const told = await run('info', sample);
  expect(told.out).toContain('Maps: 3');
});

test('new makes an empty, sound workspace and never overwrites one', async () => {
  const file = at('Порожня.sojourn');
  expect(await json('new', file)).toEqual({ file });
  expect(await json('info', file)).toEqual({
    formatVersion: 4,
    maps: [],
    personas: [],
    feedback: { items: 0, sources: 0 },
  });
  expect(await json('check', file)).toEqual({ ok: true, problems: [] });
  const before = readFileSync(file);
  expect(oneError(await run('new', file), 1)).toContain(file);
  expect(readFileSync(file)).toEqual(before);
  expect(oneError(await run('new', at('nowhere/a.sojourn')), 1)).toContain('nowhere');
  expect(readdirSync(folder).filter((name) => name.startsWith('Порожня'))).toEqual(['Порожня.sojourn']);
});

const CSV = `ความเห็น,คะแนน,date,заметка
ส่งช้ามาก,2,2026-03-01,а
Доставка швидка,5,2026-03-02,б
,4,2026-03-03,в
,,2026-03-04,г
Giao hàng nhanh,5,2026-03-05,д
Giao hàng nhanh,5,2026-03-05,д
`;

test('import accounts for every record, feedback gives them back', async () => {
  const file = at('import.sojourn');
  await json('new', file);
  const csv = at('ความเห็น.csv');
  writeFileSync(csv, CSV);
  const args = ['import', file, csv, '--map', 'ความเห็น=text', '--map', '2=score', '--source', 'Опитування'];
  const first = (await json(...args)) as { files: Record<string, unknown>[] };
  expect(Object.keys(first)).toEqual(['files']);
  const { rejected, ...counts } = first.files[0] as { rejected: { row: number; reason: string }[] };
  expect(counts).toEqual({
    file: csv,
    rows: 6,
    imported: 5,
    updated: 0,
    duplicates: 0,
    masked: {},
    warnings: [],
  });
  expect(rejected).toEqual([{ row: 4, reason: expect.stringMatching(/./) as string }]);

  const again = (await json(...args)) as { files: { imported: number; duplicates: number }[] };
  expect(again.files).toMatchObject([{ rows: 6, imported: 0, duplicates: 5 }]);

  const listed = await run('feedback', file, '--json');
  const items = linesOf(listed.out).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(items).toHaveLength(5);
  const thai = items.find((item) => item['row'] === 1);
  expect(thai).toMatchObject({
    source: 'Опитування',
    text: 'ส่งช้ามาก',
    score: 2,
    date: '2026-03-01',
    fields: { заметка: 'а' },
  });
  for (const key of ['id', 'source', 'row', 'text', 'score', 'scale', 'date', 'fields']) {
    expect(thai).toHaveProperty(key);
  }
  const searched = await run('feedback', file, '--search', 'ช้า', '--json');
  expect(linesOf(searched.out)).toHaveLength(1);
  expect(linesOf((await run('feedback', file, '--limit', '2', '--json')).out)).toHaveLength(2);
  expect((await run('feedback', file, '--search', 'nothing-like-this')).out).toBe('No feedback found.\n');
});

test('a file that cannot be imported is named, and leaves nothing behind', async () => {
  const file = at('bad.sojourn');
  await json('new', file);
  writeFileSync(at('empty.csv'), '');
  for (const bad of [at('empty.csv'), at('missing.csv'), folder]) {
    expect(oneError(await run('import', file, bad), 1)).toContain(bad.split('/').at(-1));
  }
  const good = at('good.csv');
  writeFileSync(good, 'text\nfine\n');
  // The files before a bad one are imported and told.
  const mixed = await run('import', file, good, at('missing.csv'), '--json');
  expect(mixed.code).toBe(1);
  expect(JSON.parse(mixed.out)).toMatchObject({ files: [{ file: good, rows: 1, imported: 1 }] });
  expect(linesOf(mixed.err)).toHaveLength(1);
  expect(await json('info', file)).toMatchObject({ feedback: { items: 1, sources: 1 } });
  expect(oneError(await run('import', file, good, '--map', 'nonesuch=text'), 1)).toContain('nonesuch');
});

test('export prints one page of the exact size; a map that is not there is told with those that are', async () => {
  const { maps } = (await json('info', sample)) as { maps: { id: string; title: string }[] };
  const [journey, blueprint] = maps as [{ id: string; title: string }, { id: string; title: string }];
  const pdf = at('Карта.pdf');
  const printed = await json('export', sample, '--map', journey.title, '--to', pdf, '--landscape');
  expect(printed).toMatchObject({ file: pdf, map: journey.id, pages: 1 });
  const page = (await PDFDocument.load(readFileSync(pdf))).getPages();
  expect(page).toHaveLength(1);
  expect(page[0]?.getWidth()).toBeCloseTo((420 / 25.4) * 72, 0);
  expect(page[0]?.getHeight()).toBeCloseTo((297 / 25.4) * 72, 0);

  const custom = at('custom.pdf');
  await json('export', sample, '--map', blueprint.id, '--to', custom, '--width', '500', '--height', '300');
  const [own] = (await PDFDocument.load(readFileSync(custom))).getPages();
  expect(own?.getWidth()).toBeCloseTo((500 / 25.4) * 72, 0);

  const unknown = oneError(await run('export', sample, '--map', 'Nope', '--to', at('no.pdf')), 1);
  for (const { title, id } of maps) {
    expect(unknown).toContain(title);
    expect(unknown).toContain(id);
  }
  const nowhere = await run('export', sample, '--map', journey.id, '--to', at('nowhere/x.pdf'));
  expect(oneError(nowhere, 1)).toContain('nowhere');
  expect(existsSync(at('no.pdf'))).toBe(false);
});

test('check finds damage, backup copies and never overwrites, also while the workspace is open', async () => {
  const host = await startHost({ home, file: sample });
  const copy = at('copy.sojourn');
  expect(await json('backup', sample, copy)).toMatchObject({
    file: copy,
    size: expect.any(Number) as number,
  });
  expect(oneError(await run('backup', sample, copy), 1)).toContain('copy.sojourn');
  expect(await json('info', sample)).toEqual(await json('info', copy));
  expect(oneError(await run('import', sample, at('good.csv')), 1)).toContain(String(host.pid));
  expect(await host.stop()).toBe(0);

  const bytes = readFileSync(copy);
  bytes.fill(0xa5, 8192, 40_960);
  const broken = at('broken.sojourn');
  writeFileSync(broken, bytes);
  const found = await run('check', broken, '--json');
  expect(found.code).toBe(1);
  const report = JSON.parse(found.out) as { ok: boolean; problems: unknown[] };
  expect(report.ok).toBe(false);
  expect(report.problems.length).toBeGreaterThan(0);
  expect(linesOf(found.err)).toHaveLength(1);
});

test('a reader that goes away early is fine', async () => {
  const child = spawn(process.execPath, [COMMAND, 'feedback', sample, '--json'], {
    cwd: ROOT,
    env: testEnvironment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
});
