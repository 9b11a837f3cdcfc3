/** How a map is laid out and cut for several pages. */
import type { PagesPayload } from '../../../shared/contract/print.ts';
import type { Geometry } from '../../../shared/layout/geometry.ts';
import { layoutMap, type LayoutOptions } from '../../../shared/layout/layout.ts';
import { cutIntoPages, type PageWindow } from '../../../shared/layout/pages/cut.ts';
import { FRAME, tileRoom, type Area } from '../../../shared/layout/pages/room.ts';
import type { LibraryData, MapData } from '../../../shared/model/types.ts';
import type { GridView } from '../grid-view.ts';

export interface PagePlan {
  readonly geometry: Geometry;
  /** CSS px on paper for one px of the geometry. */
  readonly scale: number;
  readonly windows: readonly PageWindow[];
  /** How many pages stand side by side. */
  readonly columns: number;
  readonly isGlued: boolean;
  /** What neighbouring pages share, in px of the geometry. */
  readonly overlap: number;
}

/** Whether title block and legend stand on a page of their own, with the key to the pages. */
export function hasKeyPage({ layout }: Pick<PagesPayload, 'layout'>): boolean {
  return layout !== 'width';
}

interface Room extends Area {
  /** Height for the map on the first page, in CSS px, where title and legend stand on it. */
  readonly firstHeight: number;
}

/** Text of a map that is as wide as its page is about this large, compared with true size. */
const WIDTH_SCALE = 0.8;
/** Columns are made this much narrower or wider than on the canvas to be as wide as a page. */
const COLUMN_SCALES: readonly [number, number] = [0.6, 1.6];
/** Columns grow at most this much to fill a page with whole ones. */
const MOST_FILL = 1.35;

const clamp = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, value));

/** @param room of a page without its running head, in CSS px */
export function planPages(
  map: MapData,
  library: LibraryData,
  room: Room,
  pages: PagesPayload,
  options: LayoutOptions,
): PagePlan {
  const natural = layoutMap(map, library, options);
  if (pages.layout === 'tiles') return planTiles(natural, room, pages);
  const scaled = (columnScale: number): Geometry => layoutMap(map, library, { ...options, columnScale });
  const geometry =
    pages.layout === 'width'
      ? scaled(clamp((room.width / WIDTH_SCALE - natural.laneHeaderWidth) / natural.width, COLUMN_SCALES))
      : scaled(fillScale(natural, room.width / pages.zoom));
  const { laneHeaderWidth, stageHeaderHeight } = geometry;
  const widest =
    pages.layout === 'width' ? geometry.width : Math.max(...geometry.columns.map(({ width }) => width));
  const fit = room.width / (laneHeaderWidth + widest + 2 * FRAME);
  const scale = Math.min(fit, pages.layout === 'width' ? 1 : pages.zoom);
  const heightOf = (px: number): number => Math.max(40, px / scale - stageHeaderHeight - 2 * FRAME);
  const windows = cutIntoPages(geometry, {
    width: room.width / scale - laneHeaderWidth - 2 * FRAME,
    height: heightOf(room.height),
    firstHeight: heightOf(room.firstHeight),
    breaks: new Set(pages.breaks),
  });
  return { geometry, scale, windows, columns: columnsOf(windows), isGlued: false, overlap: 0 };
}

/** Makes columns wider so that whole ones fill a page. @param width of a page in px of the geometry */
function fillScale({ width, columns, laneHeaderWidth }: Geometry, page: number): number {
  const column = width / columns.length;
  const room = page - laneHeaderWidth - 2 * FRAME;
  const whole = Math.max(1, Math.floor(room / column));
  return clamp(room / (whole * column), [1, MOST_FILL]);
}

function planTiles(geometry: Geometry, room: Area, pages: PagesPayload): PagePlan {
  const { zoom, overlap, ...tile } = tileRoom(geometry, room, pages);
  const windows = cutIntoPages(geometry, {
    ...tile,
    everyColumn: true,
    isGlued: true,
    breaks: new Set(pages.breaks),
  });
  return { geometry, scale: zoom, windows, columns: columnsOf(windows), isGlued: true, overlap };
}

/** Windows come column by column. */
function columnsOf(windows: readonly PageWindow[]): number {
  return (windows.at(-1)?.column ?? 0) + 1;
}

/** What a page draws of the grid. */
export function viewOf(
  { geometry, isGlued, overlap }: PagePlan,
  { x, y, column, row }: PageWindow,
): GridView {
  return {
    x: { from: x.from, to: Math.min(geometry.width, x.to + overlap) },
    y: { from: y.from, to: Math.min(geometry.height, y.to + overlap) },
    without: y.without,
    laneHeaders: !isGlued || column === 0,
    stageHeaders: !isGlued || row === 0,
    isGlued,
  };
}

/** How a page is called: a letter for its stages and a number for its lanes, or the number alone. */
export function pageLabel({ columns }: PagePlan, { column, row }: PageWindow): string {
  return `${columns > 1 ? letters(column) : ''}${row + 1}`;
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? letters(before - 1) : ''}${String.fromCodePoint(65 + (column % 26))}`;
}
