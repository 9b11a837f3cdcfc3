import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-metrics-'));
const at = (name: string): string => join(folder, name);
const file = at('m.sojourn');

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await runMain('new', file);
  const rows = ['id,date,nps,comment,channel'];
  for (let i = 0; i < 100; i += 1) {
    const score = i < 50 ? 9 + (i % 2) : i < 80 ? 7 + (i % 2) : i % 7;
    rows.push(
      `${i},2026-03-${String((i % 28) + 1).padStart(2, '0')},${score},відповідь ${i},${i % 2 ? 'app' : 'web'}`,
    );
  }
  writeFileSync(at('Опитування.csv'), rows.join('\n'));
  await runMain('import', file, at('Опитування.csv'));
});
afterAll(() => {
  delete process.env['SOJOURN_HOME'];
  rmSync(folder, { recursive: true, force: true });
});

it('a metric is told with n, interval, method and period', async () => {
  const { code, out } = await runMain('metrics', file, '--json');
  expect(code).toBe(0);
  expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      group: 'all feedback',
      metric: 'nps',
      n: 100,
      value: 30,
      low: expect.closeTo(14.05, 1),
      high: expect.closeTo(44.2, 1),
      counts: { promoters: 50, passives: 30, detractors: 20 },
      method: expect.stringContaining('adjusted Wald'),
      scale: expect.objectContaining({ min: 0, max: 10, higherIsBetter: true }),
      period: { from: '2026-03-01', to: '2026-03-28' },
      origin: 'feedback',
      scope: {},
    },
  ]);
});

it('groups are told apart, and what has no group is left out', async () => {
  const byChannel = await runMain('metrics', file, '--by', 'channel', '--json');
  const rows = byChannel.out.map((line) => JSON.parse(line) as { group: string; n: number });
  expect(rows.map(({ group, n }) => [group, n])).toEqual([
    ['app', 50],
    ['web', 50],
  ]);
  const source = await runMain('metrics', file, '--by', 'source');
  expect(source.out).toEqual([expect.stringMatching(/^Опитування +30\.0 +14\.\d … 44\.\d +n 100 /)]);
  expect((await runMain('metrics', file, '--by', 'touchpoint')).out).toEqual([
    'No feedback with a score is in these groups.',
  ]);
});

it('a period and a search narrow what is counted, and both ways of counting agree', async () => {
  const firstWeek = ['--from', '2026-03-01', '--to', '2026-03-07'];
  const counted = await runMain('metrics', file, ...firstWeek, '--json');
  const searched = await runMain('metrics', file, ...firstWeek, '--search', 'відповідь', '--json');
  expect(JSON.parse(counted.out.join(''))).toMatchObject({
    n: 28,
    period: { from: '2026-03-01', to: '2026-03-07' },
  });
  expect(searched.out).toEqual(counted.out);
});

it('says where no score is on a scale for the metric', async () => {
  expect((await runMain('metrics', file, '--metric', 'ces')).out).toEqual([
    'No score there is on a scale for this metric.',
  ]);
});

it('the sample has a metric for each stage by its evidence', async () => {
  const sample = at('s.sojourn');
  await runMain('new', sample, '--sample');
  for (const by of ['map', 'stage', 'touchpoint', 'persona']) {
    const { code, out } = await runMain('metrics', sample, '--by', by, '--metric', 'mean', '--json');
    expect({ by, code, some: out.length > 1 }).toEqual({ by, code: 0, some: true });
  }
});

