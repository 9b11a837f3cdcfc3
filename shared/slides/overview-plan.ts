/**
 * The map on slides, as it lies on the canvas: which stages stand on which slide at which scale, and where what is too
 * tall goes on. Geometry is the map's own layout.
 */
import type { OfficeSource } from '../formats/office/source.ts';
import type { CardBox, Geometry, LaneBox } from '../layout/geometry.ts';
import { layoutMap } from '../layout/layout.ts';
import { CELL_PADDING } from '../layout/sizes.ts';
import type { MapData, Stage } from '../model/types.ts';

/** Scales of text of 13 px, in points: the least that is read on a screen, and the most that looks like an overview. */
const LEAST_SCALE = 0.5;
const MOST_SCALE = 0.85;
/** How much columns are widened or narrowed to fill a slide. */
const COLUMN_SCALES = [1.6, 1.4, 1.2, 1, 0.85, 0.7, 0.6, 0.5];

/** A lane, or a part of one, on a slide. */
export interface OverviewLane {
  readonly box: LaneBox;
  /** Where the part begins in the layout, in its px. */
  readonly from: number;
  /** Height of the part in px. */
  readonly height: number;
  readonly cards: readonly CardBox[];
}

export interface OverviewPage {
  readonly map: MapData;
  readonly stages: readonly Stage[];
  readonly geometry: Geometry;
  /** Points of one px of the layout. */
  readonly scale: number;
  readonly lanes: readonly OverviewLane[];
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The map of some of its stages, with nothing folded up. */
function mapOf(map: MapData, stages: readonly Stage[]): MapData {
  const ids = new Set(stages.map(({ id }) => id));
  const columns = map.columns.filter(({ stageId }) => ids.has(stageId));
  const own = new Set(columns.map(({ id }) => id));
  const cards = new Map([...map.cards].filter(([, { columnId }]) => own.has(columnId)));
  return {
    ...map,
    stages: stages.map((stage) => ({ ...stage, collapsed: false })),
    steps: map.steps.filter(({ stageId }) => ids.has(stageId)),
    columns,
    lanes: map.lanes.map((lane) => ({ ...lane, collapsed: false })),
    cards,
    connectors: map.connectors.filter(({ from, to }) => cards.has(from) && cards.has(to)),
  };
}

interface Laid {
  readonly geometry: Geometry;
  readonly scale: number;
  /** The scale at which all of it fits. */
  readonly fits: number;
}

/** The layout of columns as wide as leaves the text largest. */
function laid(map: MapData, { library }: OfficeSource, room: Room): Laid {
  const tried = COLUMN_SCALES.map((columnScale): Laid => {
    const geometry = layoutMap(map, library, { columnScale });
    const across = room.width / (geometry.width + geometry.laneHeaderWidth);
    const down = room.height / (geometry.height + geometry.stageHeaderHeight);
    return { geometry, scale: Math.min(across, MOST_SCALE), fits: Math.min(across, down, MOST_SCALE) };
  });
  return tried.reduce((best, one) => (one.fits > best.fits ? one : best));
}

/** Slides of the map: one where it can be read on one, else as few as possible, each of whole stages. */
export function overviewPages(source: OfficeSource, room: Room): OverviewPage[] {
  const { map } = source;
  for (let count = 1; count < map.stages.length; count += 1) {
    const groups = groupsOf(map.stages, count).map((stages) => ({ stages, map: mapOf(map, stages) }));
    const all = groups.map((group) => ({ ...group, ...laid(group.map, source, room) }));
    if (all.every(({ fits }) => fits >= LEAST_SCALE)) {
      const scale = Math.min(...all.map(({ fits }) => fits));
      return all.flatMap((group) => pagesOf({ ...group, scale }, room));
    }
  }
  return map.stages.flatMap((stage) => {
    const own = mapOf(map, [stage]);
    const { geometry, scale, fits } = laid(own, source, room);
    const chosen = fits >= LEAST_SCALE ? fits : Math.max(LEAST_SCALE, Math.min(scale, 0.6));
    const narrow = Math.min(chosen, room.width / (geometry.width + geometry.laneHeaderWidth));
    return pagesOf({ stages: [stage], map: own, geometry, scale: narrow }, room);
  });
}

function groupsOf(stages: readonly Stage[], count: number): (readonly Stage[])[] {
  const groups: (readonly Stage[])[] = [];
  for (let at = 0, left = count; left > 0; left -= 1) {
    const size = Math.ceil((stages.length - at) / left);
    groups.push(stages.slice(at, at + size));
    at += size;
  }
  return groups;
}

/** Lanes one below the other on as many slides as they need; a lane taller than a slide goes on where a card ends. */
function pagesOf(page: Omit<OverviewPage, 'lanes'>, room: Room): OverviewPage[] {
  const { geometry, scale } = page;
  // Rounding must not push the last lane off its slide.
  const height = room.height / scale - geometry.stageHeaderHeight + 0.01;
  const pages: OverviewLane[][] = [[]];
  let left = height;
  const put = (lane: OverviewLane): void => {
    if (lane.height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = height;
    }
    pages.at(-1)?.push(lane);
    left -= lane.height + 1;
  };
  const byLane = Map.groupBy(geometry.cards.values(), ({ laneId }) => laneId);
  for (const box of geometry.lanes) {
    const cards = byLane.get(box.id) ?? [];
    if (box.height <= height) put({ box, from: box.y, height: box.height, cards });
    else for (const part of bands(box, cards, height)) put(part);
  }
  return pages.map((lanes) => ({ ...page, lanes }));
}

/** A tall lane in parts of whole cards; a card that is taller than a slide has one to itself. */
function bands(box: LaneBox, cards: readonly CardBox[], height: number): OverviewLane[] {
  const parts: OverviewLane[] = [];
  let rest = cards.toSorted((a, b) => a.y - b.y);
  let from = box.y;
  while (rest.length > 0 || parts.length === 0) {
    const limit = from + height - CELL_PADDING;
    const fitting = rest.filter((card) => card.y + card.height <= limit);
    const own = fitting.length > 0 || rest.length === 0 ? fitting : rest.slice(0, 1);
    const end = Math.max(from, ...own.map((card) => card.y + card.height)) + CELL_PADDING;
    parts.push({ box, from, height: Math.min(height, end - from), cards: own });
    const taken = new Set(own);
    rest = rest.filter((card) => !taken.has(card));
    from = (rest[0]?.y ?? 0) - CELL_PADDING;
  }
  return parts;
}
