import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackFilter } from '../../../shared/contract/types.ts';
import { visiblePlan } from '../../../electron/core/feedback/queries.ts';
import { createPlaceMarks } from '../../../electron/core/feedback/place-marks.ts';
import { edgeBelow, foundKeys, keysByRecord } from '../../../electron/core/feedback/query-scan.ts';
import { createPlaces } from '../../../electron/core/feedback/places.ts';
import { placeOfKey } from '../../../electron/core/feedback/found-list.ts';
import { importOne, openBench, type Bench } from './helper.ts';

const COUNT = 2600;
const WORDS = [
  'delivery late',
  'Delivery fine',
  'จัดส่งช้า',
  'Їжа холодна',
  'không ai nghe máy',
  'ramah sekali',
];
const CHANNELS = ['app', 'store', 'phone'];

let bench: Bench;

beforeAll(async () => {
  bench = openBench();
  const lines = Array.from({ length: COUNT }, (_, n) => {
    const day = n % 50 === 0 ? '' : `2025-${String((n % 12) + 1).padStart(2, '0')}-0${(n % 9) + 1}`;
    return `${day},${(n % 5) + 1},${CHANNELS[n % 3]},"${WORDS[n % WORDS.length]} ${n}"`;
  });
  await importOne(bench, bench.file('shop.csv', `date,rating,channel,comment\n${lines.join('\n')}\n`));
});
afterAll(() => bench.close());

const idsOf = (filter: FeedbackFilter): string[] =>
  [...bench.feedback.iterate(filter, Infinity)].map(({ id }) => id);

const FILTERS: readonly [string, FeedbackFilter][] = [
  ['everything', {}],
  ['a word', { search: 'delivery' }],
  ['a beginning', { search: 'deliv*' }],
  ['Thai', { search: 'จัดส่ง' }],
  ['without a word', { search: '-delivery' }],
  ['a word without another', { search: 'delivery -late' }],
  ['a word or a field', { search: 'không OR channel:store' }],
  ['a word and a field', { search: 'delivery channel:app' }],
  ['a field', { search: 'channel:phone' }],
  ['scores', { scoreFrom: 75 }],
  ['days', { from: '2025-03-01', to: '2025-08-31' }],
  ['a word in days', { search: 'ramah', from: '2025-03-01' }],
  ['nothing', { search: 'nobody said this' }],
];

it('marks find the same places as passing over everything, in any order of asking', () => {
  const keys = bench.db
    .prepare<[], number>('SELECT sort_key FROM feedback_order ORDER BY sort_key DESC')
    .pluck()
    .all();
  expect(keys).toHaveLength(COUNT);
  const whole = { low: keys.at(-1) ?? 0, high: keys[0] ?? 0 };
  const part = { low: keys[2000] ?? 0, high: keys[150] ?? 0 };
  for (const [range, from, count] of [
    [whole, 0, COUNT],
    [part, 150, 1851],
  ] as const) {
    const marks = createPlaceMarks(bench.db, range, 100);
    for (const size of [1850, 1, 99, 100, 101, 1700, 1701, 1799, 200, count, 5]) {
      expect(marks.edge(size)).toBe(keys[from + size - 1]);
      expect(marks.edge(size)).toBe(edgeBelow(bench.db, range, size));
    }
    for (const size of [count + 1, count + 99, count + 100, 10 * COUNT])
      expect(marks.edge(size)).toBeUndefined();
    expect(marks.edge(count)).toBe(range.low);
  }
});

it('a place is found anew where feedback is said to have changed', async () => {
  const own = openBench();
  const rows = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, n) => `2025-01-${10 + from + n},ข้อความ ${from + n}`).join('\n');
  await importOne(own, own.file('a.csv', `date,comment\n${rows(0, 9)}\n`));
  const places = createPlaces(own.db, () => () => Promise.resolve());
  const fourth = async (): Promise<string | undefined> => (await places.page({}, 3, 1)).items[0]?.text;
  expect(await fourth()).toBe('ข้อความ 5');
  await importOne(own, own.file('b.csv', `date,comment\n${rows(9, 12)}\n`));
  places.forget();
  expect(await fourth()).toBe('ข้อความ 8');
  own.close();
});

it('what is counted aside takes the place of nothing that is listed', async () => {
  let looked = 0;
  const places = createPlaces(bench.db, () => {
    looked += 1;
    return () => Promise.resolve();
  });
  const listed = { search: 'delivery channel:app' };
  const total = await places.total(listed);
  for (const channel of CHANNELS)
    for (const word of ['ramah', 'late']) await places.total({ search: `${word} channel:${channel}` }, true);
  looked = 0;
  expect((await places.page(listed, 0, 5)).items).toHaveLength(5);
  expect(await places.total(listed)).toBe(total);
  expect(looked).toBe(0);
});

