/** Customers on the screens: a table on its way in, the way back, segments in filter and evidence, facts of an item. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  CustomerMapping,
  CustomersPreview,
  CustomersReport,
  Job,
} from '../../../shared/contract/types.ts';
import { segmentHint } from '../../../renderer/feedback/customers/customer-words.ts';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import {
  forgetTable,
  takeTable,
  tableProblem,
  withTableRole,
} from '../../../renderer/feedback/customers/customers-flow.ts';
import { useCustomerTable } from '../../../renderer/feedback/customers/customers-store.ts';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { undo, redo } from '../../../renderer/state/history.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

const MAPPING: CustomerMapping = {
  headerRows: 1,
  names: ['Код клієнта', 'Сегмент', 'Email'],
  roles: ['key', 'segment', 'field'],
  dateOrder: 'dmy',
  decimal: ',',
  privacy: ['keep', 'keep', 'drop'],
};
const NOBODY = { name: null, segment: null, value: null, since: null, churned: null };
const preview = (mapping: CustomerMapping = MAPPING): CustomersPreview => ({
  file: 'crm.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  mapping,
  reasons: ['named like a key of customers', 'named like a segment', 'kept as a field'],
  rows: [
    ['C-1', 'Бізнес', 'ana@example.com'],
    ['', 'Приватні', ''],
  ],
  customers: [
    {
      ...NOBODY,
      row: 1,
      key: 'c-1',
      segment: 'Бізнес',
      value: 1250.5,
      churned: true,
      rejected: null,
      known: true,
    },
    { ...NOBODY, row: 2, key: '', rejected: 'no key', known: false },
  ],
  warnings: ['Its dates could have day or month first; day first is assumed.'],
  sheets: [],
  personal: [
    null,
    null,
    { kinds: ['email'], found: 1, rows: 1, whole: true, reason: 'the column is named “Email”' },
  ],
  looked: 2,
  known: 1,
  inWorkspace: 3,
});
const REPORT: CustomersReport = {
  file: 'crm.csv',
  rows: 5,
  added: 2,
  updated: 1,
  unchanged: 1,
  rejected: [{ row: 2, reason: 'no key' }],
  rejectedCount: 1,
  masked: { email: 3 },
  warnings: [],
  joined: { customers: 4, withFeedback: 3, named: 20, items: 12 },
  change: 7,
};
const job = (part: Partial<Job> = {}): Job => ({
  id: 'job-1',
  kind: 'customers',
  label: 'Importing crm.csv',
  state: 'running',
  progress: 0,
  error: null,
  result: null,
  ...part,
});

let fake: FakeFeedback;
let disconnect: () => void;
let restoreSizes: () => void;
let asked: CustomerMapping[];
let undone: number[];

async function start(readOnly = false, customers = 4): Promise<void> {
  fake = createFakeFeedback(
    [
      item('a', {
        text: 'повільно',
        customer: 'c-1',
        customerFacts: { ...NOBODY, segment: 'Бізнес', value: 1250.5, since: '2021-03-04', churned: false },
      }),
      item('b', { text: 'fine' }),
    ],
    readOnly,
  );
  asked = [];
  undone = [];
  fake.core.answer('feedback.segments', () => ({
    customers,
    segments:
      customers === 0
        ? []
        : [
            { segment: 'Бізнес', customers: 3, items: 12 },
            { segment: 'Khách lẻ', customers: 1, items: 2 },
          ],
  }));
  fake.core.answer('feedback.customer', ({ item: id }) =>
    id === 'a'
      ? {
          ...NOBODY,
          key: 'c-1',
          listed: true,
          segment: 'Бізнес',
          value: 1250.5,
          since: '2021-03-04',
          churned: false,
          fields: { City: 'Львів' },
          items: 5,
        }
      : null,
  );
  fake.core.answer('feedback.previewCustomers', ({ mapping }) => {
    if (mapping) asked.push(mapping);
    return preview(mapping ? { ...mapping, privacy: mapping.privacy ?? ['keep', 'keep', 'keep'] } : MAPPING);
  });
  fake.core.answer('feedback.importCustomers', () => ({ job: 'job-1' }));
  fake.core.answer('job.list', () => [job()]);
  fake.core.answer('feedback.undoCustomers', ({ change }) => {
    undone.push(change);
    return { change: change + 1 };
  });
  fake.core.answer('feedback.removeCustomers', () => ({ change: 40 }));
  disconnect = await connect(fake.core);
  await draw(<FeedbackScreen />);
}

beforeEach(() => {
  restoreSizes = giveSizes();
  useInbox.setState({ view: 'items', filter: NO_FILTER, selection: NO_SELECTION });
});
afterEach(() => {
  act(forgetTable);
  disconnect();
  restoreSizes();
});

/** Has a table on the screen, its columns to be checked. */
async function withTable(): Promise<void> {
  await start();
  act(() => takeTable({ name: 'crm.csv', size: 9, token: 'token-crm' }));
  await screen.findByRole('heading', { name: 'Customer table crm.csv' });
  await screen.findByText('1 of 2 rows looked at are customers whom this workspace knows.');
}

