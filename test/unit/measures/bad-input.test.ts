/** What cannot be measured, or hardly: every case comes to a defined, explained result, and to no number that is none. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addMetric, putEntries, setIndexPart, setMetric } from '../../../shared/model/measures/edits.ts';
import { readMeasures, unchanged, type MeasuresData } from '../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../shared/model/measures/scope.ts';
import type { CustomerGroup, MetricCounts, ScoreRow, ScoreScale } from '../../../shared/contract/types.ts';
import { judge } from '../../../shared/measures/series/judge.ts';
import { seriesOf, type MetricSeries } from '../../../shared/measures/series/series.ts';

const NPS: ScoreScale = { min: 0, max: 10, higherIsBetter: true, method: 'nps' };
const STARS: ScoreScale = { min: 1, max: 5, higherIsBetter: true };

const row = (month: string | null, scale: number, ...pairs: readonly [number, number][]): ScoreRow => ({
  month,
  scale,
  scores: pairs.map(([score]) => score),
  counts: pairs.map(([, n]) => n),
});

interface World {
  readonly rows?: readonly ScoreRow[];
  readonly customers?: Partial<CustomerGroup>;
  readonly scope?: MetricScope;
  readonly put?: (doc: Y.Doc) => void;
}

function countsOf({ rows = [], customers }: World): MetricCounts {
  const all = { id: '', name: '', kept: 0, lost: 0, unknown: 0, margins: { n: 0, sum: 0, squares: 0 } };
  return {
    scales: [NPS, STARS],
    levels: [
      { level: 'workspace', left: 0, groups: rows.length === 0 ? [] : [{ id: '', name: '', n: 1, rows }] },
    ],
    customers: customers ? [{ ...all, ...customers }] : [],
    columns: [],
    unreadable: 0,
  };
}

/** The series of a metric. @param metric id */
function read(metric: string, world: World): MetricSeries[] {
  const doc = new Y.Doc();
  world.put?.(doc);
  const measures: MeasuresData = readMeasures(doc);
  const setting = measures.metrics.find(({ id }) => id === metric) ?? unchanged(metric, metric as 'nps');
  const scope = world.scope ?? WORKSPACE_SCOPE;
  return seriesOf(setting, { measures, counts: countsOf(world), scope, grain: 'month', today: '2026-06-15' });
}

type Numbers = Readonly<Partial<Record<'value' | 'n' | 'low' | 'high', number>>> & {
  readonly counts?: Readonly<Record<string, number>>;
};
const entered =
  (metric: string, numbers: Numbers, month = '2026-05') =>
  (doc: Y.Doc): void =>
    doc.transact(() =>
      putEntries(doc, [
        {
          metric,
          scope: WORKSPACE_SCOPE,
          from: `${month}-01`,
          to: `${month}-28`,
          value: null,
          n: null,
          low: null,
          high: null,
          counts: null,
          origin: '',
          ...numbers,
        },
      ]),
    );

const both =
  (...puts: readonly ((doc: Y.Doc) => void)[]) =>
  (doc: Y.Doc): void => {
    for (const put of puts) put(doc);
  };

/** An index of NPS with this weight and these ends. */
const index =
  (weight: number, worst = -100, best = 100) =>
  (doc: Y.Doc): void => {
    addMetric(doc, { id: 'ix', name: 'Index', kind: 'index', unit: '' });
    setIndexPart(doc, 'ix', { metric: 'nps', weight, worst, best });
  };

interface Case {
  readonly what: string;
  readonly metric: string;
  readonly world: World;
  /** Values of the points of all series, each with its n; none where there is nothing to say. */
  readonly points: readonly (readonly [value: number, n: number | null])[];
  /** Whether the points have an interval. */
  readonly interval?: boolean;
  /** What explains it. */
  readonly says?: string;
}

const CUSTOMERS_FULL = { kept: 10, lost: 0, margins: { n: 10, sum: 1000, squares: 100_000 } };

