/** How several series of one chart are told apart without colour. */

/** How many series have a look of their own; more take the looks anew. */
export const SERIES_LOOKS = 6;

const DASHES = ['', '6 3', '2 3', '8 3 2 3', '12 4', '1 4'];

/** The class of the n-th series, from 0: its colour. */
export function seriesClass(at: number): string {
  return `chart-${(at % SERIES_LOOKS) + 1}`;
}

/** The dashes of the n-th series, from 0, as SVG's `stroke-dasharray`; undefined for a whole line. */
export function dashOf(at: number): string | undefined {
  return DASHES[at % SERIES_LOOKS] || undefined;
}
