/**
 * From a map to its geometry: one pure function that canvas, print and exports share. Runs in well under a frame when
 * one card changed: lines are cached by the identity of cards and titles, unchanged boxes keep their identity.
 */
import { LANE_KIND_INFO } from '../model/lanes.ts';
import { cellKey, CURVE_SERIES } from '../model/types.ts';
import type { Card, Column, Lane, LibraryData, MapData, Stage, Step } from '../model/types.ts';
import { blueprintLines } from './blueprint-lines.ts';
import { touchpointsOf } from './card-content.ts';
import { placeConnectors } from './connectors/connectors.ts';
import { curveLane, laneCurves } from './curves.ts';
import type { CardBox, ColumnBox, Curve, CurveLane, Geometry, LaneBox, StageBox } from './geometry.ts';
import { cellsOf, keepLaneCards, placeLaneCards, type PlacedLane } from './lane-cards.ts';
import * as sizes from './sizes.ts';
import type { FontSpec } from './text-width.ts';
import { wrapText } from './wrap.ts';

export interface LayoutOptions {
  /** Personas whose curves are shown; all of the map's where absent. The curve of no persona is always shown. */
  readonly personaIds?: readonly string[] | undefined;
  /** The geometry before: boxes that did not change are taken from it. */
  readonly previous?: Geometry | undefined;
  /** Least heights in px by the id of a lane or card, while one is resized or edited. */
  readonly heightOverrides?: ReadonlyMap<string, number> | undefined;
  /** Multiplies the width of every column (paper: makes the map fit the page's shape); 1 where absent. */
  readonly columnScale?: number | undefined;
  /** Height in px of the footer of a card that has one, at an outer width (paper); `FOOTER_HEIGHT` where absent. */
  readonly footerHeight?: ((card: Card, lane: Lane, width: number) => number) | undefined;
}

interface Wrapped {
  readonly width: number;
  readonly lines: readonly string[];
}
const titles = new WeakMap<Stage | Step | Lane, Wrapped>();

function titleLines(entity: Stage | Step | Lane, width: number, font: FontSpec): readonly string[] {
  const known = titles.get(entity);
  if (known && known.width === width) return known.lines;
  const lines = wrapText(entity.title, width, font);
  titles.set(entity, { width, lines });
  return lines;
}

/** Takes each item from `before` where it has an equal one at the same place, and the list itself if all are. */
function reuse<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  if (!before) return now;
  const list = now.map((item, i) => {
    const old = before[i];
    return old !== undefined && equal(old, item) ? old : item;
  });
  return before.length === list.length && list.every((item, i) => item === before[i]) ? before : list;
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => equal(value, (b as Record<string, unknown>)[key]))
  );
}

function columnWidth(stage: Stage | undefined, scale: number): number {
  const width = stage?.width ?? sizes.COLUMN_WIDTH;
  const bounded = Math.min(sizes.COLUMN_MAX_WIDTH, Math.max(sizes.COLUMN_MIN_WIDTH, width));
  return Math.max(sizes.COLUMN_PRINT_MIN_WIDTH, Math.round(bounded * scale));
}

function placeColumns(
  map: MapData,
  scale: number,
): { columns: ColumnBox[]; stages: StageBox[]; width: number } {
  const stageById = new Map(map.stages.map((stage) => [stage.id, stage]));
  const stepById = new Map(map.steps.map((step) => [step.id, step]));
  const shares = Map.groupBy(map.columns, ({ stageId }) => stageId);
  const columns: ColumnBox[] = [];
  const extents = new Map<string, { x: number; width: number }>();
  let x = 0;
  for (const column of map.columns) {
    const stage = stageById.get(column.stageId);
    const collapsed = stage?.collapsed ?? false;
    const width = collapsed
      ? sizes.STAGE_COLLAPSED_WIDTH / (shares.get(column.stageId)?.length ?? 1)
      : columnWidth(stage, scale);
    const step = column.stepId === null || collapsed ? undefined : stepById.get(column.stepId);
    const lines = step ? titleLines(step, width - 2 * sizes.HEADER_PADDING, sizes.STEP_FONT) : [];
    columns.push({ ...column, x, width, lines, collapsed });
    const extent = extents.get(column.stageId);
    if (extent) extent.width += width;
    else extents.set(column.stageId, { x, width });
    x += width;
  }
  const stages: StageBox[] = [];
  for (const stage of map.stages) {
    const extent = extents.get(stage.id);
    if (!extent) continue;
    const { id, collapsed } = stage;
    const lines = collapsed
      ? []
      : titleLines(stage, extent.width - 2 * sizes.HEADER_PADDING, sizes.STAGE_FONT);
    const hidden = collapsed ? cardsIn(map, shares.get(id) ?? []) : 0;
    stages.push({ id, ...extent, lines, collapsed, hidden });
  }
  return { columns, stages, width: x };
}

/** How many cards stand in these columns. */
function cardsIn(map: MapData, columns: readonly Column[]): number {
  return columns.reduce(
    (sum, { id }) =>
      map.lanes.reduce((all, lane) => all + (map.cells.get(cellKey(lane.id, id))?.length ?? 0), sum),
    0,
  );
}

/** Height in px of a row of headers; 0 where they have no lines, and fewer than `least` are asked for. */
function headerHeight(boxes: readonly { lines: readonly string[] }[], line: number, least = 0): number {
  const most = boxes.reduce((max, box) => Math.max(max, box.lines.length), least);
  return most === 0 ? 0 : most * line + 2 * sizes.HEADER_PADDING;
}

