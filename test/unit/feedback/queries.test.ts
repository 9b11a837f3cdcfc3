import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackFilter } from '../../../shared/contract/types.ts';
import { importOne, openBench, type Bench } from './helper.ts';

let bench: Bench;
const SHOP = [
  ['2026-01-10', '5', 'The café staff was friendly, delivery on time'],
  ['2026-01-11', '1', 'Late delivery and a "broken" parcel'],
  ['', '3', 'No date given here, deliveries are fine'],
  ['2026-01-11T18:30', '4', 'พนักงานพูดจาดี ห้องน้ำสะอาด'],
  ['2026-01-12', '2', 'ราคา\u200Bแพง\u200Bเกินไป'],
  ['2026-01-13', '2', 'Їжа холодна, Ґудзик відірвався, кур’єр спізнився'],
  ['2026-01-14', '', 'Pelayanan ramah sekali, e-mail tidak dibalas'],
  ['2026-01-15', '1', 'Không ai nghe máy, đường dây bận'],
  ['2026-01-16', '5', 'khong sao, tot lam'],
  ['2026-01-17', '4', '味道很好，送餐快'],
];

beforeAll(async () => {
  bench = openBench();
  const csv = [
    'date,rating,comment',
    ...SHOP.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
  ];
  await importOne(bench, bench.file('shop.csv', `${csv.join('\n')}\n`));
  await importOne(
    bench,
    bench.file(
      'nps.csv',
      'date,nps,comment\n2026-01-11,0,delivery was awful\n2026-01-18,10,great delivery\n',
    ),
  );
});
afterAll(() => bench.close());

const found = (filter: FeedbackFilter): string[] =>
  bench.feedback.query(filter, null, 500).items.map((item) => item.text);
const rowsFor = (search: string): number[] =>
  found({ search, sourceId: bench.feedback.sources().find((source) => source.name === 'shop')?.id ?? 0 })
    .map((text) => SHOP.findIndex((row) => row[2] === text) + 1)
    .toSorted((a, b) => a - b);

describe('search', () => {
  it.each<[string, number[]]>([
    ['delivery', [1, 2]],
    ['DELIVER', [1, 2, 3]],
    ['delivery late', [2]],
    ['"late delivery"', [2]],
    ['"delivery late"', []],
    ['cafe', [1]],
    ['café', [1]],
    ['cafè', []],
    ['ห้องน้ำ', [4]],
    ['พนักงาน', [4]],
    ['แพง', [5]],
    ['แพงเกินไป', [5]],
    ['їжа', [6]],
    ['іжа', []],
    ['ЇЖА', [6]],
    ['ґудзик', [6]],
    ['гудзик', []],
    ['pelayanan ramah', [7]],
    ['e-mail', [7]],
    ['khong', [8, 9]],
    ['không', [8]],
    ['duong', [8]],
    ['ĐƯỜNG', [8]],
    ['"duong day"', [8]],
    ['味道', [10]],
    ['送餐', [10]],
    ['好', [10]],
  ])('%s', (search, rows) => {
    expect(rowsFor(search)).toEqual(rows);
    const total = bench.feedback.count({ search, sourceId: 1 }).total;
    expect(total).toBe(rows.length);
  });

  it.each([
    '"',
    '""',
    'a" OR "b',
    'NEAR(',
    '*',
    'words:delivery',
    '-delivery',
    '(delivery',
    'delivery)',
    "'; DROP TABLE",
    '^delivery',
    'a AND',
    '{words}',
  ])('takes %s as words and never as query language', (search) => {
    expect(() => bench.feedback.query({ search }, null, 10)).not.toThrow();
    expect(() => bench.feedback.count({ search })).not.toThrow();
  });

  it('finds nothing for signs without a word, and everything for blanks', () => {
    expect(found({ search: '!!!' })).toEqual([]);
    expect(bench.feedback.count({ search: '…' }).total).toBe(0);
    expect(bench.feedback.count({ search: '   ' }).total).toBe(12);
  });
});

