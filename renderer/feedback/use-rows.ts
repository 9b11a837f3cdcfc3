/** Which rows of a list of any length are on the screen, where they are drawn, and the way to any of them. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { elementHeight, lastTop, shiftAt, topOfScrollbar, type Heights } from './tall-scroll.ts';

export interface RowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Of each row, px. */
  readonly rowHeight: number;
  /** The row that a list begins with, read when `list` changes. */
  readonly start: number;
  /** What is listed. Another list begins at its own start. */
  readonly list: unknown;
}

export interface Rows {
  /** The rows in the window; `last` is held by the list's end. */
  readonly first: number;
  readonly last: number;
  /** Height of the scrolled element, px. */
  readonly height: number;
  /** Where a row is drawn in it, px. */
  readonly topOf: (index: number) => number;
  /** Scrolls no more than needed to have a row in the window. */
  readonly reveal: (index: number) => void;
  /** Scrolls by whole rows, keeping what is above the first one. */
  readonly scrollBy: (rows: number) => void;
}

/** Rows of one height. Draws again while it is scrolled. */
export function useRows({ scroller, count, rowHeight, start, list }: RowsOptions): Rows {
  const [view, setView] = useState(0);
  const [at, setAt] = useState({ list, top: start * rowHeight, rowHeight });
  // Another list, or another size of text: the same row stays first.
  const wanted = at.list === list ? (at.top / at.rowHeight) * rowHeight : start * rowHeight;
  const heights: Heights = { content: count * rowHeight, view };
  const top = Math.min(lastTop(heights), wanted);
  const shift = shiftAt(heights, top);

  const now = useRef({ heights, top, shift, list, rowHeight, scrollTop: 0, isPlaced: false });
  useLayoutEffect(() => {
    const before = now.current.top - now.current.shift;
    Object.assign(now.current, { heights, top, shift, list, rowHeight });
    const element = scroller.current;
    const drawn = top - shift;
    // Where the place stays as it was, the element may be ahead: its event is on the way.
    if (!element || view === 0 || (drawn === before && now.current.isPlaced)) return;
    if (Math.abs(element.scrollTop - drawn) >= 1) element.scrollTo({ top: drawn, behavior: 'instant' });
    now.current.scrollTop = element.scrollTop;
    now.current.isPlaced = true;
  });

  const goTo = useCallback((place: number): void => {
    const { heights, list, rowHeight } = now.current;
    setAt({ list, rowHeight, top: Math.max(0, Math.min(lastTop(heights), place)) });
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setView(element.clientHeight);
    const onScroll = (): void => {
      const { heights, shift, scrollTop } = now.current;
      const moved = element.scrollTop - scrollTop;
      if (moved === 0) return;
      // A leap is the scrollbar's. Steps are counted in pixels.
      const isStep = Math.abs(moved) < heights.view;
      const place = isStep ? element.scrollTop + shift : topOfScrollbar(heights, element.scrollTop);
      // Before the frame is painted, or it would show no rows.
      flushSync(() => goTo(place));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, goTo]);

  const first = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight)));
  return {
    first,
    last: Math.max(first, Math.min(count, Math.ceil((top + view) / rowHeight)) - 1),
    height: elementHeight(heights),
    topOf: (index) => index * rowHeight - shift,
    reveal: useCallback(
      (index) => {
        const { heights, top, rowHeight } = now.current;
        const above = index * rowHeight;
        const below = above + rowHeight - heights.view;
        if (above < top) goTo(above);
        else if (below > top) goTo(below);
      },
      [goTo],
    ),
    scrollBy: useCallback((rows) => goTo(now.current.top + rows * now.current.rowHeight), [goTo]),
  };
}
