/**
 * Every so-manieth key of the inbox, from the newest on, so that a place far below is found without passing over all that
 * comes before it again. Marks are set as far as somebody has looked.
 */
import type { Database } from 'better-sqlite3';
import type { Keys } from './query-conditions.ts';
import { edgeBelow } from './query-scan.ts';

/** Items from one mark to the next: passing over so many takes a tenth of a millisecond. */
const STEP = 5000;

export interface PlaceMarks {
  /** Key of the last of the first `size` items; undefined where there are fewer. */
  edge(size: number): number | undefined;
}

/**
 * Marks of all items among `keys`; true as long as no item among them comes or goes.
 * @param step items from one mark to the next
 */
export function createPlaceMarks(db: Database, { low, high }: Keys, step = STEP): PlaceMarks {
  /** `marks[n]` is the key of the item that has `(n + 1) * step - 1` before it. */
  const marks: number[] = [];
  const below = (mark: number | undefined): number => (mark === undefined ? high : mark - 1);
  return {
    edge(size) {
      const passed = Math.floor(size / step);
      while (marks.length < passed) {
        const next = edgeBelow(db, { low, high: below(marks.at(-1)) }, step);
        if (next === undefined) return undefined;
        marks.push(next);
      }
      const left = size - passed * step;
      const mark = marks[passed - 1];
      return left === 0 ? mark : edgeBelow(db, { low, high: below(mark) }, left);
    },
  };
}
