/** Rows whose dates are told from another day ("3 weeks ago") are known again in a later export, though it tells them otherwise. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  ContentText,
  contentItemId,
  contentMark,
  mappingMark,
} from '../../../electron/core/feedback/identity.ts';
import { quickHash } from '../../../electron/core/feedback/seen-table.ts';
import type { ImportReport, Mapping } from '../../../shared/contract/types.ts';
import { isToldLater, keptDate } from '../../../shared/formats/told-dates.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

/** Imports rows of a file of this name, exported on this day. */
async function importOn(asOf: string, rows: readonly (readonly string[])[], name = 'відгуки.csv') {
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const [report] = await bench.feedback.importFiles([bench.file(name, `${text}\n`)], { asOf });
  const { imported, updated, duplicates } = report as ImportReport;
  return { imported, updated, duplicates };
}
const dates = (): Record<string, string | null> =>
  Object.fromEntries(bench.all().map(({ text, date }) => [text, date]));

const HEAD = ['author', 'rating', 'date', 'comment', 'likes', 'scraped at'];
/** The same rows in May and in June, and in August. */
const MAY = [
  HEAD,
  ['Олена', '2', '3 дні тому', 'Довго чекала', '0', '2026-05-10'],
  ['สมชาย', '1', '3 สัปดาห์ที่แล้ว', 'ส่งช้ามาก', '2', '2026-05-10'],
  ['Dewi', '4', 'sebulan yang lalu', 'Cukup baik', '', '2026-05-10'],
  ['Minh', '5', '2 năm trước', 'Rất tốt', '9', '2026-05-10'],
];
const JUNE = [
  HEAD,
  ['Олена', '2', 'місяць тому', 'Довго чекала', '0', '2026-06-10'],
  ['สมชาย', '1', '7 สัปดาห์ที่แล้ว', 'ส่งช้ามาก', '2', '2026-06-10'],
  ['Dewi', '4', '2 bulan lalu', 'Cukup baik', '', '2026-06-10'],
  ['Minh', '5', '2 năm trước', 'Rất tốt', '9', '2026-06-10'],
];
const FIRST = {
  'Довго чекала': '2026-05-07',
  ส่งช้ามาก: '2026-04-19',
  'Cukup baik': '2026-04',
  'Rất tốt': '2024',
};

it('the same rows a month later are duplicates, and keep the date that was told exactly', async () => {
  expect(await importOn('2026-05-10', MAY)).toEqual({ imported: 4, updated: 0, duplicates: 0 });
  const before = bench.state()['items'];
  expect(dates()).toEqual(FIRST);
  expect(await importOn('2026-06-10', JUNE)).toEqual({ imported: 0, updated: 0, duplicates: 4 });
  expect(bench.state()['items']).toEqual(before);
  // Also the first one once more.
  expect(await importOn('2026-05-10', MAY)).toEqual({ imported: 0, updated: 0, duplicates: 4 });
});

it('the earlier export, imported later, makes dates more exact', async () => {
  await importOn('2026-06-10', JUNE);
  expect(dates()).toEqual({ ...FIRST, 'Довго чекала': '2026-05', ส่งช้ามาก: '2026-04-22' });
  expect(await importOn('2026-05-10', MAY)).toEqual({ imported: 0, updated: 1, duplicates: 3 });
  expect(dates()).toMatchObject({ 'Довго чекала': '2026-05-07', ส่งช้ามาก: '2026-04-22' });
});

it('of a grown export only what is new is added, wherever it stands', async () => {
  await importOn('2026-05-10', MAY);
  const [head = [], ...rows] = JUNE;
  const grown = [
    head,
    ['Anh', '3', 'hôm qua', 'Tạm được', '', '2026-06-10'],
    ...rows.toReversed(),
    ['Ірина', '5', '2 роки тому', 'Чудово', '', '2026-06-10'],
  ];
  expect(await importOn('2026-06-10', grown)).toEqual({ imported: 2, updated: 0, duplicates: 4 });
  expect(dates()).toEqual({ ...FIRST, 'Tạm được': '2026-06-09', Чудово: '2024' });
});

it('two equal rows stay two, three become three, and what differs besides the date stays apart', async () => {
  const row = (date: string, shop: string): string[] => ['5', date, 'ok', shop];
  const head = ['rating', 'date', 'comment', 'shop'];
  const two = [head, row('2 days ago', 'A'), row('3 weeks ago', 'A'), row('2 days ago', 'B')];
  expect(await importOn('2026-05-10', two)).toEqual({ imported: 3, updated: 0, duplicates: 0 });
  const later = [head, row('a month ago', 'A'), row('7 weeks ago', 'A'), row('1 month ago', 'B')];
  expect(await importOn('2026-06-10', later)).toEqual({ imported: 0, updated: 0, duplicates: 3 });
  expect(await importOn('2026-06-10', [...later, row('2 years ago', 'A')])).toMatchObject({ imported: 1 });
  expect(bench.all()).toHaveLength(4);
});

it('an export of new rows alone adds them beside earlier ones of the same few words', async () => {
  const head = ['rating', 'date', 'comment'];
  await importOn('2026-05-10', [head, ['5', '2 days ago', 'ok']]);
  const june = [head, ['5', '3 days ago', 'ok']];
  expect(await importOn('2026-06-10', june)).toEqual({ imported: 1, updated: 0, duplicates: 0 });
  expect(bench.all().map(({ date }) => date)).toEqual(['2026-06-07', '2026-05-08']);
  expect(await importOn('2026-06-10', june)).toEqual({ imported: 0, updated: 0, duplicates: 1 });
});