describe('a table on its way in', () => {
  test('shows what each column is and what the rows become, rejected ones with the reason', async () => {
    await withTable();
    expect(screen.getByRole('list', { name: 'Please check' })?.textContent).toContain('day first is assumed');
    const rows = within(screen.getByRole('region', { name: 'As they will be' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('1c-1Бізнес1,250.5has leftknown');
    expect(rows[2]?.textContent).toContain('Left out: no key.');
    expect(screen.getByRole('combobox', { name: 'Personal data in “Email”' })?.textContent).toContain('Drop');
  });

  test('a role that is chosen is asked of core at once, and without a key nothing is imported', async () => {
    await withTable();
    const user = userEvent.setup();
    await user.click(screen.getByRole('combobox', { name: 'What “Email” is' }));
    await user.click(await screen.findByRole('option', { name: 'Name' }));
    await vi.waitFor(() => expect(asked.at(-1)?.roles).toEqual(['key', 'segment', 'name']));
    expect(asked.at(-1)?.privacy).toBeUndefined();
    await user.click(screen.getByRole('combobox', { name: 'What “Код клієнта” is' }));
    await user.click(await screen.findByRole('option', { name: 'Leave out' }));
    await screen.findByText(/No column is the key/);
    expect(screen.getByRole('button', { name: 'Import' })).toHaveProperty('disabled', true);
    expect(asked).toHaveLength(1);
  });

  test('is imported, reported with its numbers, and can be taken back and done again', async () => {
    await withTable();
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByText(/^Importing crm.csv/);
    act(() => fake.core.emit('job.changed', job({ progress: 0.4 })));
    expect(screen.getByText(/40 %/)).toBeTruthy();
    act(() =>
      fake.core.emit('job.changed', job({ state: 'done', result: { kind: 'customers', report: REPORT } })),
    );
    await screen.findByText('3 customers of crm.csv are in the workspace.');
    expect(screen.getByText(/12 of the 20 items that name a customer are theirs/)).toBeTruthy();
    expect(screen.getByText('Row 2').parentElement?.textContent).toContain('no key');
    expect(screen.getByText('3 e-mail addresses')).toBeTruthy();
    act(() => void undo());
    await vi.waitFor(() => expect(undone).toEqual([7]));
    act(() => void redo());
    await vi.waitFor(() => expect(undone).toEqual([7, 8]));
    await userEvent.click(screen.getByRole('button', { name: 'Go to the inbox' }));
    expect(useCustomerTable.getState()).toEqual({ open: false, entry: null });
  });

  test('says when it was cancelled or failed, and goes on behind the inbox meanwhile', async () => {
    await withTable();
    const cancelled = vi.fn<(id: string) => void>();
    fake.core.answer('job.cancel', ({ job: id }) => cancelled(id));
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByText(/^Importing crm.csv/);
    fireEvent.keyDown(screen.getByRole('heading', { name: 'Customer table crm.csv' }), { key: 'Escape' });
    await screen.findByText('Customers are imported…');
    await userEvent.click(screen.getByText('Customers are imported…'));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(cancelled).toHaveBeenCalledExactlyOnceWith('job-1');
    act(() => fake.core.emit('job.changed', job({ state: 'cancelled' })));
    await screen.findByText(/was cancelled. Everything is as before/);
    await userEvent.click(screen.getByRole('button', { name: 'Import again' }));
    const error = {
      code: 'diskFull',
      message: 'The disk is full.',
      remedy: 'Free some space.',
      where: {},
    } as const;
    await screen.findByText(/^Importing crm.csv/);
    act(() => fake.core.emit('job.changed', job({ state: 'failed', error })));
    await screen.findByText(/The disk is full/);
  });
});

describe('in the inbox', () => {
  test('the table is one line, and removing it can be taken back once', async () => {
    await start();
    await screen.findByText('4 customers, 2 segments');
    await userEvent.click(screen.getByRole('button', { name: 'Remove the customer table' }));
    await screen.findByText('Customer table removed');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(undone).toEqual([40]));
    act(() => void undo());
    expect(undone).toEqual([40]);
  });

  test('a workspace for reading only shows the line and no way to change it', async () => {
    await start(true);
    await screen.findByText('4 customers, 2 segments');
    expect(screen.queryByRole('button', { name: 'Remove the customer table' })).toBeNull();
  });

  test('segments are chosen with their counts, another spelling among them', async () => {
    await start();
    act(() => useInbox.setState({ filter: { ...NO_FILTER, segments: ['БІЗНЕС'] } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Segment: Бізнес' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Khách lẻ (2)' }));
    await vi.waitFor(() => expect(useInbox.getState().filter.segments).toEqual(['Бізнес', 'Khách lẻ']));
    await vi.waitFor(() => expect(fake.queries.at(-1)?.filter.segments).toEqual(['Бізнес', 'Khách lẻ']));
  });

  test('without a table there is no choice of segments, only the way to import one', async () => {
    await start(false, 0);
    await screen.findByRole('button', { name: 'Customer table…' });
    expect(screen.queryByRole('button', { name: /^Segment/ })).toBeNull();
  });
});

test('an item tells of its customer, and shows all of their feedback', async () => {
  await start();
  await userEvent.click(await screen.findByText('повільно'));
  const facts = (await screen.findByRole('heading', { name: 'Customer' })).closest('section');
  await within(facts ?? document.body).findByText('Львів');
  expect(facts?.textContent).toMatch(/SegmentБізнесValue1,250.5Customer since.*2021ChurnednoCityЛьвів/);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 5 items of this customer' }));
  expect(useInbox.getState().filter).toEqual({ ...NO_FILTER, search: 'customer:"c-1"' });
});

test('a role is one column’s, and churned and active are one question', () => {
  const { roles } = withTableRole({ ...MAPPING, roles: ['key', 'churned', 'field'] }, 2, 'active');
  expect(roles).toEqual(['key', 'field', 'active']);
  expect(withTableRole(MAPPING, 2, 'key').roles).toEqual(['field', 'segment', 'key']);
  expect(withTableRole({ ...MAPPING, roles: ['key', 'skip', 'field'] }, 2, 'skip').roles).toEqual([
    'key',
    'skip',
    'skip',
  ]);
  expect(tableProblem(MAPPING)).toBeNull();
});

test.each([
  ['', ['A', 'B'], 'Of the customer table: A, B.'],
  ['a ', ['A', 'B'], ''],
  ['C', ['A', 'B'], 'No segment of the customer table has this name. There are: A, B.'],
  ['C', [], ''],
  ['', ['1', '2', '3', '4', '5', '6', '7'], 'Of the customer table: 1, 2, 3, 4, 5, 6, ….'],
])('beside the segment “%s” of a persona stands what the table has', (segment, known, hint) => {
  expect(segmentHint(segment, known)).toBe(hint);
});
