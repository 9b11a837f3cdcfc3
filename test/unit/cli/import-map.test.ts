/** Maps out of one workspace and into others, by the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MapFile } from '../../../shared/formats/map/json/schema.ts';
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

test('evidence goes along where it is asked for, and is evidence in the other workspace', async () => {
  await done('new', at('voices.sojourn'));
  writeFileSync(
    at('voices.csv'),
    'text,score,date\nส่งช้ามาก,2,2026-03-01\nпізно,4,2026-03-02\nother,5,2026-03-03\n',
  );
  await done('import', at('voices.sojourn'), at('voices.csv'));
  const items = (await done('feedback', at('voices.sojourn'), '--json')).map(
    (line) => JSON.parse(line) as { id: string; text: string },
  );
  const linked = items.filter(({ text }) => text !== 'other').map(({ id }) => id);
  const file = JSON.parse(readFileSync(at('a.json'), 'utf8')) as MapFile;
  const [first, ...cards] = file.map.cards;
  const evidence = linked.sort().map((id) => ({ id, at: 1 }));
  const map = { ...file.map, cards: [{ ...first, evidence }, ...cards] };
  writeFileSync(at('linked.json'), JSON.stringify({ ...file, map }));
  await done('import-map', at('voices.sojourn'), at('linked.json'));

  const to = (name: string, ...more: string[]) =>
    done('export', at('voices.sojourn'), '--map', SCRIPTS_MAP, '--to', at(name), ...more);
  await to('without.json');
  expect(readFileSync(at('without.json'), 'utf8')).not.toContain('пізно');
  await to('with.json', '--evidence');
  const written = JSON.parse(readFileSync(at('with.json'), 'utf8')) as MapFile;
  expect(written.feedback?.map(({ id }) => id)).toEqual(linked);
  expect(written.feedback?.find(({ text }) => text === 'пізно')).toMatchObject({
    score: 4,
    date: '2026-03-02',
  });

  await done('new', at('reader.sojourn'));
  await done('import-map', at('reader.sojourn'), at('with.json'));
  const info = JSON.parse((await done('info', at('reader.sojourn'), '--json')).join('')) as {
    feedback: unknown;
  };
  expect(info.feedback).toMatchObject({ items: 2 });
  await done('check', at('reader.sojourn'));
  await done('export', at('reader.sojourn'), '--map', SCRIPTS_MAP, '--to', at('again.json'), '--evidence');
  const again = JSON.parse(readFileSync(at('again.json'), 'utf8')) as MapFile;
  const named = (item: object) => ({ ...item, source: `Evidence of “${file.map.title}”` });
  expect(again).toEqual({ ...written, feedback: written.feedback?.map(named) });
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
