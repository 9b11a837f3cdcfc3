/** Cursor and marks of a list, its keys, and its pages from core. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import { installCore } from '../../../renderer/state/connection.ts';
import { createIdList } from '../../../renderer/feedback/id-list.ts';
import { listKey, rowToMoveTo } from '../../../renderer/feedback/list-keys.ts';
import {
  click,
  moveTo,
  NO_SELECTION,
  targets,
  toggle,
  type ListSelection,
} from '../../../renderer/feedback/list-selection.ts';
import { createFeedbackPages, type FeedbackPages } from '../../../renderer/feedback/pages.ts';
import { createFakeFeedback, item, type FakeFeedback } from './feedback-core.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const rows = {
  count: () => names.length,
  idAt: (index: number) => names[index],
  indexOf: (id: string) => names.indexOf(id),
};
const plain = { range: false, toggle: false };
const marked = (selection: ListSelection): string => [...selection.marked].sort().join('');

describe('marks', () => {
  test('a click moves the cursor and lets marks go; Ctrl and Shift add', () => {
    let now = click(NO_SELECTION, rows, 1, plain);
    expect([now.active, marked(now)]).toEqual(['b', '']);
    now = click(now, rows, 3, { ...plain, toggle: true });
    expect([now.active, marked(now)]).toEqual(['d', 'd']);
    now = click(now, rows, 1, { ...plain, range: true });
    expect([now.active, marked(now)]).toEqual(['b', 'bcd']);
    now = click(now, rows, 2, { ...plain, toggle: true });
    expect(marked(now)).toBe('bd');
    expect(marked(click(now, rows, 0, plain))).toBe('');
  });

  test('moving keeps marks; what is done is done to the marks in the order of the list, else to the cursor', () => {
    let now = toggle(NO_SELECTION, rows, 4);
    now = toggle(now, rows, 0);
    now = moveTo(now, rows, 2);
    expect(targets(now, rows)).toEqual(['a', 'e']);
    expect(targets(moveTo(NO_SELECTION, rows, 99), rows)).toEqual(['e']);
    expect(targets(NO_SELECTION, rows)).toEqual([]);
  });
});

describe('keys', () => {
  const press = (key: string, selection: ListSelection, more: KeyboardEventInit & { code?: string } = {}) => {
    const done = { opened: [] as string[], attached: [] as string[][], removed: [] as string[][], left: 0 };
    const source = { ...createIdList(), ...rows };
    const event = new KeyboardEvent('keydown', { key, ...more });
    const at = selection.active === null ? -1 : rows.indexOf(selection.active);
    const row = rowToMoveTo(event, at, 3, rows.count());
    if (row !== null) return { next: moveTo(selection, rows, row, event.shiftKey), ...done };
    const next = listKey(event, {
      source,
      selection,
      onOpen: (id) => done.opened.push(id),
      onAttach: (ids) => done.attached.push([...ids]),
      onRemove: (ids) => done.removed.push([...ids]),
      onLeave: () => (done.left += 1),
    });
    return { next, ...done };
  };
  const at = (id: string): ListSelection => ({ active: id, anchor: id, marked: new Set() });

  test('arrows, J and K, pages and ends move', () => {
    expect(press('ArrowDown', NO_SELECTION).next?.active).toBe('a');
    expect(press('ArrowDown', at('b')).next?.active).toBe('c');
    expect(press('j', at('b')).next?.active).toBe('c');
    expect(press('k', at('b')).next?.active).toBe('a');
    expect(press('ArrowUp', at('a')).next?.active).toBe('a');
    expect(press('PageDown', at('a')).next?.active).toBe('d');
    expect(press('End', at('a')).next?.active).toBe('e');
    expect(press('Home', at('e')).next?.active).toBe('a');
  });

  test('J and E work on a Ukrainian and a Thai keyboard', () => {
    expect(press('о', at('b'), { code: 'KeyJ' }).next?.active).toBe('c');
    expect(press('ำ', at('b'), { code: 'KeyE' }).attached).toEqual([['b']]);
  });

  test('Shift marks what it passes, Space the row itself', () => {
    expect(marked(press('ArrowDown', at('b'), { shiftKey: true }).next ?? NO_SELECTION)).toBe('bc');
    expect(marked(press(' ', at('b')).next ?? NO_SELECTION)).toBe('b');
    expect(marked(press('a', at('b'), { ctrlKey: true }).next ?? NO_SELECTION)).toBe('abcde');
  });

  test('Enter opens, E attaches, Delete removes, Escape lets go and then leaves', () => {
    expect(press('Enter', at('b')).opened).toEqual(['b']);
    const two = { ...at('b'), marked: new Set(['d', 'a']) };
    expect(press('e', two).attached).toEqual([['a', 'd']]);
    expect(press('Delete', two).removed).toEqual([['a', 'd']]);
    const first = press('Escape', two);
    expect([marked(first.next ?? two), first.left]).toEqual(['', 0]);
    expect(press('Escape', at('b')).left).toBe(1);
    expect(press('x', at('b')).next).toBeNull();
  });
});

describe('pages', () => {
  let fake: FakeFeedback;
  let pages: FeedbackPages;
  const many = (count: number, prefix = 'i') =>
    Array.from({ length: count }, (_, index) => item(`${prefix}${index}`));
  const settled = (): Promise<void> => vi.waitFor(() => expect(pages.ready()).toBe(true));

  beforeEach(() => {
    fake = createFakeFeedback(many(1050));
    installCore(fake.core.client);
  });
  afterEach(() => pages.close());

  test('are fetched where the screen is, each once, and the true length is known from the start', async () => {
    pages = createFeedbackPages({});
    await settled();
    await vi.waitFor(() => expect(pages.total()).toBe(1050));
    for (const [first, last] of [
      [1000, 1010],
      [500, 510],
      [505, 515],
      [0, 10],
    ] as const) {
      pages.show(first, last);
      await vi.waitFor(() => expect(pages.idAt(last)).toBe(`i${last}`));
    }
    expect(pages.count()).toBe(1050);
    expect(pages.indexOf('i505')).toBe(505);
    expect([pages.idAt(777), pages.indexOf('i777')]).toEqual([undefined, -1]);
    const asked = fake.queries.map(({ at }) => at);
    expect(new Set(asked).size).toBe(asked.length);
    // Nothing between the places that were looked at.
    expect(asked.filter((at) => at !== undefined && at > 600 && at < 900)).toEqual([]);
  });

  test('begin where one left off', async () => {
    pages = createFeedbackPages({}, 730);
    await settled();
    expect(pages.idAt(730)).toBe('i730');
    expect(fake.queries[0]?.at).toBe(700);
  });

  test('a page that was cut short is gone on with', async () => {
    fake.core.answer('feedback.query', ({ at = 0, limit }) => {
      const from = many(1050).slice(at, at + Math.min(limit, 40));
      return { items: from, next: at + 40 < 1050 ? 'x' : null };
    });
    pages = createFeedbackPages({});
    pages.show(0, 99);
    await vi.waitFor(() => expect(pages.idAt(99)).toBe('i99'));
    expect([pages.idAt(40), pages.idAt(80), pages.idAt(100)]).toEqual(['i40', 'i80', 'i100']);
  });

  test('a change is read again in place, without an empty moment', async () => {
    pages = createFeedbackPages({});
    await settled();
    const counts: number[] = [];
    pages.subscribe(() => counts.push(pages.count()));
    fake.items = [item('new'), ...fake.items];
    pages.refresh();
    await vi.waitFor(() => expect(pages.idAt(0)).toBe('new'));
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test('far down, a change is read where the first row on the screen stands now', async () => {
    pages = createFeedbackPages({});
    await settled();
    pages.show(400, 410);
    await vi.waitFor(() => expect(pages.idAt(400)).toBe('i400'));
    fake.items = [...many(150, 'new'), ...fake.items];
    pages.refresh();
    await vi.waitFor(() => expect(pages.indexOf('i400')).toBe(550));
    await vi.waitFor(() => expect(pages.total()).toBe(1200));
    expect(pages.idAt(305)).toBeUndefined();
  });

  test('a list that became shorter ends where it ends', async () => {
    pages = createFeedbackPages({});
    await settled();
    pages.show(1000, 1010);
    await vi.waitFor(() => expect(pages.idAt(1010)).toBe('i1010'));
    fake.items = many(30);
    pages.refresh();
    await vi.waitFor(() => expect(pages.total()).toBe(30));
  });

  test('a page that fails says so and comes with the next try', async () => {
    fake.core.answer('feedback.query', () => {
      throw new SojournError('gone', 'Core is away.');
    });
    pages = createFeedbackPages({});
    await vi.waitFor(() => expect(pages.error()?.message).toBe('Core is away.'));
    expect(pages.ready()).toBe(false);
    fake.core.answer('feedback.query', () => ({ items: [item('x')], next: null }));
    pages.retry();
    await settled();
    expect([pages.count(), pages.error()]).toEqual([1, null]);
  });

  test('items that were let go are fetched again by id', async () => {
    fake.items = many(9000);
    pages = createFeedbackPages({});
    for (let row = 0; row < 8900; row += 100) {
      pages.show(row, row + 10);
      await vi.waitFor(() => expect(pages.idAt(row + 10)).toBeDefined());
    }
    expect(pages.itemAt(5)).toBeUndefined();
    pages.show(0, 10);
    await vi.waitFor(() => expect(pages.itemAt(5)?.id).toBe('i5'));
  });
});

test('evidence is listed newest first, with what is missing last', async () => {
  const fake = createFakeFeedback([
    item('old', { date: '2024-01-01' }),
    item('undated'),
    item('new', { date: '2026-01-01T10:00:00Z' }),
  ]);
  installCore(fake.core.client);
  const list = createIdList();
  list.set(['gone', 'old', 'new', 'undated']);
  await vi.waitFor(() => expect(list.idAt(0)).toBe('new'));
  expect(list.idAt(1)).toBe('old');
  expect(list.itemAt(list.indexOf('gone'))).toBeNull();
  list.close();
});
