/** Headers, lanes and cells: the ground that cards stand on. */
import type { Geometry, StageBox } from '../../../layout/geometry.ts';
import {
  HEADER_PADDING,
  LANE_FONT,
  LANE_LINE,
  STAGE_FONT,
  STAGE_LINE,
  STEP_FONT,
  STEP_LINE,
} from '../../../layout/sizes.ts';
import { laneHue } from '../../../model/lanes.ts';
import { own } from '../../../model/own.ts';
import { ICON_SHAPES } from '../../../print/icon-shapes.ts';
import { stageSlot } from '../../../model/themes.ts';
import type { Lane, MapData } from '../../../model/types.ts';
import { LINE_WORDS } from '../../../print/words.ts';
import { textWidth } from '../../../layout/text-width.ts';
import { el } from './node.ts';
import { baseline, fitText, type Painter } from './text.ts';

interface Drawing {
  readonly map: MapData;
  readonly geometry: Geometry;
  readonly paint: Painter;
}

/** What lies below the cards; coordinates are the geometry's. */
export function drawGround({ map, geometry, paint }: Drawing): string {
  return [
    drawStages({ map, geometry, paint }),
    ...map.lanes.map((lane, i) => drawLane(lane, i, { map, geometry, paint })),
    ...columnLines(geometry),
  ].join('');
}

function line(from: readonly [number, number], to: readonly [number, number], n: number): string {
  return el('path', { d: `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`, class: `l${n}` });
}

function drawStages({ map, geometry, paint }: Drawing): string {
  const { stageHeaderHeight, stepHeaderHeight, laneHeaderWidth } = geometry;
  const top = -stageHeaderHeight;
  const height = stageHeaderHeight - stepHeaderHeight;
  const parts = [
    el('rect', {
      x: -laneHeaderWidth,
      y: top,
      width: laneHeaderWidth,
      height: stageHeaderHeight,
      class: 'f3',
    }),
  ];
  geometry.stages.forEach((stage, index) => {
    const hue = map.stages.find(({ id }) => id === stage.id)?.hue ?? null;
    const [ground, mark, words] = hue === null ? ['s', 'sn', 'sw'] : ['b', 'm', 'w'];
    const n = hue ?? stageSlot(index);
    const { x, width } = stage;
    parts.push(
      el('rect', { x, y: top, width, height, class: `${ground}${n}` }),
      el('rect', { x, y: top, width, height: 3, class: `${mark}${n}` }),
      paint({
        lines: stage.lines,
        x: x + HEADER_PADDING,
        y: baseline(top + HEADER_PADDING, STAGE_LINE, STAGE_FONT.size),
        size: STAGE_FONT.size,
        weight: STAGE_FONT.weight,
        line: STAGE_LINE,
        paint: `${words}${n}`,
        width: width - 2 * HEADER_PADDING,
      }),
    );
  });
  if (stepHeaderHeight > 0) {
    const y = -stepHeaderHeight;
    parts.push(el('rect', { x: 0, y, width: geometry.width, height: stepHeaderHeight, class: 'f2' }));
    parts.push(line([0, y], [geometry.width, y], 6));
    for (const { x, width, lines } of geometry.columns) {
      parts.push(
        paint({
          lines,
          x: x + HEADER_PADDING,
          y: baseline(y + HEADER_PADDING, STEP_LINE, STEP_FONT.size),
          size: STEP_FONT.size,
          line: STEP_LINE,
          paint: 't2',
          width: width - 2 * HEADER_PADDING,
        }),
      );
    }
  }
  return parts.join('');
}

