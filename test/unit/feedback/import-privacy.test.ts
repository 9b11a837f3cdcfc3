/** Nothing personal reaches the file unless a person says so, and rows are known again whatever was taken out. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importOne, openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const HEAD = 'id,Full name,Customer email,Rating,Date,Comment,Internal note\n';
const ROWS =
  '1,Anna Kovalenko,anna.k@example.com,5,2024-05-01,"Great, call me at 067 123 45 67",vip\n' +
  '2,Budi Santoso,budi@example.com,2,2024-05-02,Lambat sekali,card 4111 1111 1111 1111\n' +
  '3,Anna Kovalenko,ANNA.K@example.com,4,2024-05-03,ดีมาก โทร0812345678,\n';
const RAW = ['Kovalenko', 'Santoso', 'anna.k', 'budi@', '123 45 67', '4111 1111', '41111111', '0812345678'];

/** All bytes that lie on the disk, journals included, as text. */
function bytes(): string {
  return ['', '-wal'].map((ending) => readFileSync(bench.path + ending, 'latin1')).join('');
}

const roles = [{ column: 'Customer email', role: 'customer' as const }];

test('by default the file holds marks and hashes only, and says how many', async () => {
  const report = await importOne(bench, bench.file('crm.csv', HEAD + ROWS), { roles });
  expect(report.masked).toEqual({ name: 3, email: 3, phone: 2, card: 1 });
  const items = bench.all();
  expect(items.map(({ text }) => text)).toEqual([
    'ดีมาก โทร[phone]',
    'Lambat sekali',
    'Great, call me at [phone]',
  ]);
  expect(new Set(items.map(({ fields }) => fields['Full name']))).toEqual(new Set(['[name]']));
  const [third, second, first] = items.map(({ customer }) => customer);
  expect(first).toMatch(/^#[\da-f]{24}$/);
  expect(third).toBe(first);
  expect(second).not.toBe(first);
  expect(second).toMatch(/^#[\da-f]{24}$/);
  bench.db.pragma('wal_checkpoint(PASSIVE)');
  const all = bytes();
  for (const raw of RAW) expect(all).not.toContain(raw);
  expect(bench.feedback.query({ search: '0812345678' }, null, 10).items).toHaveLength(0);
  expect(bench.feedback.query({ search: 'phone' }, null, 10).items).toHaveLength(2);
});

test('the same rows again are duplicates, and another treatment updates what it changes', async () => {
  const file = bench.file('crm.csv', HEAD + ROWS);
  const first = await importOne(bench, file, { roles });
  const ids = bench.all().map(({ id }) => id);
  expect(await importOne(bench, file, { roles })).toMatchObject({ duplicates: 3, masked: first.masked });
  const kept = await importOne(bench, file, {
    roles,
    privacy: [{ column: 'comment', choice: 'keep' }],
  });
  expect(kept).toMatchObject({ updated: 2, duplicates: 1, masked: { name: 3, email: 3, card: 1 } });
  expect(bench.all().map(({ id }) => id)).toEqual(ids);
  expect(bench.all()[0]?.text).toBe('ดีมาก โทร0812345678');
  // What was chosen is remembered with the source …
  expect(await importOne(bench, file, { roles })).toMatchObject({ updated: 0, duplicates: 3 });
  // … until something else is chosen.
  const masked = await importOne(bench, file, { roles, privacy: [{ column: 'comment', choice: 'mask' }] });
  expect(masked).toMatchObject({ updated: 2, duplicates: 1 });
  expect(bench.all()[0]?.text).toBe('ดีมาก โทร[phone]');
});

test('columns are kept, masked, hashed and dropped as said, by name or number', async () => {
  const report = await importOne(bench, bench.file('crm.csv', HEAD + ROWS), {
    roles,
    privacy: [
      { column: 'Full name', choice: 'drop' },
      { column: 'customer EMAIL', choice: 'keep' },
      { column: '7', choice: 'hash' },
      { column: 'Comment', choice: 'keep' },
    ],
  });
  expect(report.masked).toEqual({ name: 3, card: 2 });
  const item = bench.all().at(-1);
  expect(item).toMatchObject({ customer: 'anna.k@example.com' });
  expect(item?.fields).not.toHaveProperty('Full name');
  expect(item?.text).toContain('067 123 45 67');
  expect(item?.fields['Internal note']).toMatch(/^#[\da-f]{24}$/);
  await expect(
    importOne(bench, bench.file('b.csv', HEAD + ROWS), { privacy: [{ column: 'nope', choice: 'keep' }] }),
  ).rejects.toThrow('has no column “nope”');
});

test('counts are of one reading where a file is read again for its ids', async () => {
  const rows = 'id,comment\n1,call 0812345678\n1,write to a@b.co\n2,fine\n';
  const report = await importOne(bench, bench.file('ids.csv', rows));
  expect(report).toMatchObject({ imported: 3, masked: { phone: 1, email: 1 } });
});

test('the preview says what is found and shows texts as they will be stored', () => {
  const preview = bench.feedback.preview({ path: bench.file('crm.csv', HEAD + ROWS) });
  expect(preview.personal.map((finding) => finding?.kinds ?? null)).toEqual([
    null,
    ['name'],
    ['email'],
    null,
    null,
    ['phone'],
    ['card'],
  ]);
  expect(preview.items[0]?.text).toBe('Great, call me at [phone]');
  expect(preview.rows[0]?.[5]).toContain('067 123 45 67');
  const privacy = preview.mapping.roles.map(() => 'keep' as const);
  const kept = bench.feedback.preview({
    path: bench.file('crm.csv', HEAD + ROWS),
    mapping: { ...preview.mapping, privacy },
  });
  expect(kept.items[0]?.text).toBe('Great, call me at 067 123 45 67');
});

test('a header that is a record is not stored as it was', async () => {
  await importOne(bench, bench.file('plain.csv', 'anna@example.com,fine words,3\n"b",good,4\n'));
  bench.db.pragma('wal_checkpoint(PASSIVE)');
  expect(bytes()).not.toContain('anna@example.com');
});

test('another workspace gives other hashes', async () => {
  await importOne(bench, bench.file('crm.csv', HEAD + ROWS), { roles });
  const here = bench.all()[0]?.customer;
  const other = openBench();
  try {
    await importOne(other, other.file('crm.csv', HEAD + ROWS), { roles });
    expect(other.all()[0]?.customer).toMatch(/^#/);
    expect(other.all()[0]?.customer).not.toBe(here);
  } finally {
    other.close();
  }
});
