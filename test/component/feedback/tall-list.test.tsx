/** A list of a million rows: its scrollbar, its keys, and what stays in place when feedback changes. */
import { useState } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { FeedbackList } from '../../../renderer/feedback/FeedbackList.tsx';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { createFeedbackPages, type FeedbackPages } from '../../../renderer/feedback/pages.ts';
import {
  elementHeight,
  lastTop,
  MOST_PX,
  shiftAt,
  topOfScrollbar,
} from '../../../renderer/feedback/tall-scroll.ts';
import { installCore } from '../../../renderer/state/connection.ts';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

describe('scrolling over more pixels than there may be', () => {
  const view = 600;
  const heights = { content: 75_000_000, view };

  test('both ends of the scrollbar are both ends of the list', () => {
    expect(elementHeight(heights)).toBe(MOST_PX);
    expect(topOfScrollbar(heights, 0)).toBe(0);
    expect(topOfScrollbar(heights, MOST_PX - view)).toBe(lastTop(heights));
    expect(lastTop(heights) - shiftAt(heights, lastTop(heights))).toBe(MOST_PX - view);
  });

  test('every place is drawn inside the element, further down for further down', () => {
    for (let top = 0; top <= lastTop(heights); top += 99_991) {
      const drawn = top - shiftAt(heights, top);
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThanOrEqual(MOST_PX - view);
      const share = drawn / (MOST_PX - view) - top / lastTop(heights);
      expect(Math.abs(share)).toBeLessThan(0.02);
    }
  });

  test('where the scrollbar is let go, rows are drawn under it', () => {
    for (let scrollTop = 0; scrollTop <= MOST_PX - view; scrollTop += 123_457) {
      const top = topOfScrollbar(heights, scrollTop);
      expect(Math.abs(top - shiftAt(heights, top) - scrollTop)).toBeLessThan(90_000);
      expect(top).toBeLessThanOrEqual(lastTop(heights));
    }
  });

  test('a short list is scrolled as it is', () => {
    const short = { content: 7500, view };
    expect([elementHeight(short), shiftAt(short, 300), topOfScrollbar(short, 300)]).toEqual([7500, 0, 300]);
  });
});

const MILLION = 1_000_000;
const ROW = 75;
let fake: FakeFeedback;
let pages: FeedbackPages;
let restoreSizes: () => void;
let offset: number;

/** Items by their number; those before 0 came later. */
const nth = (at: number): FeedbackItem => item(`i${at - offset}`, { text: `Text ${at - offset}` });

function List() {
  const [selection, setSelection] = useState(NO_SELECTION);
  return (
    <FeedbackList
      label="Feedback"
      source={pages}
      start={pages.start}
      selection={selection}
      onSelect={setSelection}
      onOpen={() => {}}
    />
  );
}

async function show(start = 0): Promise<HTMLElement> {
  pages = createFeedbackPages({}, start);
  await vi.waitFor(() => expect(pages.total()).toBe(MILLION));
  render(<List />);
  return screen.getByRole('listbox', { name: 'Feedback' });
}

const press = (list: HTMLElement, key: string): void => act(() => void fireEvent.keyDown(list, { key }));
const cursorRow = (list: HTMLElement): HTMLElement | null =>
  document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
const drawnAt = (row: HTMLElement): number =>
  Number(/translateY\((-?[\d.]+)px\)/u.exec(row.style.transform)?.[1]);
/** Numbers of the rows that are drawn in the window, as far as the element is scrolled. */
function inWindow(list: HTMLElement): number[] {
  return screen.getAllByRole('option').flatMap((row) => {
    const top = drawnAt(row) - list.scrollTop;
    return top > -ROW && top < 600 ? [Number(row.getAttribute('aria-posinset'))] : [];
  });
}