function drawLane(lane: Lane, index: number, { geometry, paint }: Drawing): string {
  const box = geometry.lanes[index];
  if (!box) return '';
  const hue = laneHue(lane);
  const x = -geometry.laneHeaderWidth;
  const { y, height } = box;
  const size = LANE_FONT.size;
  const lines = lane.collapsed ? [fitText(lane.title, geometry.laneHeaderWidth - 20, size, 600)] : box.lines;
  return [
    el('rect', { x, y, width: geometry.laneHeaderWidth, height, class: `b${hue}` }),
    el('rect', { x, y, width: 4, height, class: `m${hue}` }),
    paint({
      lines,
      x: x + 12,
      y: baseline(y + (lane.collapsed ? 4 : HEADER_PADDING), LANE_LINE, size),
      size,
      weight: 600,
      line: LANE_LINE,
      paint: `w${hue}`,
      width: geometry.laneHeaderWidth - 24,
    }),
    lane.collapsed ? '' : drawIcon(lane.icon, y, hue),
    line([x, y - 0.5], [geometry.width, y - 0.5], 7),
  ].join('');
}

/** Side of an icon at the end of a lane's header, and its places from the right and from above, in px. */
const ICON = { size: 13, right: 4, top: 11 } as const;

/** The icon of a lane; nothing where the name is unknown or ''. */
function drawIcon(name: string, y: number, hue: number): string {
  const shape = own(ICON_SHAPES, name);
  if (shape === undefined) return '';
  const place = `translate(${-ICON.right - ICON.size} ${y + ICON.top}) scale(${ICON.size / 24})`;
  const round = { 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return el('g', { class: `k${hue}`, transform: place, ...round }, shape);
}

function columnLines(geometry: Geometry): string[] {
  const ends = new Set(geometry.stages.map(({ x, width }) => x + width));
  const open = geometry.columns.filter(({ collapsed }) => !collapsed);
  const lines = open
    .slice(0, open.at(-1) === geometry.columns.at(-1) ? -1 : undefined)
    .map(({ x, width }) => {
      const isEnd = ends.has(x + width);
      const top = isEnd ? -geometry.stageHeaderHeight : -geometry.stepHeaderHeight;
      return line([x + width - 0.5, top], [x + width - 0.5, geometry.height], isEnd ? 7 : 5);
    });
  return [...lines, line([-0.5, -geometry.stageHeaderHeight], [-0.5, geometry.height], 8)];
}

/** Collapsed stages: a strip with the number of cards that it hides, and its title along it. */
export function drawStrips({ map, geometry, paint }: Drawing): string {
  return geometry.stages
    .filter(({ collapsed }) => collapsed)
    .map((stage) =>
      drawStrip(stage, map.stages.find(({ id }) => id === stage.id)?.title ?? '', geometry, paint),
    )
    .join('');
}

function drawStrip(stage: StageBox, title: string, geometry: Geometry, paint: Painter): string {
  const { x, width, hidden } = stage;
  const middle = x + width / 2;
  const count = paint({ lines: [String(hidden)], x: middle, y: 21, size: 12, paint: 'tx', anchor: 'middle' });
  const words = paint({
    lines: [fitText(title, geometry.height - 50, STAGE_FONT.size, 600)],
    x: 0,
    y: 0,
    size: STAGE_FONT.size,
    weight: 600,
    paint: 'tx',
  });
  return [
    el('rect', { x, y: 0, width, height: geometry.height, class: 'f3' }),
    line([x + width - 0.5, 0], [x + width - 0.5, geometry.height], 7),
    hidden > 0 ? count : '',
    el('g', { transform: `translate(${middle - 5} 36) rotate(90)` }, words),
  ].join('');
}

/** The lines of a service blueprint with their names, over everything. */
export function drawBlueprintLines(geometry: Geometry, paint: Painter): string {
  return geometry.lines
    .map(({ name, y }) => {
      const words = LINE_WORDS[name];
      const width = textWidth(words, { size: 10, weight: 600 }) + 12;
      const d = `M${-geometry.laneHeaderWidth} ${y}H${geometry.width}`;
      return [
        el('path', { d, class: 'l11', 'stroke-width': 2, 'stroke-dasharray': '6 4' }),
        el('rect', { x: 10, y: y - 7, width, height: 14, rx: 4, class: 'paper' }),
        paint({ lines: [words], x: 16, y: baseline(y, 0, 10), size: 10, weight: 600, paint: 'tx' }),
      ].join('');
    })
    .join('');
}
