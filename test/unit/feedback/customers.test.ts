/** Customer tables: read, joined to feedback under either key, changed by another table, cancelled, taken back. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import { importCustomers } from '../../../electron/core/feedback/customers/run.ts';
import { forgetRows } from '../../../electron/core/feedback/forget/rows.ts';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { workbook } from '../../support/workbook.ts';
import { customerRows, FEEDBACK, importItems, importTable, TABLE } from './customers-helper.ts';
import { openBench, utf16, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const customerRole = [{ column: 'customer id', role: 'customer' as const }];

test('a table is joined to the feedback of its customers', async () => {
  importItems(bench, 'voices.csv', FEEDBACK, { roles: customerRole });
  const report = importTable(bench, 'crm.csv', TABLE);
  expect(report).toMatchObject({
    file: 'crm.csv',
    rows: 3,
    added: 3,
    updated: 0,
    unchanged: 0,
    rejectedCount: 0,
  });
  expect(report.joined).toEqual({ customers: 3, withFeedback: 2, named: 4, items: 3 });
  expect(customerRows(bench)).toEqual([
    {
      key: 'c-1',
      listed: 1,
      name: null,
      segment: 'Business',
      value: 1250.5,
      since: '2021-03-04',
      churned: 0,
      fields: '{"City":"Leeds"}',
    },
    {
      key: 'c-2',
      listed: 1,
      name: null,
      segment: 'Consumer',
      value: 80,
      since: '2022-11-17',
      churned: 1,
      fields: '{"City":"York"}',
    },
    {
      key: 'c-3',
      listed: 1,
      name: null,
      segment: 'Business',
      value: 12_000,
      since: '2020-02-01',
      churned: null,
      fields: '{}',
    },
    {
      key: 'c-9',
      listed: 0,
      name: null,
      segment: null,
      value: null,
      since: null,
      churned: null,
      fields: '{}',
    },
  ]);
});

test('the same table again changes nothing; another one updates what it says and keeps what it has no column for', async () => {
  importTable(bench, 'crm.csv', TABLE);
  const before = customerRows(bench);
  expect(importTable(bench, 'crm.csv', TABLE)).toMatchObject({
    added: 0,
    updated: 0,
    unchanged: 3,
    change: null,
  });
  expect(customerRows(bench)).toEqual(before);
  const next = importTable(
    bench,
    'next.csv',
    'customer id,segment,City\nC-2,Business,\nC-1,Business,Leeds\nC-4,Partner,Hull\n',
  );
  expect(next).toMatchObject({ added: 1, updated: 1, unchanged: 1 });
  const [first, second] = customerRows(bench);
  expect(first).toEqual(before[0]);
  // An empty cell takes out only what its own column said.
  expect(second).toMatchObject({
    segment: 'Business',
    value: 80,
    churned: 1,
    since: '2022-11-17',
    fields: '{}',
  });
});

test('rows without a key and second rows of a customer are rejected with their numbers', async () => {
  const report = importTable(bench, 'crm.csv', 'customer id,segment\nA,x\n,y\n a ,z\nB,x\nA,x\n');
  expect(report).toMatchObject({ rows: 5, added: 2, rejectedCount: 3 });
  expect(report.rejected).toEqual([
    { row: 2, reason: 'no key' },
    { row: 3, reason: 'the same customer as row 1' },
    { row: 5, reason: 'the same customer as row 1' },
  ]);
});

test.each([
  ['tsv', 'crm.tsv', 'customer id\tsegment\nC-1\tBusiness\n'],
  ['UTF-16', 'crm.txt', utf16('customer id\tsegment\nC-1\tBusiness\n', false, true)],
  ['JSON', 'crm.json', '{"data":[{"customer id":"C-1","segment":"Business"}]}'],
  ['NDJSON', 'crm.ndjson', '{"customer id":"C-1","segment":"Business"}\n'],
  [
    'Excel',
    'crm.xlsx',
    workbook([
      {
        name: 'Customers',
        rows: [
          ['customer id', 'segment'],
          ['C-1', 'Business'],
        ],
      },
    ]),
  ],
])('a table is read from %s', async (_, name, content) => {
  expect(importTable(bench, name, content)).toMatchObject({ added: 1 });
  expect(customerRows(bench)).toMatchObject([{ key: 'c-1', listed: 1, segment: 'Business' }]);
});

test('names and addresses stay out unless a person says so, and a key that is personal is hashed', async () => {
  const table =
    'Email,Full name,Phone,Segment,Notes\nana@example.com,Ana Example,0812345678,Gold,asked for b@example.org\n' +
    'budi@example.com,Budi Example,0812345679,Silver,\n';
  const report = importTable(bench, 'crm.csv', table);
  const [row] = customerRows(bench).filter(({ segment }) => segment === 'Gold');
  expect(row).toMatchObject({ name: null, fields: '{"Notes":"asked for [e-mail]"}' });
  expect(row?.key).toMatch(/^#[\da-f]{24}$/);
  expect(report.masked).toEqual({ email: 3, name: 2, phone: 2 });
  bench.db.pragma('wal_checkpoint(PASSIVE)');
  const bytes = ['', '-wal'].map((ending) => readFileSync(bench.path + ending, 'latin1')).join('');
  for (const raw of ['ana@', 'Ana Example', '0812345678', 'b@example']) expect(bytes).not.toContain(raw);
  importTable(bench, 'crm.csv', table, { privacy: [{ column: 'full name', choice: 'keep' }] });
  expect(
    customerRows(bench)
      .map(({ name }) => name)
      .toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
  ).toEqual(['Ana Example', 'Budi Example']);
  expect(() =>
    importTable(bench, 'crm.csv', table, { privacy: [{ column: 'Email', choice: 'mask' }] }),
  ).toThrow('The key “Email” of a customer table cannot be masked or left out.');
});

/** Feedback whose key is an e-mail address: hashed unless kept. */
const BY_EMAIL = 'id,email,comment\n1,ana@example.com,great\n2,Budi@Example.com,slow\n';
const byEmail = [{ column: 'email', role: 'customer' as const }];
const keep = [{ column: 'email', choice: 'keep' as const }];
const EMAIL_TABLE = 'Email,Segment\nana@example.com,Gold\nbudi@example.com,Silver\nceci@example.com,Gold\n';