it('one level within another is counted, its scope told, and a name that is not there refused', async () => {
  const sample = at('s.sojourn');
  const read = async (...args: string[]) => {
    const { code, out } = await runMain('metrics', sample, '--json', ...args);
    expect(code).toBe(0);
    return out.map((line) => JSON.parse(line) as { group: string; n: number; scope: object });
  };
  const sum = (rows: readonly { n: number }[]): number => rows.reduce((total, { n }) => total + n, 0);
  const segment = ['--segment', 'busy parents'];
  const [whole] = await read(...segment);
  const channels = await read(...segment, '--by', 'channel');
  expect(channels.map(({ group }) => group)).toEqual(['app', 'email', 'sms']);
  expect(sum(channels)).toBe(whole?.n);
  expect(channels[0]?.scope).toEqual({ segment: 'busy parents' });
  const all = await read('--by', 'segment');
  expect(whole?.n).toBe(all.find(({ group }) => group === 'Busy parents')?.n);
  // A scope of evidence with one of items: the same counted the other way round.
  const scored = ['--metric', 'mean'];
  const touchpoints = await read(...scored, ...segment, '--by', 'touchpoint', '--channel', 'app');
  for (const { group, n } of touchpoints.slice(0, 3)) {
    const turned = await read(...scored, '--by', 'segment', '--touchpoint', group, '--channel', 'app');
    const same = touchpoints.filter((one) => one.group === group);
    const other = turned.filter((one) => one.group === 'Busy parents');
    expect([group, sum(other)]).toEqual([group, sum(same)]);
    expect(n).toBeGreaterThan(0);
  }
  expect(touchpoints.length).toBeGreaterThan(2);
  const { out, code } = await runMain('metrics', sample, '--persona', 'Nok', '--channel', 'app');
  expect([code, out[0]]).toEqual([0, 'Only channel app, persona Nok:']);
  const missing = await runMain('metrics', sample, '--segment', 'Martians');
  expect(missing).toMatchObject({
    code: 1,
    err: [expect.stringContaining('There is no segment “Martians”')],
  });
  expect((await runMain('metrics', sample, '--metric', 'churn', '--channel', 'app')).code).toBe(1);
  const churn = await runMain('metrics', sample, '--metric', 'churn', ...segment, '--json');
  expect(churn.out).toHaveLength(1);
});

it('customers of a table tell churn, retention and lifetime value, by segment', async () => {
  expect((await runMain('metrics', file, '--metric', 'churn')).out).toEqual([
    'There are no customers of a table. Import one: sojourn customers FILE TABLE.csv',
  ]);
  const rows = ['customer,segment,value,churned'];
  for (let i = 0; i < 10; i += 1)
    rows.push(`k${i},${i < 5 ? 'Gold' : 'Basic'},100,${i % 5 === 0 ? 'yes' : 'no'}`);
  writeFileSync(at('customers.csv'), rows.join('\n'));
  await runMain('customers', file, at('customers.csv'));
  const { out } = await runMain('metrics', file, '--metric', 'churn', '--by', 'segment', '--json');
  expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      group: 'Gold',
      metric: 'churn',
      n: 5,
      value: 20,
      counts: { kept: 4, lost: 1, unknown: 0 },
      scale: null,
    },
    { group: 'Basic', n: 5, value: 20 },
  ]);
  const clv = (...more: string[]) => runMain('metrics', file, '--metric', 'clv', '--json', ...more);
  // m = 100, r = 0.8, d = 0.1.
  expect(JSON.parse((await clv()).out.join(''))).toMatchObject({ value: expect.closeTo(266.666667, 5) });
  expect(JSON.parse((await clv('--clv', 'immediate')).out.join(''))).toMatchObject({
    value: expect.closeTo(366.666667, 5),
  });
  expect((await clv('--discount', '-3')).code).toBe(2);
  expect(await runMain('metrics', file, '--metric', 'clv', '--by', 'channel')).toMatchObject({ code: 1 });
});

it('response times come from a column of the feedback, and what is no duration is told', async () => {
  const rows = ['id,date,comment,First reply (hours)'];
  for (const [i, hours] of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -3].entries()) {
    rows.push(`t${i},2026-04-${String(i + 10)},answer number ${i},${hours}`);
  }
  rows.push('t99,2026-04-30,later,soon');
  writeFileSync(at('Tickets.csv'), rows.join('\n'));
  await runMain('import', file, at('Tickets.csv'), '--map', 'First reply (hours)=field');
  const asked = ['metrics', file, '--metric', 'response-time'] as const;
  const { out } = await runMain(...asked, '--field', 'First reply (hours)', '--json');
  expect(JSON.parse(out.join(''))).toMatchObject({
    n: 10,
    value: 5.5,
    low: 2,
    high: 9,
    counts: { mean: 5.5 },
    note: '2 values are no durations and do not count.',
  });
  expect((await runMain(...asked)).code).toBe(1);
});