it('counts of likes and answers update a row, and do not make another one of it', async () => {
  const head = ['date', 'comment', 'Thumbs up count', 'Owner response'];
  await importOn('2026-05-10', [head, ['a week ago', 'Nobody answers the phone', '1', '']]);
  const later = [head, ['2 months ago', 'Nobody answers the phone', '14', 'We are sorry']];
  expect(await importOn('2026-07-01', later)).toEqual({ imported: 0, updated: 1, duplicates: 0 });
  expect(bench.all()).toMatchObject([{ date: '2026-05-03', fields: { 'Thumbs up count': '14' } }]);
});

it('what people said tells rows apart, whatever its column is called', async () => {
  const rows = [
    ['date', 'reply'],
    ['2 weeks ago', 'The parcel never arrived at all'],
    ['2 weeks ago', 'Everything was fine, thank you'],
  ];
  expect(await importOn('2026-05-10', rows)).toMatchObject({ imported: 2 });
  const later = [
    ['date', 'reply'],
    ['6 weeks ago', 'Everything was fine, thank you'],
    ['6 weeks ago', 'The parcel never arrived at all'],
  ];
  expect(await importOn('2026-06-07', later)).toEqual({ imported: 0, updated: 0, duplicates: 2 });
});

it('rows with ids of their own are not changed by a later telling either', async () => {
  const row = (date: string): string[][] => [
    ['id', 'date', 'comment'],
    ['r-1', date, 'Shipping was slow'],
    ['r-2', '2025-03-04', 'Fine'],
  ];
  await importOn('2026-05-10', row('4 days ago'));
  expect(await importOn('2026-06-10', row('a month ago'))).toEqual({
    imported: 0,
    updated: 0,
    duplicates: 2,
  });
  expect(dates()['Shipping was slow']).toBe('2026-05-06');
});

it('what an earlier version stored keeps its ids and is known again by its file', async () => {
  const rows = [
    ['rating', 'date', 'comment'],
    ['5', '2 days ago', 'ok'],
    ['5', '2 days ago', 'ok'],
    ['1', '3 weeks ago', 'Nobody called back'],
    ['2', '2025-02-03', 'Too dear'],
  ];
  await importOn('2026-05-10', rows);
  asEarlierVersion(rows);
  const before = bench.state()['items'];
  expect(await importOn('2026-05-10', rows)).toEqual({ imported: 0, updated: 0, duplicates: 4 });
  expect(bench.state()['items']).toEqual(before);
  expect(await importOn('2026-05-10', [...rows, ['3', 'today', 'new']])).toMatchObject({ imported: 1 });
});

/** Gives stored items the ids and marks that they had when dates counted as content. */
function asEarlierVersion([names = [], ...rows]: string[][]): void {
  const stored = bench.db.prepare<[], string>('SELECT mapping FROM feedback_imports').pluck().get() ?? '';
  const mark = mappingMark(JSON.parse(stored) as Mapping);
  const content = new ContentText(names);
  const seen = new Map<string, number>();
  const seqs = bench.db.prepare<[], number>('SELECT seq FROM feedback_items ORDER BY row').pluck().all();
  for (const [at, row] of rows.entries()) {
    const text = content.of(row);
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    const id = contentItemId('відгуки', text, occurrence);
    const was = bench.db.prepare('UPDATE feedback_items SET id = ?, content = ? WHERE seq = ?');
    was.run(id, contentMark(quickHash(text), mark), seqs[at]);
    bench.db.prepare('UPDATE feedback_ids SET id = ? WHERE seq = ?').run(id, seqs[at]);
  }
}

it.each([
  // What contradicts the stored date is taken; what only says it less exactly is not.
  ['2026-05-07', '2026-05-08', 'day', '2026-05-07'],
  ['2026-05-07', '2026-05-09', 'day', '2026-05-09'],
  ['2026-04-19', '2026-04-26', 'week', '2026-04-19'],
  ['2026-04-19', '2026-04-27', 'week', '2026-04-27'],
  ['2026-04-19', '2026-05', 'month', '2026-04-19'],
  ['2026-03-31', '2026-05', 'month', '2026-03-31'],
  ['2026-03-30', '2026-05', 'month', '2026-05'],
  ['2024-01-02', '2025', 'year', '2024-01-02'],
  ['2023-12-30', '2025', 'year', '2025'],
  ['2026-04', '2026-03-30', 'week', '2026-03-30'],
  ['2024', '2024-11', 'month', '2024-11'],
  ['2026-05-07T10:00:00', '2026-05', 'month', '2026-05-07T10:00:00'],
  [null, '2026-05', 'month', '2026-05'],
  ['2026-05-07', null, 'day', '2026-05-07'],
] as const)('of %s and %s, told in units of a %s, %s stays', (stored, told, unit, kept) => {
  expect(keptDate(stored, told, unit)).toBe(kept);
});

it.each([
  ['2026-05-08', '2026-06-07', 'day', true],
  ['2026-05-08', '2026-05-09', 'day', false],
  ['2026-06-07', '2026-05-08', 'day', false],
  ['2026-04', '2026-05', 'month', false],
  ['2026-04', '2026-07', 'month', true],
  [null, '2026-07', 'month', false],
] as const)('of %s, %s in units of a %s is told as newer: %s', (stored, told, unit, isLater) => {
  expect(isToldLater(stored, told, unit)).toBe(isLater);
});