describe('filters', () => {
  it.each<[string, FeedbackFilter, number]>([
    ['nothing', {}, 12],
    ['one day, times included', { from: '2026-01-11', to: '2026-01-11' }, 3],
    ['from a day on', { from: '2026-01-17' }, 2],
    ['up to a day, undated outside', { to: '2026-01-10' }, 1],
    ['scores over scales', { scoreFrom: 100, scoreTo: 100 }, 3],
    ['low scores over scales', { scoreTo: 25 }, 5],
    ['with a score', { scored: true }, 11],
    ['without a score', { scored: false }, 1],
    ['all together', { search: 'delivery', scoreTo: 0, from: '2026-01-11', to: '2026-01-12' }, 2],
  ])('%s', (_, filter, total) => {
    expect(found(filter)).toHaveLength(total);
    expect(bench.feedback.count(filter).total).toBe(total);
  });

  it('refuses dates and places in the list that make no sense', () => {
    expect(() => bench.feedback.query({ from: 'yesterday' }, null, 5)).toThrow('yesterday');
    expect(() => bench.feedback.query({}, 'nonsense', 5)).toThrow('not known');
  });
});

describe('pages', () => {
  it.each<[string, FeedbackFilter]>([
    ['all', {}],
    ['search', { search: 'delivery' }],
    ['scores', { scoreFrom: 50 }],
  ])('give every item once, newest first and undated last: %s', (_, filter) => {
    const whole = bench.feedback.query(filter, null, 500);
    expect(whole.next).toBeNull();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = bench.feedback.query(filter, cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(whole.items.map((item) => item.id));
    const dates = whole.items.map((item) => item.date ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect([...bench.feedback.iterate(filter, 3)].map((item) => item.id)).toEqual(seen.slice(0, 3));
  });
});

describe('pages of very long items', () => {
  it('end early and leave none out', async () => {
    const long = openBench();
    const lines = Array.from({ length: 7 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, review: 'a b '.repeat(500_000) + i }),
    );
    await importOne(long, long.file('long.ndjson', lines.join('\n')));
    const seen: number[] = [];
    const sizes: number[] = [];
    let cursor: string | null = null;
    do {
      const page = long.feedback.query({}, cursor, 100);
      sizes.push(page.items.length);
      seen.push(...page.items.map((item) => item.row));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sizes).toEqual([3, 3, 1]);
    expect([...long.feedback.iterate({}, 100)].map((item) => item.row)).toEqual(seen);
    long.close();
  });
});

describe('numbers of sets', () => {
  it('averages inside one scale only and counts what is missing', async () => {
    const items = bench.all();
    const shop = items.filter((item) => item.source === 'shop').map((item) => item.id);
    const nps = items.filter((item) => item.source === 'nps').map((item) => item.id);
    const [one, other, both, none, gone] = await bench.feedback.stats([
      shop,
      nps,
      [...shop, ...nps],
      [],
      ['A'.repeat(22), 'bad id', shop[0] ?? '', shop[0] ?? ''],
    ]);
    expect(one).toMatchObject({
      count: 10,
      missing: 0,
      scored: 9,
      average: 3,
      scale: { min: 1, max: 5, higherIsBetter: true },
      mixed: false,
    });
    expect(other).toMatchObject({
      count: 2,
      missing: 0,
      scored: 2,
      average: 5,
      scale: { min: 0, max: 10, higherIsBetter: true },
      mixed: false,
    });
    expect(one?.rescaled).toMatchObject({ n: 9, mean: 50 });
    expect(other?.rescaled?.mean).toBe(50);
    expect(both).toMatchObject({
      count: 12,
      missing: 0,
      scored: 11,
      average: null,
      scale: null,
      mixed: true,
    });
    expect(none).toEqual({
      count: 0,
      missing: 0,
      scored: 0,
      average: null,
      scale: null,
      mixed: false,
      rescaled: null,
      sentiment: null,
      voices: 0,
      felt: null,
    });
    expect(both?.felt).toMatchObject({ n: 11, byScore: 11, mean: 50 });
    expect(gone).toMatchObject({ count: 1, missing: 2 });
  });

  it('gives items by id in the order asked for', () => {
    const ids = bench
      .all()
      .map((item) => item.id)
      .toReversed();
    expect(bench.feedback.items([...ids, 'unknown']).map((item) => item.id)).toEqual(ids);
  });
});