interface Rows {
  readonly lanes: LaneBox[];
  readonly cards: Map<string, CardBox>;
  readonly curves: Curve[];
  readonly curveLanes: CurveLane[];
  readonly height: number;
}

/** What the cards of a geometry were laid out from, so that lanes without a change are taken over whole. */
interface Placed {
  readonly columns: readonly ColumnBox[];
  readonly library: LibraryData;
  readonly lanes: ReadonlyMap<string, PlacedLane>;
}
const placedOf = new WeakMap<ReadonlyMap<string, CardBox>, Placed>();

/** The lanes of the layout before that may be taken over; none where the options make cards taller. */
function placedBefore(
  library: LibraryData,
  columns: readonly ColumnBox[],
  { previous, heightOverrides, footerHeight }: LayoutOptions,
): Placed['lanes'] | null {
  const placed = previous && placedOf.get(previous.cards);
  const isSame =
    placed?.columns === columns && placed.library === library && !heightOverrides && !footerHeight;
  return isSame ? placed.lanes : null;
}

function placeLanes(
  map: MapData,
  library: LibraryData,
  columns: readonly ColumnBox[],
  options: LayoutOptions,
): Rows {
  const touchpoints = touchpointsOf(library);
  const personaIds = ['', ...(options.personaIds ?? map.meta.personaIds)];
  const headerWidth = sizes.LANE_HEADER_WIDTH - 2 * sizes.HEADER_PADDING - sizes.LANE_HEADER_CONTROL;
  const rows: Rows = { lanes: [], cards: new Map(), curves: [], curveLanes: [], height: 0 };
  const before = placedBefore(library, columns, options);
  const placed = new Map<string, PlacedLane>();
  let y = 0;
  for (const lane of map.lanes) {
    const lines = titleLines(lane, headerWidth, sizes.LANE_FONT);
    if (lane.collapsed) {
      rows.lanes.push({ id: lane.id, y, height: sizes.LANE_COLLAPSED_HEIGHT, lines });
      y += sizes.LANE_COLLAPSED_HEIGHT + sizes.LANE_BORDER;
      continue;
    }
    const isCurve = LANE_KIND_INFO[lane.kind].content === 'curve';
    const asked = options.heightOverrides?.get(lane.id) ?? lane.height ?? (isCurve ? sizes.CURVE_HEIGHT : 0);
    // Cards left in a curve lane (its kind was changed) stand below the curve.
    const top = isCurve ? y + asked : y;
    const now = { lane, top, cells: cellsOf({ map, lane, columns }) };
    const known = before?.get(lane.id);
    const content =
      options.previous && keepLaneCards(known, now, options.previous.cards, rows.cards)
        ? known.height
        : placeLaneCards(
            {
              map,
              lane,
              columns,
              touchpoints,
              top,
              heights: options.heightOverrides,
              footerHeight: options.footerHeight,
              previous: options.previous?.cards,
            },
            rows.cards,
          );
    if (!options.heightOverrides && !options.footerHeight) placed.set(lane.id, { ...now, height: content });
    const title = lines.length * sizes.LANE_LINE + 2 * sizes.HEADER_PADDING;
    const height = Math.round(
      Math.max(sizes.LANE_MIN_HEIGHT, asked + (isCurve ? content : 0), content, title),
    );
    rows.lanes.push({ id: lane.id, y, height, lines });
    if (isCurve) {
      const place = curveLane(lane, y, height - content, map.meta.scale);
      rows.curveLanes.push(place);
      for (const series of CURVE_SERIES)
        rows.curves.push(...laneCurves(map, place, columns, personaIds, series));
    }
    y += height + sizes.LANE_BORDER;
  }
  placedOf.set(rows.cards, { columns, library, lanes: placed });
  return { ...rows, height: y };
}

/**
 * Lays a map out in px at zoom 1 (see geometry.ts for the coordinates). Same map, library and options: same geometry.
 * Cards of collapsed lanes and stages have no box.
 */
export function layoutMap(map: MapData, library: LibraryData, options: LayoutOptions = {}): Geometry {
  const { previous } = options;
  const { columns: fresh, stages, width } = placeColumns(map, options.columnScale ?? 1);
  const columns = reuse(previous?.columns, fresh);
  const rows = placeLanes(map, library, columns, options);
  const lines = map.meta.kind === 'blueprint' ? blueprintLines(map.lanes, rows.lanes) : [];
  const stepHeaderHeight = headerHeight(columns, sizes.STEP_LINE);
  return {
    width,
    height: rows.height,
    laneHeaderWidth: sizes.LANE_HEADER_WIDTH,
    stageHeaderHeight: headerHeight(stages, sizes.STAGE_LINE, Math.min(1, stages.length)) + stepHeaderHeight,
    stepHeaderHeight,
    stages: reuse(previous?.stages, stages),
    columns,
    lanes: reuse(previous?.lanes, rows.lanes),
    cards: rows.cards,
    curves: reuse(previous?.curves, rows.curves),
    curveLanes: reuse(previous?.curveLanes, rows.curveLanes),
    connectors: placeConnectors(map.connectors, columns, rows.lanes, rows.cards, previous?.connectors),
    lines: reuse(previous?.lines, lines),
  };
}