test.each([
  ['hashed', 'hashed', [], []],
  ['hashed', 'kept', [], keep],
  ['kept', 'hashed', keep, []],
  ['kept', 'kept', keep, keep],
])('feedback %s and a table %s meet, whichever comes first', async (_, __, items, table) => {
  const input = { privacy: table };
  importItems(bench, 'a.csv', BY_EMAIL, { roles: byEmail, privacy: items });
  expect(importTable(bench, 'crm.csv', EMAIL_TABLE, input).joined).toMatchObject({
    customers: 3,
    items: 2,
  });
  const again = importTable(bench, 'crm.csv', EMAIL_TABLE, input);
  expect(again).toMatchObject({ unchanged: 3, change: null });
  const other = openBench();
  try {
    importTable(other, 'crm.csv', EMAIL_TABLE, input);
    importItems(other, 'a.csv', BY_EMAIL, { roles: byEmail, privacy: items });
    const segments = other.db
      .prepare(
        'SELECT c.segment FROM feedback_order o JOIN feedback_customers c ON c.id = o.customer_id ORDER BY o.seq',
      )
      .pluck()
      .all();
    expect(segments).toEqual(['Gold', 'Silver']);
    // A change of the table reaches the other key, too.
    importTable(other, 'crm.csv', EMAIL_TABLE.replace('Silver', 'Bronze'), input);
    expect(customerRows(other).filter(({ segment }) => segment === 'Silver')).toEqual([]);
  } finally {
    other.close();
  }
});

test('an import of feedback that is cancelled leaves no copies behind', async () => {
  importTable(bench, 'crm.csv', EMAIL_TABLE);
  const before = customerRows(bench);
  const copies = bench.db
    .prepare<[], number>('SELECT count(*) FROM feedback_customers WHERE listed = 2')
    .pluck();
  const file = namedFile(bench.file('a.csv', BY_EMAIL));
  const cancelled = (): boolean => copies.get() === 2;
  expect(() =>
    runImport(bench.db, { file, roles: byEmail, privacy: keep }, { cancelled, progress: () => {} }),
  ).toThrow('The import was cancelled.');
  expect(customerRows(bench)).toEqual(before);
});

test('a change is taken back and done again, and forgotten at closing', async () => {
  importItems(bench, 'voices.csv', FEEDBACK, { roles: customerRole });
  const unlisted = customerRows(bench);
  const first = importTable(bench, 'crm.csv', TABLE);
  const one = customerRows(bench);
  const second = importTable(bench, 'crm.csv', TABLE.replace('Consumer', 'Partner').replace('C-3', 'C-4'));
  const two = customerRows(bench);
  const undone = await bench.feedback.undoCustomers(second.change ?? 0);
  const listed = () => customerRows(bench).filter(({ listed }) => listed > 0);
  expect(listed()).toEqual(one.filter(({ listed }) => listed > 0));
  const redone = await bench.feedback.undoCustomers(undone.change ?? 0);
  expect(customerRows(bench)).toEqual(two);
  await bench.feedback.undoCustomers(redone.change ?? 0);
  await bench.feedback.undoCustomers(first.change ?? 0);
  expect(listed()).toEqual([]);
  bench.feedback.eraseRemoved();
  expect(customerRows(bench)).toEqual(unlisted);
  await expect(bench.feedback.undoCustomers(first.change ?? 0)).rejects.toMatchObject({ code: 'notFound' });
});

