/** How much of a map a page has room for, in CSS px on paper and in px of the geometry. */
import type { PagesPayload } from '../../contract/print.ts';
import type { Geometry } from '../geometry.ts';
import { mmToPx, type Page } from '../paper.ts';

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** Line around the drawn part of a map, in px of the geometry. */
export const FRAME = 1;
/** Height of the running head of a page with the gap below it, in CSS px (`.running-head`). */
const HEAD = 24;
/** Around the part of a map that is cut out, for crop marks. */
const MARKS = 16;
/** Less than this of stages or lanes beside their headers is no room for a card. */
const LEAST_ROOM = 40;

/** A page without its margins, in CSS px. */
export function pageSize({ widthMm, heightMm, marginMm }: Page): Area {
  // A hair less than the page: rounding must not begin another one.
  return { width: mmToPx(widthMm - 2 * marginMm), height: mmToPx(heightMm - 2 * marginMm) - 0.5 };
}

/** Room for the map on a page of this size, in CSS px. */
export function roomOf({ width, height }: Area, { layout }: Pick<PagesPayload, 'layout'>): Area {
  const ring = layout === 'tiles' ? 2 * MARKS : 0;
  return { width: width - ring, height: height - HEAD - ring };
}

type Headers = Pick<Geometry, 'laneHeaderWidth' | 'stageHeaderHeight'>;
type Tiles = Pick<PagesPayload, 'zoom' | 'overlapMm'>;

/** What neighbouring pages share, in CSS px: at most a third of a page. */
function shared(room: Area, overlapMm: number): number {
  return Math.min(mmToPx(overlapMm), room.width / 3, room.height / 3);
}

/**
 * The size at which a map stands on pages that are glued together: the one asked for, or the largest at which the titles
 * of lanes and stages leave some room on the first page.
 */
export function tileZoom(headers: Headers, room: Area, { zoom, overlapMm }: Tiles): number {
  const overlap = shared(room, overlapMm);
  const least = LEAST_ROOM + 2 * FRAME;
  return Math.min(
    zoom,
    (room.width - overlap) / (headers.laneHeaderWidth + least),
    (room.height - overlap) / (headers.stageHeaderHeight + least),
  );
}

/** Room on pages that are glued together, in px of the geometry. */
export interface TileRoom extends Area {
  readonly overlap: number;
  /** Room beside the headers of lanes and below those of stages. */
  readonly firstWidth: number;
  readonly firstHeight: number;
  /** CSS px for one px of the geometry. */
  readonly zoom: number;
}

/** @param room of a page without its running head, in CSS px */
export function tileRoom(headers: Headers, room: Area, pages: Tiles): TileRoom {
  const zoom = tileZoom(headers, room, pages);
  const overlap = shared(room, pages.overlapMm) / zoom;
  const width = room.width / zoom - overlap - 2 * FRAME;
  const height = room.height / zoom - overlap - 2 * FRAME;
  return {
    width,
    height,
    overlap,
    firstWidth: width - headers.laneHeaderWidth,
    firstHeight: height - headers.stageHeaderHeight,
    zoom,
  };
}