describe('a page by its number', () => {
  it.each(FILTERS)('is the same as page by page: %s', async (_, filter) => {
    const all = idsOf(filter);
    const { total } = await bench.feedback.countSlowly(filter);
    expect(total).toBe(all.length);
    expect(await bench.feedback.countSlowly(filter, true)).toEqual({ total });
    for (const at of [0, 1, 7, Math.floor(total / 2), total - 3, total - 1, total, total + 50]) {
      if (at < 0) continue;
      const { items, next } = await bench.feedback.queryAt(filter, at, 40);
      expect(items.map(({ id }) => id)).toEqual(all.slice(at, at + 40));
      expect(next === null).toBe(at + 40 >= total);
      if (next === null) continue;
      const after = bench.feedback.query(filter, next, 40);
      expect(after.items.map(({ id }) => id)).toEqual(all.slice(at + 40, at + 80));
    }
  });

  it.each(FILTERS)('its ids are told by themselves: %s', async (_, filter) => {
    const all = idsOf(filter);
    expect((await bench.feedback.ids(filter, 0, 5000)).ids).toEqual(all);
    const at = Math.floor(all.length / 2);
    expect((await bench.feedback.ids(filter, at, 3)).ids).toEqual(all.slice(at, at + 3));
    expect((await bench.feedback.ids(filter, all.length, 3)).ids).toEqual([]);
  });

  it.each(FILTERS)('every item has its place: %s', async (_, filter) => {
    const all = idsOf(filter);
    const some = [0, 5, Math.floor(all.length / 3), all.length - 1].filter((at) => all[at] !== undefined);
    const found = await Promise.all(some.map((at) => bench.feedback.place(filter, all[at] ?? '')));
    expect(found).toEqual(some.map((at) => ({ at })));
  });
});

it('an item that a filter does not find has the place where it would stand', async () => {
  const all = idsOf({});
  const late = new Set(idsOf({ search: 'late' }));
  const at = all.findIndex((id, index) => index > 100 && !late.has(id));
  const before = all.slice(0, at).filter((id) => late.has(id)).length;
  expect(await bench.feedback.place({ search: 'late' }, all[at] ?? '')).toEqual({ at: before });
  expect(await bench.feedback.place({}, 'AAAAAAAAAAAAAAAAAAAAAA')).toEqual({ at: null });
  expect(await bench.feedback.place({}, 'no id')).toEqual({ at: null });
});

it('what changed is found anew, by the list that was kept, too', async () => {
  const own = openBench();
  try {
    const report = await importOne(own, own.file('a.csv', 'comment\nlate one\nlate two\n'));
    expect(report.imported).toBe(2);
    expect((await own.feedback.countSlowly({ search: 'late' })).total).toBe(2);
    await importOne(own, own.file('b.csv', 'comment\nlate three\n'));
    expect((await own.feedback.countSlowly({ search: 'late' })).total).toBe(3);
    own.feedback.removeSource(1);
    expect((await own.feedback.countSlowly({ search: 'late' })).total).toBe(1);
    expect((await own.feedback.queryAt({ search: 'late' }, 0, 10)).items.map(({ text }) => text)).toEqual([
      'late three',
    ]);
    own.feedback.restoreSource(1);
    expect((await own.feedback.queryAt({ search: 'late' }, 1, 10)).items).toHaveLength(2);
  } finally {
    own.close();
  }
});

it('what cannot be understood is told', async () => {
  await expect(bench.feedback.queryAt({ search: 'score<many' }, 100, 10)).rejects.toMatchObject({
    code: 'badInput',
  });
});

it.each<[string, FeedbackFilter]>([
  ['a field of the record', { search: 'channel:phone' }],
  ['a field and an excluded one', { search: 'has:text -channel:phone' }],
  ['fields with scores and days', { search: 'score<3 channel:app', from: '2025-02-01' }],
  ['one field or the other', { search: 'channel:app OR score:5' }],
  ['a channel that nobody has', { search: 'channel:nowhere' }],
])('records read in turn give the same as looked up one by one: %s', (_, filter) => {
  const plan = visiblePlan(bench.db, filter);
  if (plan === null) throw new Error('no plan');
  const expected = [...foundKeys(bench.db, plan)].flat();
  const middle = expected[Math.floor(expected.length / 3)] ?? plan.keys.high;
  expect([...keysByRecord(bench.db, plan, middle)].flat()).toEqual(expected.filter((key) => key <= middle));
});

it('a key stands behind all greater ones', () => {
  expect([9, 8, 6, 5, 1, 0].map((key) => placeOfKey([8, 6, 5, 1], key))).toEqual([0, 0, 1, 2, 3, 4]);
  expect(placeOfKey([], 3)).toBe(0);
});
