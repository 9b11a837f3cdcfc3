/**
 * The free ways of a map: vertical channels between columns and horizontal corridors between lanes. Cards keep clear of
 * both, but for cards over several columns, which close the channels that they cover.
 */
import type { CardBox, ColumnBox, LaneBox } from '../geometry.ts';
import { CELL_FOOT, CELL_PADDING } from '../sizes.ts';

/** A card that covers more than one column, and so lies across the channels between `first` and `last`. */
interface Barrier {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Channels {
  /** x of the channel left of each column, and right of the last one. */
  readonly x: readonly number[];
  /** y of the corridor above each lane, and below the last one. */
  readonly y: readonly number[];
  /** x at which the grid ends. */
  readonly right: number;
  readonly columnIndex: ReadonlyMap<string, number>;
  readonly laneIndex: ReadonlyMap<string, number>;
  /** All cards of each lane. */
  readonly cards: readonly (readonly CardBox[])[];
  /** Whether channel `i` is free from `from` to `to` (px, from ≤ to) inside lane `lane`. */
  readonly isFree: (i: number, lane: number, from: number, to: number) => boolean;
  /** First and last column that a card covers. */
  readonly columnsOf: (box: CardBox) => { readonly first: number; readonly last: number };
}

/** Half of the room that stays free at the outer edges of the grid. */
const EDGE = CELL_PADDING / 2;
/** The middle of the room between two lanes' cards lies this far above the border. */
const ABOVE_BORDER = (CELL_FOOT - CELL_PADDING) / 2;

/** Finds the free ways of a laid-out map. */
export function findChannels(
  columns: readonly ColumnBox[],
  lanes: readonly LaneBox[],
  boxes: ReadonlyMap<string, CardBox>,
): Channels {
  const columnIndex = new Map(columns.map(({ id }, i) => [id, i]));
  const laneIndex = new Map(lanes.map(({ id }, i) => [id, i]));
  const right = columns.at(-1);
  const bottom = lanes.at(-1);
  const x = columns.map((column, i) => (i === 0 ? column.x + EDGE : column.x));
  const y = lanes.map((lane, i) => (i === 0 ? lane.y + EDGE : lane.y - ABOVE_BORDER));
  x.push(right ? right.x + right.width - EDGE : 0);
  y.push(bottom ? bottom.y + bottom.height - EDGE : 0);

  const columnsOf = (box: CardBox): { first: number; last: number } => {
    const first = columnIndex.get(box.columnId) ?? 0;
    let last = first;
    for (let next = columns[last + 1]; next && next.x < box.x + box.width; next = columns[last + 1])
      last += 1;
    return { first, last };
  };
  const cards: CardBox[][] = lanes.map(() => []);
  const barriers: Barrier[][] = lanes.map(() => []);
  for (const box of boxes.values()) {
    const lane = laneIndex.get(box.laneId);
    if (lane === undefined) continue;
    cards[lane]?.push(box);
    const { first, last } = columnsOf(box);
    if (last > first) barriers[lane]?.push({ first, last, top: box.y, bottom: box.y + box.height });
  }
  return {
    x,
    y,
    right: right ? right.x + right.width : 0,
    columnIndex,
    laneIndex,
    cards,
    columnsOf,
    isFree: (i, lane, from, to) =>
      !(barriers[lane] ?? []).some(
        (barrier) => i > barrier.first && i <= barrier.last && from < barrier.bottom && to > barrier.top,
      ),
  };
}
