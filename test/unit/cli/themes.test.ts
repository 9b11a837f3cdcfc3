/** The command that lists themes, in this process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
