/**
 * Where a map is cut when it takes several pages: at borders of stages and lanes where there are any, else between
 * steps. In a lane that is higher than a page, a card that would be cut stands on the next page as a whole; one that is
 * higher than a page goes on on the next one, and is cut between lines of its text.
 */
import type { CardBox, Geometry } from '../geometry.ts';
import { CARD_LINE, CARD_PADDING } from '../sizes.ts';
import { crossedColumns, placedBreaks } from './breaks.ts';

/** A stretch of the grid in px of the geometry. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A page's part of the lanes. */
export interface LaneSpan extends Span {
  /** Cards within it that stand on another page as a whole. */
  readonly without: ReadonlySet<string>;
}

/** A page's part of the grid. */
export interface PageWindow {
  readonly x: Span;
  readonly y: LaneSpan;
  /** Place of the page in the plan of pages, from 0. */
  readonly column: number;
  readonly row: number;
}

export interface Cutting {
  /** Room for columns and for lanes on a page, in px of the geometry. */
  readonly width: number;
  readonly height: number;
  /** Room on the first page of each row and of each column where it is another; as `width` and `height` where absent. */
  readonly firstWidth?: number | undefined;
  readonly firstHeight?: number | undefined;
  /** Whether `firstHeight` holds for every column of pages, and not for the first alone. */
  readonly everyColumn?: boolean | undefined;
  /** Whether pages are glued together: then cards may be cut, and each px of the grid is on one page. */
  readonly isGlued?: boolean | undefined;
  /** Ids of stages and steps that begin a page; not where that would cut a card. */
  readonly breaks?: ReadonlySet<string> | undefined;
}

/** A page that would be emptier than this is filled with the beginning of a lane that does not fit a page either. */
const MOST_EMPTY = 0.4;
/** Rounding of sums of widths. */
const HAIR = 0.01;

/**
 * Cuts a map into pages, first down the lanes, then on along the stages.
 * @returns at least one window; together they hold the whole grid
 */
export function cutIntoPages(geometry: Geometry, cutting: Cutting): PageWindow[] {
  const windows: PageWindow[] = [];
  cutColumns(geometry, cutting).forEach((x, column) => {
    const firstHeight = column === 0 || cutting.everyColumn ? cutting.firstHeight : undefined;
    cutLanes(geometry, x, { ...cutting, firstHeight }).forEach((y, row) =>
      windows.push({ x, y, column, row }),
    );
  });
  return windows;
}

/**
 * Columns of each page. A page goes on up to the next break that was placed, where that fits. A column that is wider
 * than a page has one of its own, and sticks out; where pages are glued together it is cut straight, since it goes on there.
 */
export function cutColumns(geometry: Geometry, cutting: Cutting): Span[] {
  const { width, firstWidth = width, breaks, isGlued = false } = cutting;
  const spans: Span[] = [];
  const stageStarts = new Set(geometry.stages.map(({ x }) => x));
  const placed = placedBreaks(geometry, breaks ?? new Set());
  const ends = geometry.columns.map(({ x, width: size }) => x + size);
  const crossed = crossedColumns(geometry);
  for (let from = 0; from < geometry.width - HAIR;) {
    const room = spans.length === 0 ? firstWidth : width;
    const wall = placed.find((x) => x > from + HAIR);
    const isWall = wall !== undefined && wall <= from + room + HAIR;
    const fitting = ends.filter((end) => end > from + HAIR && end <= from + room + HAIR);
    const end = ends.find((one) => one > from + HAIR) ?? geometry.width;
    const next = isGlued ? Math.min(end, from + Math.max(1, room)) : end;
    const atStage = fitting.filter((end) => end > geometry.width - HAIR || stageStarts.has(end));
    const whole = (list: readonly number[]): number | undefined => list.findLast((end) => !crossed.has(end));
    const to = isWall ? wall : (whole(atStage) ?? atStage.at(-1) ?? whole(fitting) ?? fitting.at(-1) ?? next);
    spans.push({ from, to });
    from = to;
  }
  return spans.length > 0 ? spans : [{ from: 0, to: geometry.width }];
}

