/**
 * Scrolling over more pixels than a browser lays out. The scrolled element is at most `MOST_PX` high; rows are drawn at
 * their own place less a shift. Inside one of many segments the shift stays the same, so that wheel, keys and touch move
 * by the pixels they mean; from segment to segment it grows, so that the scrollbar reaches both ends.
 */

/** Chromium lays out up to about 33,554,000 px, Firefox about half of that. */
export const MOST_PX = 10_000_000;
const SEGMENTS_A_HEIGHT = 100;

/** Heights in pixels: of all rows, and of the window onto them. */
export interface Heights {
  readonly content: number;
  readonly view: number;
}

/** Height that the scrolled element gets. */
export function elementHeight({ content }: Heights): number {
  return Math.min(content, MOST_PX);
}

/** The greatest place that can be scrolled to. */
export function lastTop({ content, view }: Heights): number {
  return Math.max(0, content - view);
}

/** How much above their own place rows are drawn while `top` is the first pixel in the window. */
export function shiftAt(heights: Heights, top: number): number {
  const { content } = heights;
  if (content <= MOST_PX) return 0;
  const length = MOST_PX / SEGMENTS_A_HEIGHT;
  const segments = Math.floor(content / length);
  const segment = Math.min(segments - 1, Math.floor(top / length));
  return Math.round((segment * (content - MOST_PX)) / (segments - 1));
}

/** The place that the scrollbar at `scrollTop` stands for: the same share of the whole. */
export function topOfScrollbar(heights: Heights, scrollTop: number): number {
  const { content, view } = heights;
  if (content <= MOST_PX) return scrollTop;
  const share = Math.min(1, Math.max(0, scrollTop / (MOST_PX - view)));
  const near = share * lastTop(heights);
  // Drawn with the shift of its segment, this place is exactly where the scrollbar is.
  return Math.min(lastTop(heights), Math.max(0, scrollTop + shiftAt(heights, near)));
}
