/** Stacks the cards of one lane: each cell's cards in order, cards over several columns in the way of nobody. */
import { cellKey, type Card, type Lane, type MapData } from '../model/types.ts';
import { cardContent, cardHeight, cardWidth, mediaHeight, type Touchpoints } from './card-content.ts';
import type { CardBox, ColumnBox } from './geometry.ts';
import { CARD_GAP, CELL_FOOT, CELL_PADDING, FOOTER_HEIGHT } from './sizes.ts';

interface Span {
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LaneCardsInput {
  readonly map: MapData;
  readonly lane: Lane;
  readonly columns: readonly ColumnBox[];
  readonly touchpoints: Touchpoints;
  /** y of the lane. */
  readonly top: number;
  /** Least heights in px of single cards (one that is being edited), by id. */
  readonly heights: ReadonlyMap<string, number> | undefined;
  /** Height in px of a card's footer at an outer width; `FOOTER_HEIGHT` where absent. */
  readonly footerHeight: ((card: Card, lane: Lane, width: number) => number) | undefined;
  readonly previous: ReadonlyMap<string, CardBox> | undefined;
}

function keep(before: CardBox | undefined, box: CardBox): CardBox {
  return before &&
    before.x === box.x &&
    before.y === box.y &&
    before.width === box.width &&
    before.height === box.height &&
    before.footer === box.footer &&
    before.media === box.media &&
    before.laneId === box.laneId &&
    before.columnId === box.columnId &&
    (before.lines === box.lines || sameLines(before.lines, box.lines))
    ? before
    : box;
}

/** Whether two lists of lines are equal. */
function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** What a lane's cards were laid out from, to know whether they stand as they did. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  /** The cards of each column. */
  readonly cells: readonly (readonly Card[] | undefined)[];
  /** What `placeLaneCards` answered. */
  readonly height: number;
}

/** The cards of each column of a lane. */
export function cellsOf({
  map,
  lane,
  columns,
}: Pick<LaneCardsInput, 'map' | 'lane' | 'columns'>): PlacedLane['cells'] {
  return columns.map(({ id }) => map.cells.get(cellKey(lane.id, id)));
}

/**
 * Takes a lane's boxes over from the layout before; only where columns and touchpoints are the same objects, too.
 * @returns whether the lane is unchanged; if not, nothing was added
 */
export function keepLaneCards(
  before: PlacedLane | undefined,
  now: Omit<PlacedLane, 'height'>,
  previous: ReadonlyMap<string, CardBox>,
  boxes: Map<string, CardBox>,
): before is PlacedLane {
  const isSame =
    before?.lane === now.lane &&
    before.top === now.top &&
    before.cells.every((cell, index) => cell === now.cells[index]);
  if (!isSame) return false;
  for (const cell of now.cells) {
    for (const { id } of cell ?? []) {
      const box = previous.get(id);
      if (box) boxes.set(id, box);
    }
  }
  return true;
}

/**
 * Columns are filled from left to right. A card goes to the first place below the cell's card before it where no wider
 * card from the left is in its way.
 * @returns the height in px that the cards need, padding included; 0 without cards. Boxes are added to `boxes`.
 */
export function placeLaneCards(input: LaneCardsInput, boxes: Map<string, CardBox>): number {
  const { map, lane, columns, touchpoints, top, heights, footerHeight, previous } = input;
  const spans: Span[] = [];
  let lowest = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as ColumnBox;
    if (column.collapsed) continue;
    const cards = map.cells.get(cellKey(lane.id, column.id));
    if (!cards) continue;
    let y = top + CELL_PADDING;
    for (const card of cards) {
      const last = lastOpen(columns, index, Math.min(columns.length, index + Math.max(1, card.span)) - 1);
      const end = columns[last] as ColumnBox;
      const width = cardWidth(end.x + end.width - column.x);
      const content = cardContent(card, width, touchpoints);
      const media = mediaHeight(card, lane);
      const footer = content.footer ? (footerHeight?.(card, lane, width) ?? FOOTER_HEIGHT) : 0;
      const height = Math.max(cardHeight(content, media, footer), heights?.get(card.id) ?? 0);
      y = freePlace(spans, index, y, height);
      const box: CardBox = {
        id: card.id,
        laneId: lane.id,
        columnId: column.id,
        x: column.x + CELL_PADDING,
        y,
        width,
        height,
        lines: content.lines,
        footer: content.footer,
        media,
      };
      boxes.set(card.id, keep(previous?.get(card.id), box));
      if (last > index) spans.push({ last, top: y, bottom: y + height });
      lowest = Math.max(lowest, y + height);
      y += height + CARD_GAP;
    }
  }
  return lowest === 0 ? 0 : lowest - top + CELL_FOOT;
}

/** The last column that a card covers: one that would end inside of a collapsed stage ends before it. */
function lastOpen(columns: readonly ColumnBox[], first: number, last: number): number {
  let at = last;
  while (at > first && columns[at]?.collapsed) at -= 1;
  return at;
}

/** The first y at or below `y` where `height` px are free in columns from `index` on. */
function freePlace(spans: readonly Span[], index: number, y: number, height: number): number {
  let place = y;
  for (let moved = spans.length > 0; moved;) {
    moved = false;
    for (const span of spans) {
      // Every span starts at or left of `index`; it is in the way if it reaches here.
      if (span.last < index) continue;
      if (place < span.bottom + CARD_GAP && place + height + CARD_GAP > span.top) {
        place = span.bottom + CARD_GAP;
        moved = true;
      }
    }
  }
  return place;
}
