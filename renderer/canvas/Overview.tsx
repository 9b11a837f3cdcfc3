/**
 * Far away, cards are too small to read and too many for the page: one picture draws them all. React Flow then holds
 * no nodes, and panning costs one repaint however large the map is.
 */
import { useEffect, useRef } from 'react';
import { useStore } from '@xyflow/react';
import type { CardBox, Geometry } from '../../shared/layout/geometry.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/types.ts';
import { useUi } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { OVERVIEW_CARDS, OVERVIEW_ZOOM } from './zoom.ts';
import { themeColours, useThemeKey, type ThemeColours } from './theme-colours.ts';

/** Whether the map is shown as a picture now. */
export function useIsOverview(): boolean {
  const { geometry } = useMapView();
  return useCanvas((s) => s.zoom < OVERVIEW_ZOOM) && geometry.cards.size > OVERVIEW_CARDS;
}

export function Overview({ width, height }: { width: number; height: number }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { map, geometry } = useMapView();
  const transform = useStore((s) => s.transform);
  const selection = useUi((s) => s.selection);
  const theme = useThemeKey();
  const hues = useHues();
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const selected = new Set(selection.kind === 'card' && selection.mapId === map.id ? selection.ids : []);
    paint(context, { geometry, hues, selected, transform, width, height, colours: themeColours(theme) });
  }, [geometry, hues, map.id, selection, transform, width, height, theme]);
  const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
  return (
    <canvas
      ref={ref}
      className="overview"
      width={width * ratio}
      height={height * ratio}
      style={{ width, height }}
      aria-hidden
    />
  );
}

function useHues(): ReadonlyMap<string, number> {
  const { map } = useMapView();
  return hueTable(map.lanes);
}

const tables = new WeakMap<object, ReadonlyMap<string, number>>();

/** Hue of each lane, made once for a list of lanes. */
export function hueTable(lanes: readonly Lane[]): ReadonlyMap<string, number> {
  const known = tables.get(lanes);
  if (known) return known;
  const table = new Map(lanes.map((lane) => [lane.id, LANE_KIND_INFO[lane.kind].hue]));
  tables.set(lanes, table);
  return table;
}

interface Scene {
  readonly geometry: Geometry;
  readonly hues: ReadonlyMap<string, number>;
  readonly selected: ReadonlySet<string>;
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
  readonly colours: ThemeColours;
}

/** Draws the cards in view, hue by hue, and lines for text where they can be told apart. */
function paint(context: CanvasRenderingContext2D, scene: Scene): void {
  const { geometry, hues, selected, transform, width, height, colours } = scene;
  const [x, y, zoom] = transform;
  const ratio = context.canvas.width / width;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  const view = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
  const groups = new Map<number, CardBox[]>();
  for (const box of geometry.cards.values()) {
    const isOut =
      box.x > view.right ||
      box.x + box.width < view.left ||
      box.y > view.bottom ||
      box.y + box.height < view.top;
    if (isOut) continue;
    const hue = hues.get(box.laneId) ?? 1;
    const group = groups.get(hue);
    if (group) group.push(box);
    else groups.set(hue, [box]);
  }
  for (const [hue, boxes] of groups) {
    fillBoxes(context, boxes, colours.fill[hue] ?? '#ccc');
    if (zoom > 0.12) fillLines(context, boxes, colours.line[hue] ?? '#999');
  }
  context.fillStyle = colours.accent;
  for (const id of selected) {
    const box = geometry.cards.get(id);
    if (box) context.fillRect(box.x, box.y, box.width, box.height);
  }
}

function fillBoxes(context: CanvasRenderingContext2D, boxes: readonly CardBox[], colour: string): void {
  context.fillStyle = colour;
  for (const box of boxes) context.fillRect(box.x, box.y, box.width, box.height);
}

/** Bars where the lines of text are; lengths follow the text so that a card keeps its look. */
function fillLines(context: CanvasRenderingContext2D, boxes: readonly CardBox[], colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const box of boxes) {
    box.lines.forEach((line, index) => {
      const length = Math.min(box.width - 16, line.length * 6.5);
      if (length > 0) context.rect(box.x + 8, box.y + 13 + box.media + index * 20, length, 7);
    });
  }
  context.fill();
}
