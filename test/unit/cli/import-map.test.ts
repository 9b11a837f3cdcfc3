/** Maps out of one workspace and into others, by the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeScriptsWorkspace, SCRIPTS_MAP } from '../../support/scripts-workspace.ts';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-import-map-'));
const at = (name: string) => join(folder, name);
const before = process.env['SOJOURN_HOME'];
let from = '';
beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  from = await makeScriptsWorkspace(folder);
  await done('new', at('into.sojourn'));
});
afterAll(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true });
});

/** Runs a command that must succeed. */
async function done(...args: string[]): Promise<string[]> {
  const { code, out, err } = await runMain(...args);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  return out;
}

interface Imported {
  maps: { id: string; title: string; cards: number; isCopy: boolean; losses: string[] }[];
}
const json = (lines: string[]): Imported => JSON.parse(lines.join('\n')) as Imported;

test('a map goes into another workspace whole, under its own id', async () => {
  await done('export', from, '--map', SCRIPTS_MAP, '--to', at('a.json'));
  const into = at('into.sojourn');
  expect(json(await done('import-map', into, at('a.json'), '--dry-run', '--json')).maps).toHaveLength(1);
  const { maps } = json(await done('import-map', into, at('a.json'), '--json'));
  expect(maps).toMatchObject([{ id: SCRIPTS_MAP, isCopy: false, losses: [] }]);
  await done('export', into, '--map', SCRIPTS_MAP, '--to', at('b.json'));
  expect(readFileSync(at('b.json'), 'utf8')).toBe(readFileSync(at('a.json'), 'utf8'));
});

test('imported again, and twice at once, it becomes copies, which is told', async () => {
  const { maps } = json(await done('import-map', at('into.sojourn'), at('a.json'), at('a.json'), '--json'));
  expect(maps.map(({ isCopy }) => isCopy)).toEqual([true, true]);
  expect(new Set([SCRIPTS_MAP, ...maps.map(({ id }) => id)]).size).toBe(3);
  expect(maps[0]?.losses.join(' ')).toContain('in this workspace already');
  expect(maps[0]?.title).toMatch(/ \(copy\)$/);
  await done('check', at('into.sojourn'));
});

test('of several files of which one is bad, none is imported', async () => {
  await done('new', at('empty.sojourn'));
  writeFileSync(at('bad.json'), '{"format":"sojourn-map","version":1}');
  const { code, err } = await runMain('import-map', at('empty.sojourn'), at('a.json'), at('bad.json'));
  expect(code).toBe(1);
  expect(err.join(' ')).toContain('bad.json');
  const info = JSON.parse((await done('info', at('empty.sojourn'), '--json')).join('\n')) as {
    maps: unknown[];
  };
  expect(info.maps).toEqual([]);
});

test('a picture that is not what the file says leaves nothing behind', async () => {
  const file = JSON.parse(readFileSync(at('a.json'), 'utf8')) as { pictures: unknown[] };
  file.pictures.push({ hash: '0'.repeat(64), mime: 'image/png', size: 3, base64: 'AAAA' });
  writeFileSync(at('forged.json'), JSON.stringify(file));
  const { code, err } = await runMain('import-map', at('empty.sojourn'), at('a.json'), at('forged.json'));
  expect(code).toBe(1);
  expect(err.join(' ')).toContain('pictures[0]');
  const info = JSON.parse((await done('info', at('empty.sojourn'), '--json')).join('\n')) as {
    maps: unknown[];
  };
  expect(info.maps).toEqual([]);
});

test.each([
  ['notes.txt', 'hello', 'is no map file that Sojourn knows'],
  ['gone.json', null, 'There is no file'],
  ['other.json', '{"a":1}', 'is no map of Sojourn'],
])('what is no map file is refused: %s', async (name, content, message) => {
  if (content !== null) writeFileSync(at(name), content);
  const { code, err } = await runMain('import-map', at('empty.sojourn'), at(name));
  expect(code).toBe(1);
  expect(err.join(' ')).toContain(message);
});

test('a table becomes a map, with the kind that a lane is said to have', async () => {
  const into = at('table.sojourn');
  await done('new', into);
  writeFileSync(at('grid.csv'), ';Шукає;Купує\nПогода;дощ;сонце\nБолі;довго;дорого\n');
  const bad = await runMain('import-map', into, at('grid.csv'), '--lane', 'Пагода=quotes');
  expect(bad).toMatchObject({ code: 1, out: [], err: [expect.stringContaining('"Погода"') as string] });
  expect((await runMain('import-map', into, at('grid.csv'), '--lane', 'Погода=weather')).code).toBe(2);
  const { maps } = json(await done('import-map', into, at('grid.csv'), '--lane', 'ПОГОДА=quotes', '--json'));
  expect(maps).toMatchObject([{ title: 'grid', cards: 4 }]);
  const id = maps[0]?.id ?? '';
  await done('export', into, '--map', id, '--to', at('grid.md'));
  expect(readFileSync(at('grid.md'), 'utf8')).toContain('<!-- sojourn lanes: quotes painPoints -->');
  await done('export', into, '--map', id, '--to', at('grid.mmd'));
  const again = json(await done('import-map', into, at('grid.mmd'), '--json'));
  expect(again.maps).toMatchObject([{ title: 'grid (copy)', cards: 4, isCopy: true }]);
});
