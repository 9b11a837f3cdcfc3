/**
 * How a map fills a page: columns are made narrower or wider until the map has the page's shape, so that its text is
 * as large as the page allows; then it is scaled to fit and lanes grow into the height that is left.
 */
import type { Geometry } from '../../shared/layout/geometry.ts';
import { layoutMap, type LayoutOptions } from '../../shared/layout/layout.ts';
import { FRAME, type Area } from '../../shared/layout/pages/room.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';

export interface Plan {
  readonly geometry: Geometry;
  /** CSS px on paper for one px of the geometry. */
  readonly scale: number;
}

/** Columns are made this much narrower or wider than on the canvas. */
const COLUMN_SCALES: readonly [number, number] = [0.5, 3.4];
/** Steps of the search between them: finds the width to 2 %. */
const SEARCH_STEPS = 7;
/** Lanes grow at most this much to fill the page; those of a skeleton as much as the page allows. */
const MOST_STRETCH = 1.6;
const MOST_EMPTY_STRETCH = 20;

/** Outer size of the drawn map in px of the geometry: grid, headers and frame. */
export function outerSize(geometry: Geometry): Area {
  return {
    width: geometry.laneHeaderWidth + geometry.width + 2 * FRAME,
    height: geometry.stageHeaderHeight + geometry.height + 2 * FRAME,
  };
}

function scaleToFit(geometry: Geometry, area: Area, most: number): number {
  const outer = outerSize(geometry);
  return Math.min(area.width / outer.width, area.height / outer.height, most);
}

/**
 * Lays the map out for an area of the page.
 * @param area in CSS px, both sides above 0
 * @param most largest scale: text need not be larger than the page's own
 */
export function planGrid(
  map: MapData,
  library: LibraryData,
  area: Area,
  most: number,
  options: LayoutOptions = {},
): Plan {
  let [narrow, wide] = COLUMN_SCALES;
  let best: Plan | undefined;
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const columnScale = Math.sqrt(narrow * wide);
    const geometry = layoutMap(map, library, { ...options, columnScale });
    const scale = scaleToFit(geometry, area, most);
    if (!best || scale > best.scale) best = { geometry, scale };
    if (scale === most) break;
    const outer = outerSize(geometry);
    // Narrower columns make the map higher, wider ones lower: the best width is where both sides are full.
    if (area.width / outer.width < area.height / outer.height) wide = columnScale;
    else narrow = columnScale;
  }
  if (!best) throw new Error('no search step');
  const natural = layoutMap(map, library, options);
  // Collapsed stages are as wide at every scale.
  const strips = natural.stages.reduce((sum, { collapsed, width }) => sum + (collapsed ? width : 0), 0);
  // Columns take the width that is left: wider columns never make the map higher.
  const outer = outerSize(best.geometry).width - best.geometry.width;
  const filling = {
    ...options,
    columnScale:
      (area.width / best.scale - outer - map.columns.length / 2 - strips) /
      Math.max(1, natural.width - strips),
  };
  const filled = layoutMap(map, library, filling);
  const fits = filled.width >= best.geometry.width && scaleToFit(filled, area, best.scale) >= best.scale;
  const geometry = fits ? filled : best.geometry;
  return { geometry: stretch(map, library, area, { ...filling }, geometry, best.scale), scale: best.scale };
}

/** Makes the lanes higher where the page has room below the map. */
function stretch(
  map: MapData,
  library: LibraryData,
  area: Area,
  options: LayoutOptions,
  geometry: Geometry,
  scale: number,
): Geometry {
  const room = area.height / scale - outerSize(geometry).height;
  const collapsed = new Set(map.lanes.filter((lane) => lane.collapsed).map((lane) => lane.id));
  const open = geometry.lanes.filter((lane) => !collapsed.has(lane.id));
  const total = open.reduce((sum, lane) => sum + lane.height, 0);
  if (room < 1 || total === 0) return geometry;
  const most = map.cards.size === 0 ? MOST_EMPTY_STRETCH : MOST_STRETCH;
  const factor = Math.min(most, 1 + room / total);
  const heightOverrides = new Map(open.map((lane) => [lane.id, Math.floor(lane.height * factor)]));
  const stretched = layoutMap(map, library, { ...options, heightOverrides });
  return scaleToFit(stretched, area, scale) < scale ? geometry : stretched;
}