const CASES: readonly Case[] = [
  { what: 'n = 0: no answers', metric: 'nps', world: {}, points: [] },
  {
    what: 'n = 0: a row without answers',
    metric: 'nps',
    world: { rows: [row('2026-05', 0, [9, 0])] },
    points: [],
  },
  {
    what: 'n = 0: all counts of an entered value are 0',
    metric: 'nps',
    world: { put: entered('nps', { counts: { promoters: 0, passives: 0, detractors: 0 } }) },
    points: [],
    says: 'All counts are 0, so there is nothing to work out.',
  },
  {
    what: 'n = 0 of a value that was entered',
    metric: 'csat',
    world: { put: entered('csat', { value: 80, n: 0 }) },
    points: [[80, 0]],
    interval: false,
  },
  {
    what: 'n = 1 of NPS',
    metric: 'nps',
    world: { rows: [row('2026-05', 0, [9, 1])] },
    points: [[100, 1]],
    interval: true,
  },
  {
    what: 'n = 1 of a mean',
    metric: 'mean',
    world: { rows: [row('2026-05', 1, [4, 1])] },
    points: [[4, 1]],
    interval: false,
    says: 'One answer',
  },
  {
    what: 'all the same score, of a mean',
    metric: 'mean',
    world: { rows: [row('2026-05', 1, [5, 40])] },
    points: [[5, 40]],
    interval: false,
    says: 'alike',
  },
  {
    what: 'all the same score, of NPS',
    metric: 'nps',
    world: { rows: [row('2026-05', 0, [10, 40])] },
    points: [[100, 40]],
    interval: true,
  },
  {
    what: 'scores of two scales in one source',
    metric: 'mean',
    world: { rows: [row('2026-05', 0, [10, 2], [0, 2]), row('2026-05', 1, [5, 1], [1, 1])] },
    points: [
      [5, 4],
      [3, 2],
    ],
    interval: true,
  },
  {
    what: 'negative churn, entered',
    metric: 'churn',
    world: { put: entered('churn', { value: -3 }) },
    points: [],
    says: 'Churn rate of -3 cannot be: it lies from 0 to 100.',
  },
  {
    what: 'negative churn, of counts',
    metric: 'churn',
    world: { put: entered('churn', { counts: { start: 100, added: 5, end: 120 } }) },
    points: [],
    says: 'over 100 %',
  },
  {
    what: 'retention over 100 %, entered',
    metric: 'retention',
    world: { put: entered('retention', { value: 104 }) },
    points: [],
    says: 'Retention rate of 104 cannot be: it lies from 0 to 100.',
  },
  {
    what: 'retention over 100 %, of counts',
    metric: 'retention',
    world: { put: entered('retention', { counts: { start: 10, added: 0, end: 12 } }) },
    points: [],
    says: '12 of 10 customers stayed, which is over 100 %',
  },
  {
    what: 'nobody at the start',
    metric: 'retention',
    world: { put: entered('retention', { counts: { start: 0, added: 3, end: 3 } }) },
    points: [],
    says: 'no customers at the start',
  },
  {
    what: 'zero discount rate',
    metric: 'clv',
    world: {
      customers: { kept: 8, lost: 2, margins: { n: 10, sum: 1000, squares: 100_000 } },
      put: (doc) => setMetric(doc, 'clv', { discount: 0 }),
    },
    points: [[400, 10]],
  },
  {
    what: 'zero discount rate where nobody leaves',
    metric: 'clv',
    world: { customers: CUSTOMERS_FULL, put: (doc) => setMetric(doc, 'clv', { discount: 0 }) },
    points: [],
    says: 'customers would stay for ever',
  },
  {
    what: 'a touchpoint without data',
    metric: 'nps',
    world: { rows: [row('2026-05', 0, [9, 5])], scope: { level: 'touchpoint', id: 'tp' } },
    points: [],
  },
  {
    what: 'dates in the future, of answers',
    metric: 'nps',
    world: { rows: [row('2026-05', 0, [9, 1]), row('2031-01', 0, [0, 7])] },
    points: [[100, 1]],
    says: '7 answers are dated in the future and left out.',
  },
  {
    what: 'dates in the future, of a value that was entered',
    metric: 'nps',
    world: { put: both(entered('nps', { value: 5 }), entered('nps', { value: 99 }, '2031-01')) },
    points: [[5, null]],
    says: '1 value lies in the future and is left out.',
  },
  {
    what: 'periods without data between others: no point, and none is made up',
    metric: 'nps',
    world: { rows: [row('2026-01', 0, [9, 4]), row('2026-05', 0, [0, 4])] },
    points: [
      [100, 4],
      [-100, 4],
    ],
    interval: true,
  },
  {
    what: 'answers without any date',
    metric: 'nps',
    world: { rows: [row(null, 0, [9, 3])] },
    points: [[100, 3]],
    says: '3 answers have no date and are in no period.',
  },
  {
    what: 'weights that are zero',
    metric: 'ix',
    world: { rows: [row('2026-05', 0, [9, 5])], put: index(0) },
    points: [],
    says: 'All weights of the index are 0: give a part some weight.',
  },
  {
    what: 'a weight below zero',
    metric: 'ix',
    world: { rows: [row('2026-05', 0, [9, 5])], put: index(-1) },
    points: [],
    says: 'must be 0 or more',
  },
  {
    what: 'a part whose best is its worst',
    metric: 'ix',
    world: { rows: [row('2026-05', 0, [9, 5])], put: index(1, 50, 50) },
    points: [],
    says: 'must differ',
  },
  {
    what: 'an index of which no part has a value',
    metric: 'ix',
    world: { put: index(1) },
    points: [],
    says: 'No part of the index has a value yet.',
  },
];

describe('measures of bad input', () => {
  it.each(CASES)('$what ($metric)', ({ metric, world, points, interval, says }) => {
    const all = read(metric, world);
    const found = all.flatMap((series) => series.points);
    expect(found.map(({ value, n }) => [value, n])).toEqual(
      points.map(([value, n]) => [expect.closeTo(value, 6), n]),
    );
    const ranged = found.map(({ low, high }) => low !== null && high !== null);
    expect(ranged).toEqual(points.map((_, at) => interval ?? ranged[at]));
    const words = all.flatMap(({ notes, points: own }) => [...notes, ...own.map(({ note }) => note ?? '')]);
    expect(words.join('\n')).toContain(says ?? '');
    // Nothing that would stand on the screen is no number.
    const judged = all.map((series) => judge(series, world.scope ?? WORKSPACE_SCOPE));
    const text = JSON.stringify([all, judged], (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'NOT A NUMBER' : value,
    );
    expect(text).not.toMatch(/NOT A NUMBER|NaN|Infinity|undefined/);
  });
});
