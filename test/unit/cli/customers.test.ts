/** `sojourn customers`: tables into a workspace, told in words and as JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain as run } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-cli-customers-'));
const at = (name: string) => join(folder, name);
const file = at('shop.sojourn');
const before = process.env['SOJOURN_HOME'];

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await run('new', file);
  writeFileSync(at('voices.csv'), 'id,customer id,comment\n1,C-1,great\n2,C-2,slow\n3,C-9,so so\n');
  await run('import', file, at('voices.csv'), '--map', 'customer id=customer');
});
afterAll(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true });
});

test('a table is told in words, with its rejected rows and what of the feedback it knows', async () => {
  writeFileSync(at('crm.csv'), 'Customer ID,Segment\nC-1,Бізнес\nC-2,Приватні\n,Бізнес\nC-3,Бізнес\n');
  const { code, out, err } = await run('customers', file, at('crm.csv'));
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out).toEqual([
    'crm.csv: 4 rows',
    '  new        3',
    '  updated    0',
    '  unchanged  0',
    '  rejected   1',
    '    row 3: no key',
    '  2 of 3 customers have feedback; 2 of 3 items that name a customer are theirs',
  ]);
});

test('JSON has every count; a column is what --map says; a later table that fails leaves the earlier one told', async () => {
  writeFileSync(at('next.csv'), 'who;what;when\nC-1;Бізнес;1/2/2020\nC-2;Партнери;3/4/2021\n');
  const args = ['--map', 'who=key', '--map', '2=segment', '--map', 'when=since', '--json'];
  const { code, out, err } = await run('customers', file, at('next.csv'), at('missing.csv'), ...args);
  expect(code).toBe(1);
  expect(err).toEqual([expect.stringContaining('missing.csv')]);
  expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      files: [
        {
          file: at('next.csv'),
          rows: 2,
          added: 0,
          updated: 2,
          unchanged: 0,
          rejected: [],
          masked: {},
          warnings: ['Its dates could have day or month first; day first is assumed.'],
          joined: { customers: 3, withFeedback: 2, named: 3, items: 2 },
        },
      ],
    },
  ]);
});

test('a column that is not there is told with those that are', async () => {
  const { code, err } = await run('customers', file, at('crm.csv'), '--map', 'nonesuch=key');
  expect(code).toBe(1);
  expect(err).toEqual([expect.stringMatching(/nonesuch.*Customer ID/)]);
});