/** Lanes of each page that shows the columns `x`. */
export function cutLanes(geometry: Geometry, x: Span, cutting: Cutting): LaneSpan[] {
  const { height, firstHeight = height, isGlued = false } = cutting;
  const cards = [...geometry.cards.values()].filter((card) => overlaps(card, x));
  const spans: LaneSpan[] = [];
  const done = new Set<string>();
  for (let from = 0; from < geometry.height - HAIR;) {
    const room = Math.max(1, spans.length === 0 ? firstHeight : height);
    const border = laneBorder(geometry, from, room, height);
    const { to, next, moved } =
      border === null
        ? cutInLane(cards, from, from + room, height, isGlued)
        : { to: border, next: border, moved: [] };
    spans.push({ from, to, without: new Set([...done, ...moved]) });
    done.clear();
    // Of what the next page shows again from above, these cards have been shown.
    for (const card of cards) {
      const bottom = card.y + card.height;
      if (bottom > next + HAIR && bottom <= to + HAIR && !moved.includes(card.id)) done.add(card.id);
    }
    from = next;
  }
  return spans.length > 0 ? spans : [{ from: 0, to: geometry.height, without: new Set() }];
}

const overlaps = (card: CardBox, x: Span): boolean =>
  card.x < x.to - HAIR && card.x + card.width > x.from + HAIR;

/** The border of lanes that a page ends at; null where it ends within a lane. */
function laneBorder(geometry: Geometry, from: number, room: number, page: number): number | null {
  const limit = from + room;
  if (geometry.height <= limit + HAIR) return geometry.height;
  const ends = geometry.lanes.map(({ y, height }) => y + height).filter((end) => end > from + HAIR);
  const border = ends.findLast((end) => end <= limit + HAIR);
  if (border === undefined) return null;
  const next = geometry.lanes.find((lane) => lane.y + lane.height > border + HAIR);
  const isSplit = next !== undefined && next.height > page + HAIR;
  return isSplit && (limit - border) / room > MOST_EMPTY ? null : border;
}

interface Cut {
  readonly to: number;
  /** Where the next page begins: above `to` where cards move there. */
  readonly next: number;
  readonly moved: readonly string[];
}

/** @param page height of a whole page: what is higher goes on on the next one */
function cutInLane(
  cards: readonly CardBox[],
  from: number,
  limit: number,
  page: number,
  isGlued: boolean,
): Cut {
  const cutAt = (y: number): CardBox[] =>
    cards.filter((card) => card.y < y - HAIR && card.y + card.height > y + HAIR);
  if (isGlued) {
    const y = betweenCards(cutAt, limit, from + (limit - from) * (1 - MOST_EMPTY)) ?? limit;
    return { to: y, next: y, moved: [] };
  }
  const isHigh = ({ y, height }: CardBox): boolean => y <= from + 1 || height > page;
  const high = cutAt(limit).filter(isHigh);
  const to = high.length > 0 ? betweenLines(high, from, limit) : limit;
  const moved = cutAt(to).filter((card) => !isHigh(card));
  const next = Math.min(to, ...moved.map(({ y }) => y - 1));
  return { to, next, moved: moved.map(({ id }) => id) };
}

/** The lowest place from `limit` up to `top` that cuts no card; null for none. */
function betweenCards(cutAt: (y: number) => CardBox[], limit: number, top: number): number | null {
  for (let y = limit; y >= top;) {
    const cut = cutAt(y);
    if (cut.length === 0) return y;
    y = Math.min(...cut.map((card) => card.y)) - 1;
  }
  return null;
}

function betweenLines(cards: readonly CardBox[], from: number, limit: number): number {
  for (let y = Math.floor(limit); y > limit - 2 * CARD_LINE && y > from + 1; y -= 1) {
    if (cards.every((card) => !cutsLine(card, y))) return y;
  }
  return limit;
}

function cutsLine(card: CardBox, y: number): boolean {
  const top = card.y + CARD_PADDING + card.media;
  const into = y - top;
  if (into <= 0 || into >= card.lines.length * CARD_LINE) return false;
  const inLine = into % CARD_LINE;
  return inLine > 1 && inLine < CARD_LINE - 1;
}
