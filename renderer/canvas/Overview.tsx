/**
 * Far away, cards are too small to read and too many for the page: one picture draws them all. React Flow then holds
 * no nodes, and panning costs one repaint however large the map is.
 */
import { useEffect, useRef, useState } from 'react';
import { useStore } from '@xyflow/react';
import { laneHue } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/types.ts';
import { onThumbnails, thumbnailBitmap } from '../pictures/thumbnails.ts';
import { useUi } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { OVERVIEW_CARDS, OVERVIEW_ZOOM } from './zoom.ts';
import { paintOverview } from './overview-paint.ts';
import { themeColours, useThemeKey } from './theme-colours.ts';

const NO_IDS: ReadonlySet<string> = new Set();

/** Whether the map is shown as a picture now. */
export function useIsOverview(): boolean {
  const { geometry } = useMapView();
  return useCanvas((s) => s.zoom < OVERVIEW_ZOOM) && geometry.cards.size > OVERVIEW_CARDS;
}

export function Overview({ width, height }: { width: number; height: number }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { map, geometry, filter } = useMapView();
  const dimmed = filter?.dimmed ?? NO_IDS;
  const transform = useStore((s) => s.transform);
  const selection = useUi((s) => s.selection);
  const theme = useThemeKey();
  const small = useSmallPictures();
  const hues = useHues();
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const selected = new Set(selection.kind === 'card' && selection.mapId === map.id ? selection.ids : []);
    const picture = (id: string): ImageBitmap | null => {
      const hash = map.cards.get(id)?.image ?? null;
      return hash === null ? null : small.bitmap(hash);
    };
    const colours = themeColours(theme);
    paintOverview(context, { geometry, hues, selected, dimmed, transform, width, height, colours, picture });
  }, [geometry, hues, map, selection, dimmed, transform, width, height, theme, small]);
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

/** The small pictures; another object when more of them have come, at most once a frame. */
function useSmallPictures(): { readonly bitmap: typeof thumbnailBitmap } {
  const [small, setSmall] = useState({ bitmap: thumbnailBitmap });
  useEffect(() => {
    let frame = 0;
    const stop = onThumbnails(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSmall({ bitmap: thumbnailBitmap }));
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, []);
  return small;
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
  const table = new Map(lanes.map((lane) => [lane.id, laneHue(lane)]));
  tables.set(lanes, table);
  return table;
}
