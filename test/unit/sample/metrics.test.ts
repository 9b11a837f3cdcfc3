import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { CASES } from '../../../electron/core/sample/content/cases.ts';
import { CUSTOMERS } from '../../../electron/core/sample/content/customers.ts';
import { CUSTOMER_COUNTS, KNOWN_NOTES } from '../../../electron/core/sample/content/metrics.ts';
import { sampleCustomers } from '../../../electron/core/sample/customers.ts';
import { metricsUpdate } from '../../../electron/core/sample/documents.ts';
import { seriesOf } from '../../../shared/measures/series/series.ts';
import { judge } from '../../../shared/measures/series/judge.ts';
import { readMeasures, unchanged } from '../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE } from '../../../shared/model/measures/scope.ts';

it('has eighteen months of every metric, which all can be worked out, the same bytes each time', () => {
  const update = metricsUpdate();
  expect(metricsUpdate()).toEqual(update);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update);
  const measures = readMeasures(doc);
  const known = (['nps', 'churn', 'retention', 'response'] as const).map(
    (id) => measures.metrics.find((metric) => metric.id === id) ?? unchanged(id, id),
  );
  const own = measures.metrics.filter(
    ({ kind }) => kind === 'number' || kind === 'ratio' || kind === 'index',
  );
  expect(own.map(({ name }) => name)).toContain('Service index');
  const input = {
    measures,
    counts: null,
    scope: WORKSPACE_SCOPE,
    grain: 'month',
    today: '2026-11-29',
  } as const;
  for (const metric of [...known, ...own]) {
    const [series] = seriesOf(metric, input);
    expect([metric.name, series?.points.length, series?.notes]).toEqual([metric.name, 18, []]);
  }
  const [nps] = known[0] ? seriesOf(known[0], input) : [];
  expect(nps && judge(nps, WORKSPACE_SCOPE)).toMatchObject({ news: 'worse', target: 30, reached: 'missed' });
});

it('history, customer table and business case tell of the same customers, and say why they differ', () => {
  const last = CUSTOMER_COUNTS.at(-1)?.[2] ?? 0;
  const year = CUSTOMER_COUNTS.slice(-12).reduce(
    (kept, [start, added, end]) => (kept * (end - added)) / start,
    100,
  );
  const { customers } = sampleCustomers();
  const sampled = (100 * customers.filter(({ left }) => left === '').length) / CUSTOMERS;
  expect([last, Math.round(year), sampled.toFixed(1)]).toEqual([11_790, 77, '78.5']);
  const [one] = CASES;
  const [least = 0, , most = 0] = one?.estimates.customers ?? [];
  expect([least < last, last < most]).toEqual([true, true]);
  const [low = 0, likely = 0, high = 0] = one?.estimates.rate ?? [];
  expect([low < sampled && sampled < high, likely]).toEqual([true, Math.round(year)]);
  for (const words of [one?.note, ...KNOWN_NOTES.map(([, note]) => note)]) {
    for (const part of ['11,790', '77 %', '340', '78.5 %']) expect(words).toContain(part);
  }
});
