/** The lanes of one stage on slides: cards in the cells of a grid, filled page by page. Nothing is left out. */
import { laneHue } from '../../shared/model/lanes.ts';
import { cellKey, type Card, type Column, type Lane } from '../../shared/model/types.ts';
import type { CardContext } from '../../shared/print/footer-items.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { CARD_GAP, cardBlock, splitCard } from './card-block.ts';
import { SMALL, textBlock } from './page.ts';
import type { CardBlock, CellBlock, LaneBlock, SlideSource } from './types.ts';

/** Between a lane's line and its cards, above and below. */
export const LANE_PAD = 14;
/** Between a column's edges and its cards, left and right. */
export const CELL_SIDE = 10;

/** The grid of one slide. */
export interface LaneGrid {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  readonly labelWidth: number;
  /** Text size of cards. */
  readonly size: number;
}

type Band = readonly CellBlock[];

const cellHeight = ({ rows }: CellBlock): number =>
  rows.reduce((sum, row) => sum + rowHeight(row), 0) + Math.max(0, rows.length - 1) * CARD_GAP;
const rowHeight = (row: readonly CardBlock[]): number => Math.max(0, ...row.map(({ height }) => height));
const bandHeight = (band: Band): number => Math.max(0, ...band.map(cellHeight));
const bandsHeight = (bands: readonly Band[]): number =>
  bands.reduce((sum, band) => sum + bandHeight(band), 0) + Math.max(0, bands.length - 1) * CARD_GAP;

function laneBlock(lane: Lane, bands: readonly Band[], { labelWidth }: LaneGrid): LaneBlock {
  const title = textBlock(lane.title, labelWidth - 2 * CELL_SIDE, SMALL, 600);
  const height = Math.max(bandsHeight(bands), title.height) + 2 * LANE_PAD;
  return { lane, hue: laneHue(lane), title, bands, height };
}

/** How many cards stand side by side in a cell: as many as leave each a line that reads well. */
function cardsAcross(width: number, size: number, count: number): number {
  const most = Math.max(1, Math.floor((width + CARD_GAP) / (size * 13 + CARD_GAP)));
  return Math.min(most, Math.max(1, count));
}

/** The cards of a lane in these columns: first those that cover several of them, then cell by cell. */
function bandsOf(lane: Lane, grid: LaneGrid, source: SlideSource, context: CardContext): Band[] {
  const { map, shows } = source;
  const { columns, columnWidth, size } = grid;
  const index = new Map(map.columns.map(({ id }, at) => [id, at]));
  const first = index.get(columns[0]?.id ?? '') ?? 0;
  const wide: Band[] = [];
  const cells = columns.map((): Card[] => []);
  for (const [at, column] of map.columns.entries()) {
    if (at >= first + columns.length) break;
    for (const card of map.cells.get(cellKey(lane.id, column.id)) ?? []) {
      const from = Math.max(0, at - first);
      const to = Math.min(columns.length, at - first + card.span);
      if (to <= 0 || (shows && !shows(card))) continue;
      if (to - from === 1) cells[from]?.push(card);
      else {
        const width = (to - from) * columnWidth - 2 * CELL_SIDE;
        wide.push([
          { column: from, span: to - from, rows: [[cardBlock(card, lane, width, size, source, context)]] },
        ]);
      }
    }
  }
  const band = cells.flatMap((cards, column): CellBlock[] => {
    if (cards.length === 0) return [];
    const room = columnWidth - 2 * CELL_SIDE;
    const across = cardsAcross(room, size, cards.length);
    const width = (room - (across - 1) * CARD_GAP) / across;
    const blocks = cards.map((card) => cardBlock(card, lane, width, size, source, context));
    const rows: CardBlock[][] = [];
    for (let at = 0; at < blocks.length; at += across) rows.push(blocks.slice(at, at + across));
    return [{ column, span: 1, rows }];
  });
  return band.length > 0 ? [...wide, band] : wide;
}

/** What of a cell fits into `room`, and what is left. On an `empty` page at least a part of a card is taken. */
function takeCell(cell: CellBlock, room: number, empty: boolean): [CellBlock['rows'], CellBlock['rows']] {
  const taken: (readonly CardBlock[])[] = [];
  let used = 0;
  for (const [at, row] of cell.rows.entries()) {
    const height = rowHeight(row) + (at === 0 ? 0 : CARD_GAP);
    if (used + height > room) {
      if (taken.length > 0 || !empty) return [taken, cell.rows.slice(at)];
      // Taller than a page: cards of the row go on one below the other.
      const parts = row.flatMap((card) => splitCard(card, room)).map((card) => [card]);
      return [parts.slice(0, 1), [...parts.slice(1), ...cell.rows.slice(at + 1)]];
    }
    taken.push(row);
    used += height;
  }
  return [taken, []];
}

function takeBand(band: Band, room: number, empty: boolean): [Band, Band] {
  const taken: CellBlock[] = [];
  const left: CellBlock[] = [];
  for (const cell of band) {
    const [now, later] = takeCell(cell, room, empty);
    if (now.length > 0) taken.push({ ...cell, rows: now });
    if (later.length > 0) left.push({ ...cell, rows: later });
  }
  return [taken, left];
}

/** What of a lane's bands fits into `room`, and what is left. */
function takeBands(bands: readonly Band[], room: number, empty: boolean): [Band[], Band[]] {
  const taken: Band[] = [];
  let used = 0;
  for (const [at, band] of bands.entries()) {
    const [now, later] = takeBand(band, room - used, empty && taken.length === 0);
    if (now.length > 0) taken.push(now);
    if (later.length > 0) return [taken, [later, ...bands.slice(at + 1)]];
    used += bandHeight(now) + CARD_GAP;
  }
  return [taken, []];
}

/**
 * Pages of lanes, `first` and `height` units tall. A lane is broken only where it does not fit on a page of its own.
 * @param most stops where more pages than this are needed: the answer then has one more, and is not whole
 */
export function lanePages(
  grid: LaneGrid,
  source: SlideSource,
  context: CardContext,
  height: number,
  first: number,
  most = Infinity,
): LaneBlock[][] {
  const pages: LaneBlock[][] = [[]];
  let room = first;
  const turn = (): void => {
    pages.push([]);
    room = height;
  };
  for (const lane of source.map.lanes) {
    if (isCurveLane(lane)) continue;
    let bands = bandsOf(lane, grid, source, context);
    if (bands.length === 0) continue;
    const whole = laneBlock(lane, bands, grid);
    if (whole.height > room && whole.height <= height) turn();
    while (bands.length > 0) {
      const page = pages.at(-1) as LaneBlock[];
      const isEmpty = page.length === 0 && room === height;
      const [now, later] = takeBands(bands, room - 2 * LANE_PAD, isEmpty);
      if (now.length > 0) {
        const block = laneBlock(lane, now, grid);
        if (block.height <= room || isEmpty) {
          page.push(block);
          room -= block.height;
          bands = later;
          if (later.length > 0) turn();
          continue;
        }
      }
      turn();
    }
    if (pages.length > most) break;
  }
  return pages;
}