test('the table is removed, brought back, and gone for good at closing', async () => {
  importItems(bench, 'a.csv', BY_EMAIL, { roles: byEmail, privacy: keep });
  importTable(bench, 'crm.csv', EMAIL_TABLE);
  const before = customerRows(bench);
  expect(before.map(({ listed }) => listed).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 2, 2]);
  const { change } = await bench.feedback.removeCustomers();
  expect(customerRows(bench).filter(({ segment }) => segment !== null)).toEqual([]);
  await bench.feedback.undoCustomers(change ?? 0);
  expect(customerRows(bench)).toEqual(before);
  await bench.feedback.removeCustomers();
  expect((await bench.feedback.removeCustomers()).change).toBeNull();
  bench.feedback.eraseRemoved();
  expect(customerRows(bench).map(({ key }) => key)).toEqual(['ana@example.com', 'budi@example.com']);
  expect(bench.db.prepare('SELECT count(*) FROM feedback_undo').pluck().get()).toBe(0);
});

test('a customer who is deleted for good does not come back with an earlier table', async () => {
  importItems(bench, 'voices.csv', FEEDBACK, { roles: customerRole });
  const { change } = importTable(bench, 'crm.csv', TABLE);
  await bench.feedback.removeCustomers();
  const id = bench.db
    .prepare<[], number>("SELECT id FROM feedback_customers WHERE key = 'c-2'")
    .pluck()
    .get();
  forgetRows(bench.db, { customers: [id ?? 0], sourceId: null }, [], { progress: () => {}, pause: () => {} });
  await expect(bench.feedback.undoCustomers(change ?? 0)).rejects.toMatchObject({ code: 'notFound' });
  expect(customerRows(bench).map(({ key }) => key)).toEqual(['c-1', 'c-9']);
  const bytes = ['', '-wal'].map((ending) => readFileSync(bench.path + ending, 'latin1')).join('');
  for (const gone of ['Consumer', 'still slow']) expect(bytes).not.toContain(gone);
});

/** A table of `rows` customers. */
const bigTable = (rows: number, segment: string): string =>
  `customer id,segment\n${Array.from({ length: rows }, (_, at) => `C-${at},${segment}\n`).join('')}`;

test('cancelling leaves everything as it was, and so does a file that ends in the middle', async () => {
  importTable(bench, 'crm.csv', bigTable(2000, 'old'));
  const before = customerRows(bench);
  const changed = bench.db.prepare("SELECT 1 FROM feedback_customers WHERE segment = 'new' LIMIT 1");
  const pause = (): void => {
    if (changed.get() !== undefined) throw new Error('enough');
  };
  const request = {
    file: namedFile(bench.file('big.csv', bigTable(3000, 'new'))),
    key: '00',
    today: '2026-01-01',
  };
  expect(() => importCustomers(bench.db, request, { pause, progress: () => {} })).toThrow('enough');
  expect(customerRows(bench)).toEqual(before);
  const abort = new AbortController();
  const file = namedFile(bench.file('huge.csv', bigTable(150_000, 'new')));
  await expect(
    bench.feedback.importCustomers({ file }, abort.signal, () => abort.abort()),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(customerRows(bench)).toEqual(before);
  const broken = `{"data":[${Array.from({ length: 9000 }, (_, at) => `{"customer id":"D-${at}","segment":"x"}`).join(',\n')}, {"custo`;
  expect(() => importTable(bench, 'crm.json', broken)).toThrow('crm.json');
  expect(customerRows(bench)).toEqual(before);
  expect(bench.db.prepare("SELECT count(*) FROM meta WHERE key = 'customerChange'").pluck().get()).toBe(0);
});

test('a change that was interrupted is taken back at the next opening', async () => {
  importTable(bench, 'crm.csv', TABLE);
  const before = customerRows(bench);
  const { change } = importTable(
    bench,
    'crm.csv',
    TABLE.replaceAll('Business', 'Partner').replace('C-3', 'C-4'),
  );
  bench.db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('customerChange', String(change));
  bench.feedback.recoverInterrupted();
  expect(customerRows(bench)).toEqual(before);
  expect(bench.db.prepare('SELECT count(*) FROM feedback_undo').pluck().get()).toBe(0);
});

test('a workspace that is open read-only is not changed', async () => {
  const locked = openBench({ readOnly: true });
  try {
    const input = { file: namedFile(locked.file('crm.csv', TABLE)) };
    const { signal } = new AbortController();
    await expect(locked.feedback.importCustomers(input, signal, () => {})).rejects.toMatchObject({
      code: 'readOnly',
    });
    await expect(locked.feedback.removeCustomers()).rejects.toMatchObject({ code: 'readOnly' });
  } finally {
    locked.close();
  }
});

test('the job reports what it did', async () => {
  const { job } = bench.feedback.startCustomers({ file: namedFile(bench.file('crm.csv', TABLE)) });
  await bench.jobs.idle();
  expect(bench.jobs.list().find(({ id }) => id === job)).toMatchObject({
    kind: 'customers',
    state: 'done',
    result: { kind: 'customers', report: { added: 3 } },
  });
});