it('values of metrics over time come in from a table, and rows that are wrong are told', async () => {
  writeFileSync(
    at('series.csv'),
    'month,metric,value,n\n2026-01,NPS,31,200\n2026-02,Calls a case,1.5,\nnever,NPS,1,1\n',
  );
  const dry = await runMain('import-metrics', file, at('series.csv'), '--dry-run');
  expect(dry.out).toEqual([
    'Would import 2 values.',
    '  new metrics: Calls a case',
    '  row 3, month: “never” is no period or date',
  ]);
  const { code, out } = await runMain('import-metrics', file, at('series.csv'), '--json');
  expect({ code, ...(JSON.parse(out.join('')) as object) }).toMatchObject({
    code: 0,
    values: 2,
    newMetrics: ['Calls a case'],
  });
  // It is there now, and the same file changes nothing but is no error.
  expect((await runMain('import-metrics', file, at('series.csv'))).out[0]).toBe('Imported 2 values.');
  expect((await runMain('import-metrics', file, at('series.csv'), '--dry-run')).out).not.toContain(
    '  new metrics: Calls a case',
  );
  expect((await runMain('import-metrics', file, at('series.csv'), '--metric', 'nonsense')).code).toBe(1);
});

it('what was entered or imported stands beside what is worked out, by its origin, and its bad values say why', async () => {
  writeFileSync(
    at('історія.csv'),
    [
      'month,metric,value,n,promoters,passives,detractors,channel',
      '2026-03,NPS,,,50,30,20,app',
      '2026-01,NPS,,,5,3,2,app',
      '2026-03,NPS,12,,,,,web',
      '2026-03,Retention,96,400,,,,',
      '2026-03,Retention,91,,,,,web',
      '2026-03,Reply rate,40 %,,,,,',
    ].join('\n'),
  );
  expect((await runMain('import-metrics', file, at('історія.csv'))).code).toBe(0);
  const read = async (...args: string[]) => {
    const { code, out } = await runMain('metrics', file, '--json', ...args);
    expect({ args, code }).toEqual({ args, code: 0 });
    return out.map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const imported = (await read('--by', 'channel')).filter(({ origin }) => origin === 'entered');
  const method = 'as it was imported from історія.csv';
  expect(imported).toMatchObject([
    { group: 'app', value: 30, n: 10, period: { from: '2026-01-01', to: '2026-01-31' } },
    {
      group: 'app',
      value: 30,
      n: 100,
      counts: { promoters: 50 },
      method: `${method}, worked out of its counts`,
    },
    { group: 'web', value: 12, n: null, low: null, high: null, counts: {}, method, scale: null },
  ]);
  const app = await read('--channel', 'app', '--from', '2026-02-01');
  expect(app.map(({ group, origin, n }) => [group, origin, n])).toEqual([
    ['all feedback', 'feedback', 50],
    ['entered values', 'entered', 100],
  ]);
  // Within two things, and in what a search finds, there is no entered value.
  expect((await read('--channel', 'app', '--by', 'source')).map(({ origin }) => origin)).toEqual([
    'feedback',
  ]);
  expect((await read('--search', 'відповідь')).map(({ origin }) => origin)).toEqual(['feedback']);
  // Customers are not told apart by channel, what was entered is.
  expect(await read('--metric', 'retention', '--by', 'channel')).toMatchObject([{ group: 'web', value: 91 }]);
  expect(await read('--metric', 'retention')).toMatchObject([{ origin: 'customers' }, { value: 96, n: 400 }]);
  expect(await read('--own', 'reply rate')).toMatchObject([
    { metric: 'reply rate', value: 40, origin: 'entered' },
  ]);
  expect((await runMain('metrics', file, '--own', 'Nonsense')).code).toBe(1);
  const table = await runMain('metrics', file, '--own', 'Reply rate', '--by', 'map');
  expect(table.out).toEqual(['No value of this metric was entered or imported of these.']);
});
