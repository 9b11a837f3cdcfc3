import { describe, expect, it } from 'vitest';
import { seriesOf, type SeriesInput } from '../../../../shared/measures/series/series.ts';
import { secondsOf, visitTimes } from '../../../../shared/measures/series/visit-times.ts';
import { originWords } from '../../../../shared/measures/series/words.ts';
import type { Scenario, Visit } from '../../../../shared/model/audits/types.ts';
import { unchanged } from '../../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE } from '../../../../shared/model/measures/scope.ts';

const MINUTE = 60_000;
const step = (id: string, touchpointId: string | null) => ({
  id,
  order: id,
  title: 'Питання',
  columnId: null,
  touchpointId,
  weight: 1,
  within: null,
});
const scenario: Scenario = {
  id: 's',
  order: 'a',
  name: 'ถามทางแชต',
  brief: '',
  mapId: 'm',
  scale: { min: 1, max: 5, labels: [] } as unknown as Scenario['scale'],
  steps: [step('a', 't1'), step('b', null)],
};
const visit = (date: string, minutes: Readonly<Record<string, number | null>>, brand = ''): Visit => ({
  id: date + brand,
  order: date,
  scenarioId: 's',
  shopper: '',
  date,
  brand,
  files: [],
  steps: Object.fromEntries(
    Object.entries(minutes).map(([id, time]) => [
      id,
      {
        expected: null,
        experienced: null as never,
        from: 0,
        to: time === null ? null : time * MINUTE,
        note: '',
        quote: '',
        pictures: [],
        files: [],
      },
    ]),
  ),
});
const visits = visitTimes({
  scenarios: [scenario],
  visits: [
    visit('2026-03-02', { a: 30, b: 90 }),
    visit('2026-03-20', { a: 60, b: null }),
    visit('2026-04-01', { a: -5, b: 120 }),
    visit('2026-04-02', { a: 1 }, 'Another brand'),
    visit('2027-01-01', { a: 7 }),
    visit('', { a: 8 }),
  ],
});
const input = (more: Partial<SeriesInput>): SeriesInput => ({
  measures: { metrics: [], values: [], cards: [] },
  counts: null,
  visits,
  scope: WORKSPACE_SCOPE,
  grain: 'month',
  today: '2026-06-15',
  ...more,
});
const response = unchanged('response', 'response');

describe('response times of mystery visits', () => {
  it('are a series of their own, as medians in the metric’s unit', () => {
    const [series, ...more] = seriesOf(response, input({}));
    expect(more).toEqual([]);
    expect(series && originWords(series)).toBe('mystery visits');
    expect(series).toMatchObject({
      key: 'response/visits',
      origin: 'visits',
      points: [
        { period: { from: '2026-03-01' }, value: 1, n: 3, low: null },
        { period: { from: '2026-04-01' }, value: 2, n: 1 },
      ],
      notes: [
        '1 answer has no date and is in no period.',
        '1 answer is dated in the future and left out.',
        '1 answer came before its question and does not count.',
      ],
    });
    expect(seriesOf({ ...response, unit: 'นาที' }, input({}))[0]?.points).toMatchObject([
      { value: 60 },
      { value: 120 },
    ]);
  });

  it('are told apart by map and touchpoint, and by nothing else', () => {
    const of = (level: 'map' | 'touchpoint' | 'channel', id: string) =>
      seriesOf(response, input({ scope: { level, id } })).flatMap(({ points }) => points.map(({ n }) => n));
    expect(of('map', 'm')).toEqual([3, 1]);
    expect(of('touchpoint', 't1')).toEqual([2]);
    expect(of('touchpoint', 'elsewhere')).toEqual([]);
    expect(of('channel', 'app')).toEqual([]);
  });

  it('count in an index only where no other response times are there', () => {
    const index = {
      ...unchanged('i', 'index'),
      id: 'i',
      name: 'Index',
      parts: [{ metric: 'response', weight: 1, worst: 10, best: 0 }],
    };
    const entered = {
      id: 'response|workspace|2026-04-01|2026-04-30',
      metric: 'response',
      scope: WORKSPACE_SCOPE,
      from: '2026-04-01',
      to: '2026-04-30',
      value: 5,
      n: null,
      low: null,
      high: null,
      counts: null,
      origin: '',
    };
    const latest = (values: SeriesInput['measures']['values']): number | undefined =>
      seriesOf(index, input({ measures: { metrics: [], values, cards: [] } }))[0]?.points.at(-1)?.value;
    expect(latest([entered])).toBe(50);
    expect(latest([])).toBe(80);
  });

  it('in a unit that is none of time say so', () => {
    const [series] = seriesOf({ ...response, unit: '₴' }, input({}));
    expect(series).toMatchObject({ points: [], notes: [expect.stringContaining('“₴” is no unit of time')] });
  });

  it.each([
    ['h', 3600],
    ['Ч.', null],
    ['хв', 60],
    ['ชม.', 3600],
    ['ngày', 86_400],
    ['detik', 1],
    ['', null],
  ])('“%s” has %s seconds', (unit, seconds) => {
    expect(secondsOf(unit)).toBe(seconds);
  });
});
