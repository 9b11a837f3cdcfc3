/** From a point on the map to what is there. Points are in the map's coordinates (px at zoom 1, see geometry.ts). */
import type { Box, CardBox, Geometry } from '../../shared/layout/geometry.ts';
import { cellKey, type MapData } from '../../shared/model/types.ts';
import type { CellPlace } from '../state/selection.ts';
import { cardsWithin } from './card-index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The last entry that starts at or before `at`; entries stand in order. */
function lastBefore<T>(entries: readonly T[], start: (entry: T) => number, at: number): T | undefined {
  let low = 0;
  let high = entries.length - 1;
  let found: T | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle] as T;
    if (start(entry) <= at) {
      found = entry;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The id of the collapsed stage whose strip is at a point, or null. */
export function collapsedStageAt({ stages, height }: Geometry, { x, y }: Point): string | null {
  const found = y >= 0 && y < height ? lastBefore(stages, (box) => box.x, x) : undefined;
  return found?.collapsed && x < found.x + found.width ? found.id : null;
}

/**
 * The cell at a point and the index at which a card dropped there would stand: above the first card whose middle lies
 * below the point. `clamp`: points outside the grid count for the nearest cell. Null outside, without a grid, and in a
 * collapsed stage.
 */
export function cellAt(
  geometry: Geometry,
  map: MapData,
  point: Point,
  options: { clamp?: boolean; without?: ReadonlySet<string> } = {},
): CellPlace | null {
  const { columns, lanes, width, height } = geometry;
  const isInside = point.x >= 0 && point.y >= 0 && point.x < width && point.y < height;
  if (!isInside && !options.clamp) return null;
  const x = Math.min(Math.max(point.x, 0), width - 1);
  const y = Math.min(Math.max(point.y, 0), height - 1);
  const column = lastBefore(columns, (box) => box.x, x);
  const lane = lastBefore(lanes, (box) => box.y, y);
  if (!column || column.collapsed || !lane) return null;
  const cards = (map.cells.get(cellKey(lane.id, column.id)) ?? []).filter(
    ({ id }) => !options.without?.has(id),
  );
  let index = 0;
  for (const card of cards) {
    const box = geometry.cards.get(card.id);
    if (box && y > box.y + box.height / 2) index += 1;
  }
  return { laneId: lane.id, columnId: column.id, index };
}

/** The card at a point, or null. */
export function cardAt(geometry: Geometry, map: MapData, point: Point): CardBox | null {
  const boxes = cardsWithin(geometry, { ...point, width: 0, height: 0 });
  const found = boxes.find((box) => contains(box, point));
  return found && map.cards.has(found.id) ? found : null;
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

/** The box of a slot: its card, or the empty place below the cell's cards. Null where the grid lacks it. */
export function slotBox(
  geometry: Geometry,
  map: MapData,
  { laneId, columnId, index }: CellPlace,
): Box | null {
  const lane = geometry.lanes.find(({ id }) => id === laneId);
  const column = geometry.columns.find(({ id }) => id === columnId);
  if (!lane || !column || column.collapsed) return null;
  const curve = geometry.curveLanes.find((entry) => entry.laneId === laneId);
  if (curve) return { x: column.x + 2, y: lane.y + 2, width: column.width - 4, height: lane.height - 4 };
  const cards = map.cells.get(cellKey(laneId, columnId)) ?? [];
  const card = cards[index];
  const box = card && geometry.cards.get(card.id);
  if (box) return box;
  const last = cards.at(-1);
  const above = last && geometry.cards.get(last.id);
  const y = above ? above.y + above.height + SLOT_GAP : lane.y + SLOT_PADDING;
  const room = Math.max(MIN_SLOT_HEIGHT, Math.min(SLOT_HEIGHT, lane.y + lane.height - y - SLOT_GAP));
  return { x: column.x + SLOT_PADDING, y, width: column.width - 2 * SLOT_PADDING, height: room };
}

const SLOT_PADDING = 8;
const SLOT_GAP = 4;
const SLOT_HEIGHT = 36;
const MIN_SLOT_HEIGHT = 8;
