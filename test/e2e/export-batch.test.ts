/** All maps at once, standard output, and the same bytes every time. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAP_FORMAT_INFO, MAP_FORMATS } from '../../shared/contract/map-formats.ts';
import { linesOf, sojourn } from '../support/run-command.ts';
import { freshFolder } from '../support/start-host.ts';

const folder = freshFolder();
const home = join(folder, 'home');
const sample = join(folder, 'sample.sojourn');
const run = (...args: string[]) => sojourn(args, home);

beforeAll(async () => {
  mkdirSync(home);
  await run('new', sample, '--sample');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'every format writes all maps into a folder, and the same bytes again',
  { timeout: 240_000 },
  async () => {
    process.env['SOURCE_DATE_EPOCH'] = '1800000000';
    for (const format of MAP_FORMATS) {
      const { ending } = MAP_FORMAT_INFO[format];
      const to = join(folder, format);
      mkdirSync(to);
      const all = await run('export', sample, '--all', '--to', to, '--format', ending, '--json');
      expect({ format, code: all.code, err: all.err }).toEqual({ format, code: 0, err: '' });
      expect(linesOf(all.out)).toHaveLength(3);
      expect(readdirSync(to).filter((name) => name.endsWith(`.${ending}`))).toHaveLength(3);
      const { file, map } = JSON.parse(linesOf(all.out)[1] ?? '') as { file: string; map: string };
      const again = join(folder, `again.${ending}`);
      await run('export', sample, '--map', map, '--to', again);
      expect(statSync(again).size).toBeGreaterThan(100);
      expect({ format, same: readFileSync(again).equals(readFileSync(file)) }).toEqual({
        format,
        same: true,
      });
    }
    delete process.env['SOURCE_DATE_EPOCH'];
  },
);

test('standard output gets the file and nothing else', async () => {
  const to = join(folder, 'map.md');
  await run('export', sample, '--map', 'sample-shoes-online', '--to', to);
  const piped = await run('export', sample, '--map', 'sample-shoes-online', '--to', '-', '--format', 'md');
  expect(piped).toMatchObject({ code: 0, err: '', out: readFileSync(to, 'utf8') });
});
