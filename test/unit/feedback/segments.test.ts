/** Segments and customers in filters, searches, lists and evidence: one rule of comparison everywhere. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSlices } from '../../../electron/core/slices.ts';
import { listSegments } from '../../../electron/core/feedback/customers/segments.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';
import { importItems, importTable } from './customers-helper.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
  importItems(bench, 'voices.csv', VOICES, {
    roles: [
      { column: 'who', role: 'customer' },
      { column: 'rating', role: 'score' },
    ],
  });
  importTable(bench, 'crm.csv', TABLE);
});
afterEach(() => bench.close());

const VOICES =
  'id,who,rating,comment\n1,A,5,great\n2,B,1,slow\n3,C,3,so so\n4,D,2,late\n5,B,2,still slow\n6,,4,fine\n7,X,4,okay\n';
/** The same segment in several spellings, and names in three scripts. */
const TABLE =
  'customer id,segment,company\nA,Doanh Nghiệp,North Ltd\nB,doanh  nghiệp,Công ty Bắc\nC,Приватні,\nD,ลูกค้าทั่วไป,\nE,ПРИВАТНІ,\n';

const found = (search: string): string[] =>
  bench.feedback
    .query({ search }, null, 50)
    .items.map(({ row }) => String(row))
    .toSorted((a, b) => Number(a) - Number(b));
const ofSegments = (...segments: string[]): string[] =>
  bench.feedback
    .query({ segments }, null, 50)
    .items.map(({ row }) => String(row))
    .toSorted((a, b) => Number(a) - Number(b));

test.each([
  ['doanh nghiệp', ['1', '2', '5']],
  [' DOANH   NGHIỆP ', ['1', '2', '5']],
  ['приватні', ['3']],
  ['ลูกค้าทั่วไป', ['4']],
  ['nobody', []],
])('filter, search and statistics agree on the segment %s', async (segment, rows) => {
  expect(ofSegments(segment)).toEqual(rows);
  expect(found(`segment:"${segment}"`)).toEqual(rows);
  const ids = bench.all().map(({ id }) => id);
  const [stats] = await bench.feedback.stats([ids], [segment]);
  expect(stats?.count).toBe(rows.length);
  expect(bench.feedback.count({ segments: [segment] }).total).toBe(rows.length);
  expect(await bench.feedback.countSlowly({ segments: [segment] })).toEqual({ total: rows.length });
});

test('several segments are any of, beside other conditions, and a segment can be left out', () => {
  expect(ofSegments('приватні', 'ลูกค้าทั่วไป')).toEqual(['3', '4']);
  expect(bench.feedback.count({ segments: ['doanh nghiệp'], scoreTo: 30 }).total).toBe(2);
  expect(found('segment:приватні OR score:5')).toEqual(['1', '3']);
  expect(found('-segment:"doanh nghiệp"')).toEqual(['3', '4', '6', '7']);
  expect(found('slow segment:"doanh nghiệp"')).toEqual(['2', '5']);
});

test('what is typed without diacritics finds what has them; the filter takes the name as it is', () => {
  expect(found('segment:"doanh nghiep"')).toEqual(['1', '2', '5']);
  expect(found('segment:doanh*')).toEqual(['1', '2', '5']);
  expect(found('segment:doanh')).toEqual([]);
  expect(ofSegments('doanh nghiep')).toEqual([]);
});

test('a customer is found by key in any case, by the beginning of it, or by name', () => {
  expect(found('customer:b')).toEqual(['2', '5']);
  expect(found('customer:"North LTD"')).toEqual(['1']);
  expect(found('customer:"cong ty bac"')).toEqual(['2', '5']);
  expect(found('customer:nor*')).toEqual(['1']);
  expect(found('customer:x*')).toEqual(['7']);
  expect(found('customer:nobody')).toEqual([]);
  expect(found('-customer:b')).toEqual(['1', '3', '4', '6', '7']);
});

