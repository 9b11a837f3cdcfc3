/**
 * The map on slides, as it lies on the canvas: which stages stand on which slide at which scale, and where what is too
 * tall goes on. Geometry is the map's own layout.
 */
import { evenGroups } from './even-groups.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { CardBox, Geometry, LaneBox } from '../layout/geometry.ts';
import { layoutMap } from '../layout/layout.ts';
import { CELL_PADDING } from '../layout/sizes.ts';
import type { Column, MapData, Stage } from '../model/types.ts';

/** Scales of text of 13 px, in points: the least that is read on a screen, and the most that looks like an overview. */
const LEAST_SCALE = 0.5;
const USUAL_SCALE = 0.6;
const MOST_SCALE = 0.85;
/** How much columns are widened or narrowed to fill a slide. */
const COLUMN_SCALES = [1.6, 1.4, 1.2, 1, 0.85, 0.7, 0.6, 0.5];
/** So many columns fit a slide at the least scale. */
const MOST_COLUMNS = 14;

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
  readonly geometry: Geometry;
  /** Points of one px of the layout. */
  readonly scale: number;
  readonly lanes: readonly OverviewLane[];
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** A stage, or a part of one that has more steps than fit a slide. */
interface Unit {
  readonly stage: Stage;
  readonly columns: readonly Column[];
}

function unitsOf({ stages, columns }: MapData): Unit[] {
  return stages.flatMap((stage) => {
    const own = columns.filter(({ stageId }) => stageId === stage.id);
    const count = Math.max(1, Math.ceil(own.length / MOST_COLUMNS));
    return evenGroups(own, count).map((part) => ({ stage, columns: part }));
  });
}

/** The map of some of its columns, with nothing folded up. */
function mapOf(map: MapData, units: readonly Unit[]): MapData {
  const columns = units.flatMap((unit) => unit.columns);
  const own = new Set(columns.map(({ id }) => id));
  const cards = new Map([...map.cards].filter(([, { columnId }]) => own.has(columnId)));
  return {
    ...map,
    stages: [...new Set(units.map(({ stage }) => stage))].map((stage) => ({ ...stage, collapsed: false })),
    steps: map.steps.filter(({ id }) => own.has(id)),
    columns,
    lanes: map.lanes.map((lane) => ({ ...lane, collapsed: false })),
    cards,
    connectors: map.connectors.filter(({ from, to }) => cards.has(from) && cards.has(to)),
  };
}

/** A way to put the map on slides. */
interface Plan {
  readonly pages: readonly OverviewPage[];
  readonly scale: number;
}

/** The map in parts of some stages each; null where its text would be too small. */
function plan(source: OfficeSource, maps: readonly MapData[], columnScale: number, room: Room): Plan | null {
  const groups = maps.map((map) => ({ map, geometry: layoutMap(map, source.library, { columnScale }) }));
  const widths = groups.map(({ geometry }) => geometry.width + geometry.laneHeaderWidth);
  const across = room.width / Math.max(...widths);
  const heights = groups.map(({ geometry }) => geometry.height + geometry.stageHeaderHeight);
  const down = room.height / Math.max(...heights);
  // Smaller than it must be only where it then stands on one slide.
  const scale = Math.min(MOST_SCALE, across, Math.max(down, Math.min(across, USUAL_SCALE)));
  if (scale < LEAST_SCALE) return null;
  const pages = groups.flatMap((group) => pagesOf({ ...group, scale }, room));
  return { pages, scale };
}

/** Slides of the map, each of whole stages: as few as can be read, and of these such with the largest text. */
export function overviewPages(source: OfficeSource, room: Room): readonly OverviewPage[] {
  const units = unitsOf(source.map);
  for (let count = 1; count <= units.length; count += 1) {
    const maps = evenGroups(units, count).map((group) => mapOf(source.map, group));
    let best: Plan | null = null;
    for (const columnScale of COLUMN_SCALES) {
      const tried = plan(source, maps, columnScale, room);
      if (!tried) continue;
      const [a, b] = [tried.pages.length, best?.pages.length ?? Infinity];
      if (a < b || (a === b && tried.scale > (best?.scale ?? 0))) best = tried;
    }
    // More parts make more slides.
    if (best) return best.pages;
  }
  return [];
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
