import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MetricCounts, ScoreRow, ScoreScale } from '../../../../shared/contract/types.ts';
import { COUNT_NAMES } from '../../../../shared/measures/series/entry-value.ts';
import { judge, usualStep } from '../../../../shared/measures/series/judge.ts';
import { periodBefore, periodFrom, periodOf } from '../../../../shared/measures/series/periods.ts';
import { seriesOf, type SeriesInput } from '../../../../shared/measures/series/series.ts';
import {
  addMetric,
  deleteMetric,
  putEntries,
  setIndexPart,
  setMetric,
  setTarget,
} from '../../../../shared/model/measures/edits.ts';
import type { KnownMetric } from '../../../../shared/model/measures/kinds.ts';
import { readMeasures, unchanged } from '../../../../shared/model/measures/projection.ts';
import { parseScope, scopeKey, WORKSPACE_SCOPE } from '../../../../shared/model/measures/scope.ts';

const SCALES: readonly ScoreScale[] = [
  { min: 0, max: 10, higherIsBetter: true, method: 'nps' },
  { min: 1, max: 5, higherIsBetter: true, method: 'csat' },
  { min: 1, max: 10, higherIsBetter: true, method: 'csat' },
];
const row = (month: string | null, scale: number, ...pairs: [number, number][]): ScoreRow => ({
  month,
  scale,
  scores: pairs.map(([score]) => score),
  counts: pairs.map(([, n]) => n),
});
const countsOf = (...rows: ScoreRow[]): MetricCounts => ({
  scales: SCALES,
  levels: [{ level: 'workspace', left: 0, groups: [{ id: '', name: '', n: 1, rows }] }],
  customers: [],
  columns: [],
  unreadable: 0,
});
const metric = (id: KnownMetric) => unchanged(id, id);
const doc = new Y.Doc();
const input = (more: Partial<SeriesInput> = {}): SeriesInput => ({
  measures: readMeasures(new Y.Doc()),
  counts: null,
  scope: WORKSPACE_SCOPE,
  grain: 'month',
  today: '2026-06-15',
  ...more,
});

describe('periods', () => {
  it('are months, quarters and years with their days', () => {
    expect(periodOf('2024-02-11', 'month')).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
      label: 'Feb 2024',
    });
    expect(periodOf('2026-05', 'quarter')).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
      label: 'Q2 2026',
    });
    expect(periodOf('2026-05-09', 'year').label).toBe('2026');
    expect(periodBefore(periodOf('2026-01', 'quarter'), 'quarter').label).toBe('Q4 2025');
    expect(periodFrom('2026-01-01', '2026-03-31').label).toBe('Q1 2026');
    expect(periodFrom('2026-01-05', '2026-01-09').label).toBe('2026-01-05 – 2026-01-09');
  });
});

describe('answers over time', () => {
  it('are one series for each scale, in periods with data, and the rest is told', () => {
    const counts = countsOf(
      row(null, 0, [9, 2]),
      row('2026-01', 0, [10, 50], [7, 30], [0, 20]),
      row('2026-03', 0, [9, 1]),
      row('2031-01', 0, [9, 1]),
      row('2026-01', 1, [5, 3], [1, 1]),
      row('2026-01', 2, [10, 3], [1, 1]),
    );
    const [nps, ...more] = seriesOf(metric('nps'), input({ counts }));
    expect(more).toEqual([]);
    expect(nps?.points.map(({ period, value, n }) => [period?.label, value, n])).toEqual([
      ['Jan 2026', 30, 100],
      ['Mar 2026', 100, 1],
    ]);
    expect(nps?.notes).toEqual([
      '2 answers have no date and are in no period.',
      '1 answer is dated in the future and left out.',
    ]);
    const csat = seriesOf(metric('csat'), input({ counts }));
    expect(csat.map(({ scale, points }) => [scale?.max, points[0]?.value])).toEqual([
      [5, 75],
      [10, 75],
    ]);
    const [quarter] = seriesOf(metric('nps'), input({ counts, grain: 'quarter' }));
    expect(quarter?.points).toMatchObject([{ n: 101, period: { label: 'Q1 2026' } }]);
  });

  it('without any date are one point of no period', () => {
    const [series] = seriesOf(metric('nps'), input({ counts: countsOf(row(null, 0, [9, 2], [3, 1])) }));
    expect(series?.points).toMatchObject([{ period: null, n: 3 }]);
  });

  it('of nobody are no series', () => {
    expect(seriesOf(metric('nps'), input())).toEqual([]);
    expect(seriesOf(metric('churn'), input({ counts: countsOf() }))).toEqual([]);
  });
});