test('a customer whose key was hashed is found by the key itself', async () => {
  importItems(bench, 'mail.csv', 'id,email,comment\n1,ana@example.com,hello\n', {
    roles: [{ column: 'email', role: 'customer' }],
  });
  const items = bench.feedback.query({ search: 'customer:Ana@Example.com' }, null, 10).items;
  expect(items).toMatchObject([{ text: 'hello', customer: expect.stringMatching(/^#/) as string }]);
});

test('segments are listed with their customers and visible items, one for all spellings', async () => {
  importTable(bench, 'more.csv', 'customer id,segment\nF,Doanh Nghiệp\n');
  expect(await bench.feedback.segments()).toEqual({
    customers: 6,
    segments: [
      { segment: 'Doanh Nghiệp', customers: 3, items: 3 },
      { segment: 'ПРИВАТНІ', customers: 2, items: 1 },
      { segment: 'ลูกค้าทั่วไป', customers: 1, items: 1 },
    ],
  });
  const [source] = bench.feedback.sources();
  bench.feedback.removeSource(source?.id ?? 0);
  const hidden = await bench.feedback.segments();
  expect(hidden.segments.map(({ items }) => items)).toEqual([0, 0, 0]);
});

test('nothing is listed where the workspace has no table, and the work ends with the workspace', async () => {
  await bench.feedback.removeCustomers();
  expect(await bench.feedback.segments()).toEqual({ customers: 0, segments: [] });
  expect(ofSegments('приватні')).toEqual([]);
  const turn = createSlices(() => {});
  expect(await listSegments(bench.db, turn)).toEqual({ customers: 0, segments: [] });
});

test('items tell what the table says of their customer, and the customer says more', async () => {
  const items = bench.all();
  const ofB = items.find(({ row }) => row === 2);
  expect(ofB).toMatchObject({
    customer: 'b',
    customerFacts: { name: 'Công ty Bắc', segment: 'doanh nghiệp', value: null, since: null, churned: null },
  });
  expect(items.find(({ row }) => row === 7)).toMatchObject({ customer: 'x', customerFacts: null });
  expect(items.find(({ row }) => row === 6)).toMatchObject({ customer: null, customerFacts: null });
  expect(bench.feedback.customerOf(ofB?.id ?? '')).toMatchObject({
    key: 'b',
    listed: true,
    items: 2,
    fields: {},
  });
  const ofX = items.find(({ row }) => row === 7);
  expect(bench.feedback.customerOf(ofX?.id ?? '')).toMatchObject({ key: 'x', listed: false, items: 1 });
  expect(bench.feedback.customerOf('nothing')).toBeNull();
});

test('evidence is told by segment, with what no segment has at the end', async () => {
  const ids = bench.all().map(({ id }) => id);
  const { segments, stats } = await bench.feedback.evidence(ids);
  expect(segments.map(({ segment, stats: part }) => [segment, part.count, part.average])).toEqual([
    ['Doanh Nghiệp', 3, 8 / 3],
    ['ПРИВАТНІ', 1, 3],
    ['ลูกค้าทั่วไป', 1, 2],
    [null, 2, 4],
  ]);
  expect(segments.reduce((sum, { stats: part }) => sum + part.count, 0)).toBe(stats.count);
  await bench.feedback.removeCustomers();
  expect((await bench.feedback.evidence(ids)).segments).toEqual([]);
});

test('evidence is limited to a segment, and still told by all of them', async () => {
  const ids = [...bench.all().map(({ id }) => id), 'gone'];
  const all = await bench.feedback.evidence(ids);
  const part = await bench.feedback.evidence(ids, ' DOANH nghiệp');
  expect(part.stats).toMatchObject({ count: 3, missing: 1, average: 8 / 3 });
  expect(part.sources).toEqual([{ name: 'voices', count: 3 }]);
  expect(part.verbatims.every(({ customer }) => customer === 'a' || customer === 'b')).toBe(true);
  expect(part.segments).toEqual(all.segments);
  expect((await bench.feedback.evidence(ids, 'nobody')).stats).toMatchObject({ count: 0, missing: 1 });
});

test('few and many customers of a segment are found alike', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `M-${at},Many\n`).join('');
  importTable(bench, 'many.csv', `customer id,segment\n${rows}X,Many\n`);
  expect(ofSegments('many')).toEqual(['7']);
  expect(found('segment:many')).toEqual(['7']);
  expect(found('-segment:many')).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(bench.feedback.count({ segments: ['many', 'приватні'] }).total).toBe(2);
});

test('segments are the same in any case, Unicode form and blanks, and differ in all else', () => {
  expect(foldSegment('  Khách\u00A0 hàng ')).toBe('khách hàng');
  expect(foldSegment('Kha\u0301ch hàng')).toBe('khách hàng');
  expect(foldSegment('ПРИВАТНІ')).toBe('приватні');
  expect(foldSegment('Khach hang')).not.toBe(foldSegment('Khách hàng'));
});
