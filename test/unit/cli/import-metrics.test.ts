/** `import-metrics`: sheets, columns that are told, the memory of columns, names that are not known, over the sample. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { workbook } from '../../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-import-metrics-'));
const at = (name: string): string => join(folder, name);
const file = at('m.sojourn');

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await runMain('new', file, '--sample');
});
afterAll(() => {
  delete process.env['SOJOURN_HOME'];
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly values: number;
  readonly newMetrics: readonly string[];
  readonly unknown: readonly { readonly level: string; readonly names: readonly string[]; rows: number }[];
  readonly problems: readonly { readonly row: number; readonly column: string; readonly reason: string }[];
  readonly notes: readonly string[];
  readonly mapping: { readonly roles: readonly string[]; readonly decimal: string; metric?: string } | null;
}

const run = (...args: string[]) => runMain('import-metrics', file, ...args);
async function read(...args: string[]): Promise<Answer> {
  const { out, err } = await run(...args, '--json');
  expect({ args, err }).toMatchObject({ err: [] });
  return JSON.parse(out.join('')) as Answer;
}

it('a sheet is chosen by its name, and one that is not there is refused with those that are', async () => {
  const sheets = [
    {
      name: 'Огляд',
      rows: [
        ['Місяць', 'NPS'],
        ['2026-01', 12],
      ],
    },
    {
      name: 'สาขา',
      rows: [
        ['เดือน', 'CSAT'],
        ['ม.ค. 2569', 81.5],
        ['ก.พ. 2569', 82],
      ],
    },
  ];
  writeFileSync(at('book.xlsx'), workbook(sheets));
  expect(await read(at('book.xlsx'), '--dry-run')).toMatchObject({ values: 1 });
  expect(await read(at('book.xlsx'), '--sheet', 'สาขา', '--dry-run')).toMatchObject({
    values: 2,
    mapping: { roles: ['period', 'own'] },
  });
  // Once imported, the sheet with the same columns is found by itself.
  expect((await run(at('book.xlsx'), '--sheet', 'สาขา')).code).toBe(0);
  expect(await read(at('book.xlsx'), '--dry-run')).toMatchObject({ values: 2 });
  writeFileSync(at('other.xlsx'), workbook([{ name: 'X', rows: [] }, ...sheets]));
  expect(await read(at('other.xlsx'), '--dry-run')).toMatchObject({ values: 2 });
  const gone = await run(at('book.xlsx'), '--sheet', 'Nothing');
  expect(gone.code).toBe(1);
  expect(gone.err.join(' ')).toContain('Огляд');
});

it('columns are told by name or number, kept for the next such file, and given in a file', async () => {
  writeFileSync(at('a.csv'), 'Wann;Zahl;Wie viele\n2026-01;4,25;1.200\n2026-02;4,5;900\n');
  const told = ['--map', 'Zahl=value', '--map', '3=n', '--metric', 'csat'];
  const dry = await read(at('a.csv'), ...told, '--dry-run');
  expect(dry).toMatchObject({ values: 2, mapping: { roles: ['period', 'value', 'n'], decimal: ',' } });
  // Without being told, and with nothing kept by the dry run, it is taken for two metrics of its own.
  expect((await read(at('a.csv'), '--dry-run')).newMetrics).toEqual(['Zahl', 'Wie viele']);
  writeFileSync(at('mapping.json'), JSON.stringify(dry));
  expect(await read(at('a.csv'), '--mapping', at('mapping.json'), '--dry-run')).toMatchObject({
    values: 2,
    newMetrics: [],
  });
  expect((await run(at('a.csv'), ...told)).code).toBe(0);
  writeFileSync(at('b.csv'), 'Wie viele;Wann;Zahl\n800;2026-03;4,75\n');
  expect(await read(at('b.csv'), '--dry-run')).toMatchObject({
    values: 1,
    mapping: { roles: ['n', 'period', 'value'], metric: 'csat' },
  });
  writeFileSync(at('bad.json'), '{"roles": ["nonsense"]}');
  expect((await run(at('a.csv'), '--mapping', at('bad.json'))).code).toBe(2);
  expect((await run(at('a.csv'), '--map', 'Nothing=value')).err.join(' ')).toContain('Its columns are');
});

it('things are found by their names at every level, and those that are not known are told before', async () => {
  const rows = [
    'month,value,segment,channel,stage,map',
    '2026-01,11,Срібло,,,',
    '2026-01,12,,Факс,,',
    '2026-02,13,срібло,,,',
    '2026-01,14,,,Немає такого,',
  ];
  writeFileSync(at('names.csv'), `${rows.join('\n')}\n`);
  const taken = await read(at('names.csv'), '--metric', 'csat', '--dry-run');
  expect(taken).toMatchObject({
    values: 3,
    unknown: [
      { level: 'segment', names: ['Срібло'], rows: 2, taken: true },
      { level: 'channel', names: ['Факс'], rows: 1, taken: true },
      { level: 'stage', names: ['Немає такого'], rows: 1, taken: false },
    ],
    problems: [{ row: 4, column: 'stage', reason: 'there is no stage “Немає такого” here' }],
  });
  expect((await run(at('names.csv'), '--metric', 'csat', '--dry-run')).out).toContain(
    '  One segment is not known here, in 2 rows, which are taken: Срібло',
  );
  const left = await run(at('names.csv'), '--metric', 'csat', '--known-only', '--dry-run');
  expect(left.code).toBe(1);
  expect(left.out[0]).toBe('Would import 0 values.');
});

it('TheyDo’s metrics have no columns to be told', async () => {
  const point = {
    dateOfMeasurement: '2026-01-31',
    value: 3.5,
    dimensions: [{ key: 'channel', value: 'Факс' }],
  };
  const metrics = [{ type: 'OTHER', importKey: 'o', title: 'Handle time', dataPoints: [point] }];
  writeFileSync(at('theydo.json'), JSON.stringify({ format: 'THEYDO_METRICS_V1', metrics }));
  expect(await read(at('theydo.json'), '--dry-run')).toMatchObject({
    values: 1,
    mapping: null,
    unknown: [{ level: 'channel', names: ['Факс'], rows: 1, taken: true }],
  });
  const refused = await run(at('theydo.json'), '--map', '1=value');
  expect(refused.code).toBe(1);
  expect(refused.err.join(' ')).toContain('say themselves what they are');
});