describe('a list of a million', () => {
  beforeEach(() => {
    restoreSizes = giveSizes();
    fake = createFakeFeedback();
    offset = 0;
    fake.core.answer('feedback.count', () => ({ total: MILLION + offset }));
    fake.core.answer('feedback.place', ({ id }) => ({ at: Number(id.slice(1)) + offset }));
    fake.core.answer('feedback.query', (input) => {
      fake.queries.push(input);
      const at = input.at ?? 0;
      const length = Math.max(0, Math.min(input.limit, MILLION + offset - at));
      return {
        items: Array.from({ length }, (_, n) => nth(at + n)),
        next: at + length < MILLION + offset ? 'x' : null,
      };
    });
    installCore(fake.core.client);
  });
  afterEach(() => {
    pages.close();
    restoreSizes();
  });

  test('its length is told at once, and rows are the size of a screen', async () => {
    const list = await show();
    const [first] = screen.getAllByRole('option');
    expect(first?.getAttribute('aria-setsize')).toBe('1000000');
    expect(screen.getAllByRole('option').length).toBeLessThan(30);
    expect(list.querySelector<HTMLElement>('.fb-sizer')?.style.height).toBe(`${MOST_PX}px`);
  });

  test('End, Home and Page keys go anywhere, before the items are there', async () => {
    const list = await show();
    press(list, 'End');
    expect(cursorRow(list)?.getAttribute('aria-posinset')).toBe('1000000');
    press(list, 'PageUp');
    const row = Number(cursorRow(list)?.getAttribute('aria-posinset'));
    expect(row).toBeGreaterThan(999_980);
    await vi.waitFor(() => expect(cursorRow(list)?.textContent).toContain(`Text ${row - 1}`));
    expect(cursorRow(list)?.getAttribute('aria-selected')).toBe('true');
    expect(inWindow(list)).toContain(row);
    press(list, 'ArrowDown');
    expect(cursorRow(list)?.getAttribute('aria-posinset')).toBe(String(row + 1));
    press(list, 'Home');
    expect(list.scrollTop).toBe(0);
    expect(cursorRow(list)?.textContent).toContain('Text 0');
    expect(fake.queries.length).toBeLessThan(8);
  });

  test('the scrollbar reaches the middle, and wheel steps from there are pixels', async () => {
    const list = await show();
    act(() => {
      list.scrollTop = (MOST_PX - 600) / 2;
      fireEvent.scroll(list);
    });
    const [middle = 0] = inWindow(list);
    expect(Math.abs(middle - MILLION / 2)).toBeLessThan(MILLION / 100);
    await vi.waitFor(() => expect(screen.getByText(`Text ${middle + 2}`)).toBeTruthy());
    act(() => {
      list.scrollTop += 2 * ROW;
      fireEvent.scroll(list);
    });
    expect(inWindow(list)[0]).toBe(middle + 2);
  });

  test('the row under the cursor stays in the document, inside the height of the list', async () => {
    const list = await show();
    press(list, 'End');
    await vi.waitFor(() => expect(cursorRow(list)?.textContent).toContain('Text 999999'));
    act(() => {
      list.scrollTop = 3_000_000;
      fireEvent.scroll(list);
    });
    expect(inWindow(list)).not.toContain(MILLION);
    const tops = screen.getAllByRole('option').map((row) => drawnAt(row));
    expect(Math.max(...tops)).toBeLessThan(3_010_000);
    expect(cursorRow(list)?.getAttribute('aria-posinset')).toBe(String(MILLION));
  });

  test('it opens where one left off', async () => {
    const list = await show(654_321);
    await vi.waitFor(() => expect(inWindow(list)[0]).toBe(654_322));
    expect(screen.getByText('Text 654321')).toBeTruthy();
    expect(fake.queries.every(({ at = 0 }) => at >= 654_200)).toBe(true);
  });

  test('a screen on two pages has both asked for at once', async () => {
    await show();
    await vi.waitFor(() => expect(fake.queries.length).toBeGreaterThan(0));
    await act(() => Promise.resolve());
    const before = fake.queries.length;
    pages.show(500_095, 500_110);
    expect(fake.queries.slice(before).map(({ at }) => at)).toEqual([500_000, 500_100]);
    await vi.waitFor(() => expect(pages.itemAt(500_110)).toBeTruthy());
  });

  test('what is read stays under the eye when items come in above', async () => {
    const list = await show(654_321);
    await vi.waitFor(() => expect(screen.getByText('Text 654321')).toBeTruthy());
    const before = inWindow(list);
    offset = 5000;
    act(() => pages.refresh());
    await vi.waitFor(() => expect(inWindow(list)).toEqual(before.map((row) => row + 5000)));
    expect(screen.getByText('Text 654321')).toBeTruthy();
  });
});