describe('response times of a column', () => {
  it('are medians by period, with what does not count', () => {
    const times = row('2026-01', 0, [1, 5], [3, 1], [9, 4], [-2, 1]);
    const rows = [times, row('2031-01', 0, [1, 1]), row(null, 0, [1, 2])];
    const column = {
      words: 2,
      levels: [{ level: 'workspace', left: 0, groups: [{ id: '', name: '', n: 14, rows }] }],
    } as const;
    const response = { ...metric('response'), field: 'Hours' };
    // Ten values: their median is between the fifth and sixth, the interval from the second to the ninth.
    expect(seriesOf(response, input({ column }))).toMatchObject([
      {
        points: [{ value: 2, low: 1, high: 9, n: 10, counts: { mean: 4.4 } }],
        notes: [
          '2 answers have no date and are in no period.',
          '1 answer is dated in the future and left out.',
          '3 answers have no duration there and do not count.',
        ],
      },
    ]);
    expect(seriesOf(metric('response'), input({ column }))).toEqual([]);
    expect(seriesOf(response, input({ column, scope: { level: 'map', id: 'm' } }))).toEqual([]);
  });
});

describe('what was entered', () => {
  const base = {
    scope: WORKSPACE_SCOPE,
    value: null,
    n: null,
    low: null,
    high: null,
    counts: null,
    origin: '',
  };
  const month = (at: number) => {
    const { from, to } = periodOf(`2026-0${at}`, 'month');
    return { from, to };
  };

  it('is added up by counts, else averaged, and says so', () => {
    putEntries(doc, [
      { ...base, metric: 'nps', ...month(1), counts: { promoters: 30, passives: 10, detractors: 10 } },
      { ...base, metric: 'nps', ...month(2), counts: { promoters: 20, passives: 20, detractors: 10 } },
      { ...base, metric: 'response', ...month(1), value: 4 },
      { ...base, metric: 'response', ...month(2), value: 8 },
      { ...base, metric: 'churn', ...month(1), counts: { start: 100, added: 20, end: 115 } },
      { ...base, metric: 'churn', ...month(2), counts: { start: 0, added: 1, end: 1 } },
      { ...base, metric: 'retention', ...month(2), value: 140 },
    ]);
    const measures = readMeasures(doc);
    const [nps] = seriesOf(metric('nps'), input({ measures, grain: 'quarter' }));
    expect(nps).toMatchObject({
      origin: 'entered',
      points: [{ value: 30, n: 100, low: expect.closeTo(14.05, 1) as number }],
    });
    const [response] = seriesOf(metric('response'), input({ measures, grain: 'quarter' }));
    expect(response?.points).toMatchObject([
      { value: 6, low: null, note: 'Mean of 2 values; it has no interval.' },
    ]);
    const [churn] = seriesOf(metric('churn'), input({ measures }));
    expect(churn?.points).toMatchObject([{ value: 5, n: 100 }]);
    expect(churn?.notes[0]).toContain('no customers at the start');
    const [retention] = seriesOf(metric('retention'), input({ measures }));
    expect(retention).toMatchObject({
      points: [],
      notes: ['Feb 2026: Retention rate of 140 cannot be: it lies from 0 to 100.'],
    });
  });

  it('makes an index of its parts, period by period', () => {
    const id = addMetric(doc, { name: 'Health', kind: 'index' });
    setIndexPart(doc, id, { metric: 'nps', weight: 1, worst: -100, best: 100 });
    setIndexPart(doc, id, { metric: 'response', weight: 1, worst: 24, best: 0 });
    const measures = readMeasures(doc);
    const index = measures.metrics.find((one) => one.id === id);
    expect(index?.parts).toHaveLength(2);
    const [series] = index ? seriesOf(index, input({ measures })) : [];
    // January: NPS 40 is 70 of 100; 4 h is 83.33.
    expect(series?.points[0]).toMatchObject({
      value: expect.closeTo((70 + 250 / 3) / 2, 9) as number,
      low: null,
    });
    deleteMetric(doc, id);
    expect(readMeasures(doc).metrics.some((one) => one.id === id)).toBe(false);
  });
});

describe('what a series says', () => {
  it('is news only where it is more than noise, and knows which way is good', () => {
    const counts = countsOf(
      row('2026-01', 0, [10, 500], [7, 300], [0, 200]),
      row('2026-02', 0, [10, 300], [7, 300], [0, 400]),
    );
    setTarget(doc, 'nps', WORKSPACE_SCOPE, 40);
    const measures = readMeasures(doc);
    const setting = measures.metrics.find(({ id }) => id === 'nps') ?? metric('nps');
    const [series] = seriesOf(setting, input({ counts, measures }));
    expect(series && judge(series, WORKSPACE_SCOPE)).toMatchObject({
      change: { word: 'fell', value: -40 },
      news: 'worse',
      target: 40,
      reached: 'missed',
      below: true,
    });
  });

  it('compares values without interval with how much they moved before', () => {
    // Mean step 2.
    expect(usualStep([9, 11, 9, 11, 9, 11])).toBeCloseTo(6.534, 9);
    expect(usualStep([9, 11, 9])).toBeNull();
    expect(usualStep([5, 5, 5, 5, 5, 5])).toBeNull();
  });
});

