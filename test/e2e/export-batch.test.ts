/** All maps at once, standard output, and the same bytes every time. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
    for (const format of MAP_FORMATS) {
      const { ending } = MAP_FORMAT_INFO[format];
      const written: Map<string, Buffer>[] = [];
      for (const time of ['first', 'second']) {
        const to = join(folder, `${format}-${time}`);
        mkdirSync(to);
        process.env['SOURCE_DATE_EPOCH'] = '1800000000';
        const args = ['export', sample, '--all', '--to', to, '--format', ending, '--json'];
        const { code, out, err } = await run(...args);
        delete process.env['SOURCE_DATE_EPOCH'];
        expect({ format, code, err }).toEqual({ format, code: 0, err: '' });
        expect(linesOf(out)).toHaveLength(3);
        written.push(new Map(readdirSync(to).map((name) => [name, readFileSync(join(to, name))])));
      }
      const [first, second] = written;
      expect([...(first?.keys() ?? [])].filter((name) => name.endsWith(`.${ending}`))).toHaveLength(3);
      for (const [name, bytes] of first ?? []) {
        expect(bytes.length).toBeGreaterThan(100);
        expect({ name, same: second?.get(name)?.equals(bytes) }).toEqual({ name, same: true });
      }
    }
  },
);

test('standard output gets the file and nothing else', async () => {
  const to = join(folder, 'map.md');
  await run('export', sample, '--map', 'sample-shoes-online', '--to', to);
  const piped = await run('export', sample, '--map', 'sample-shoes-online', '--to', '-', '--format', 'md');
  expect(piped).toMatchObject({ code: 0, err: '', out: readFileSync(to, 'utf8') });
});
