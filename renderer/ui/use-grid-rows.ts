import { useCallback, useEffect, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';

export interface GridRows {
  /** The grid: it scrolls, has the keyboard, and names its active row. */
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** Height of a row in px; the head, which stays in view, is as high. */
  readonly rowHeight: number;
  /** The row under the cursor; negative where there is none. */
  readonly activeIndex: number;
  /** What is under the cursor: it is brought into view when it changes, and wherever it stands then. */
  readonly active: string | null;
  /** Rows drawn beyond the screen. */
  readonly overscan: number;
}

/** The rows of a virtual table in view, and the one under the cursor. */
export function useGridRows(of: GridRows): Virtualizer<HTMLDivElement, Element> {
  const { grid, count, rowHeight, activeIndex, active, overscan } = of;
  // eslint-disable-next-line react/incompatible-library -- no compiler runs here; nothing memoises its functions
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan,
    // The head takes its height from the rows.
    scrollPaddingEnd: rowHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        // The row under the cursor stays in the document: assistive technology is told its id.
        return activeIndex < 0 || activeIndex >= range.count || indexes.includes(activeIndex)
          ? indexes
          : [...indexes, activeIndex].sort((a, b) => a - b);
      },
      [activeIndex],
    ),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [virtualizer, active, activeIndex]);
  return virtualizer;
}

/** How many rows a page key goes on. */
export function rowsOfPage({ range }: Virtualizer<HTMLDivElement, Element>): number {
  return Math.max(1, (range?.endIndex ?? 0) - (range?.startIndex ?? 0) - 1);
}