describe('settings', () => {
  it('of a known metric are stored with the first thing that is set, and keys are scopes', () => {
    const fresh = new Y.Doc();
    setMetric(fresh, 'ces', { ces: 'net' });
    setTarget(fresh, 'ces', { level: 'segment', id: 'a:b|c' }, 5);
    expect(readMeasures(fresh).metrics).toMatchObject([
      { id: 'ces', ces: 'net', name: 'CES', targets: { 'segment:a:b|c': 5 } },
    ]);
    setTarget(fresh, 'ces', { level: 'segment', id: 'a:b|c' }, null);
    expect(readMeasures(fresh).metrics[0]?.targets).toEqual({});
    putEntries(fresh, [
      {
        metric: 'ces',
        scope: { level: 'segment', id: 'a:b|c' },
        from: '2026-01-01',
        to: '2026-01-31',
        value: 5,
        n: 3,
        low: null,
        high: null,
        counts: null,
        origin: '',
      },
    ]);
    expect(readMeasures(fresh).values).toMatchObject([
      { scope: { level: 'segment', id: 'a:b|c' }, value: 5 },
    ]);
    expect(parseScope('workspace')).toEqual(WORKSPACE_SCOPE);
    expect(parseScope('nowhere:x')).toBeNull();
    expect(scopeKey({ level: 'map', id: 'm1' })).toBe('map:m1');
  });

  it('leave out what no version of Sojourn writes', () => {
    const odd = new Y.Doc();
    const values = odd.getMap('values');
    values.set('nps|workspace|2026-01-01|2026-01-31', { value: Number.NaN });
    values.set('nps|workspace|2026-01-31|2026-01-01', { value: 3 });
    values.set('gone|workspace|2026-01-01|2026-01-31', { value: 3 });
    values.set('nps|elsewhere:1|2026-01-01|2026-01-31', { value: 3 });
    values.set('nps', 3);
    expect(readMeasures(odd)).toEqual({ metrics: [], values: [], cards: [] });
  });
});

describe('nothing that was stored', () => {
  it('makes a number that is none', () => {
    const number = fc.oneof(fc.constantFrom(0, 1, -1, 100, 1e15, -1e15), fc.double({ noNaN: true }));
    const count = fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(5000));
    const entry = fc.record({
      value: fc.option(number, { nil: null }),
      n: fc.option(count, { nil: null }),
      low: fc.option(number, { nil: null }),
      high: fc.option(number, { nil: null }),
      counts: fc.option(
        fc
          .constantFrom('nps', 'csat', 'churn', 'ratio')
          .chain((kind) =>
            fc
              .tuple(...COUNT_NAMES[kind as 'nps'].map(() => count))
              .map((numbers) =>
                Object.fromEntries(COUNT_NAMES[kind as 'nps'].map((name, at) => [name, numbers[at] ?? 0])),
              ),
          ),
        { nil: null },
      ),
    });
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.nat(3)), { maxLength: 4 });
    const grains = fc.constantFrom('month', 'quarter', 'year');
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), pairs, pairs, grains, (entries, some, more, grain) => {
        const stored = new Y.Doc();
        const ratioId = addMetric(stored, { name: 'Ratio', kind: 'ratio', unit: '%' });
        const index = addMetric(stored, { name: 'Index', kind: 'index' });
        for (const id of ['nps', 'csat', 'churn', ratioId]) {
          setIndexPart(stored, index, {
            metric: id,
            weight: entries.length,
            worst: 0,
            best: entries[0]?.value ?? 0,
          });
          putEntries(
            stored,
            entries.map((one, at) => ({
              ...one,
              metric: id,
              scope: WORKSPACE_SCOPE,
              ...periodOf(`2025-${String(at + 1).padStart(2, '0')}`, 'month'),
              origin: '',
            })),
          );
          setTarget(stored, id, WORKSPACE_SCOPE, entries[0]?.value ?? null);
        }
        const measures = readMeasures(stored);
        const counts = countsOf(
          row('2025-01', 0, ...some),
          row('2025-02', 0, ...more),
          row(null, 1, ...some),
        );
        const settings = [
          ...measures.metrics,
          ...(['mean', 'effort', 'ces', 'retention', 'clv'] as const).map(metric),
        ];
        for (const setting of settings) {
          for (const series of seriesOf(setting, input({ measures, counts, grain }))) {
            const judged = judge(series, WORKSPACE_SCOPE);
            for (const one of [...series.points, ...(judged?.change ? [judged.change] : [])]) {
              for (const value of [one.value, one.low ?? 0, one.high ?? 0])
                expect(Number.isFinite(value)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
