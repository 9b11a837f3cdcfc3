import { useEffect, useRef, type PointerEvent } from 'react';
import { useStore, type Transform } from '@xyflow/react';
import type { Geometry } from '../../shared/layout/geometry.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { hueTable } from './Overview.tsx';
import { FAINT } from './overview-paint.ts';
import { themeColours, useThemeKey } from './theme-colours.ts';

const WIDTH = 150;
const MAX_HEIGHT = 96;
/** Between the minimap and the edges of the view, px. */
const GAP = 12;

/** Px of the minimap for one px of the map. */
function minimapScale({ width, height }: Pick<Geometry, 'width' | 'height'>): number {
  return Math.min(WIDTH / Math.max(1, width), MAX_HEIGHT / Math.max(1, height));
}

/** Whether the whole map is in view, so that nobody needs the minimap. `width` and `height` in px of the view. */
function isWhole(
  [x, y, zoom]: Transform,
  geometry: Pick<Geometry, 'width' | 'height'>,
  width: number,
  height: number,
): boolean {
  const fits = geometry.width * zoom + x <= width && geometry.height * zoom + y <= height;
  return fits && x >= 0 && y >= 0;
}

/** How much of the view's lower right corner the minimap takes, px; null while it is not shown. */
export function minimapCorner(
  transform: Transform,
  geometry: Pick<Geometry, 'width' | 'height'>,
  width: number,
  height: number,
): { width: number; height: number } | null {
  if (!useCanvas.getState().minimap || isWhole(transform, geometry, width, height)) return null;
  const scale = minimapScale(geometry);
  return { width: geometry.width * scale + GAP, height: geometry.height * scale + GAP };
}

/** The whole map in small; a click or drag moves the view. Painted anew only when the map changes. */
export function Minimap({ width, height }: { width: number; height: number }) {
  const { map, geometry, filter } = useMapView();
  const dimmed = filter?.dimmed;
  const isWanted = useCanvas((s) => s.minimap);
  const isAllInView = useStore(({ transform }) => isWhole(transform, geometry, width, height));
  const isShown = isWanted && !isAllInView;
  const ref = useRef<HTMLCanvasElement>(null);
  const theme = useThemeKey();
  const scale = minimapScale(geometry);
  const size = { width: Math.max(20, geometry.width * scale), height: Math.max(12, geometry.height * scale) };

  // Behind everything else: it may be a moment late.
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context || !isShown) return undefined;
    const handle = requestIdleCallback(
      () => {
        const colours = themeColours(theme);
        const hues = hueTable(map.lanes);
        context.setTransform(2 * scale, 0, 0, 2 * scale, 0, 0);
        context.clearRect(0, 0, geometry.width, geometry.height);
        for (const box of geometry.cards.values()) {
          context.globalAlpha = dimmed?.has(box.id) ? FAINT : 1;
          context.fillStyle = colours.line[hues.get(box.laneId) ?? 1] ?? '#888';
          context.fillRect(box.x, box.y, box.width, Math.max(box.height, 1 / scale));
        }
      },
      { timeout: 1000 },
    );
    return () => cancelIdleCallback(handle);
  }, [geometry, map.lanes, dimmed, scale, theme, isShown]);

  if (!isShown || geometry.width === 0) return null;

  const move = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
    useCanvas.getState().view?.centreOn(point);
  };
  return (
    <div
      className="minimap"
      style={size}
      role="presentation"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && move(event)}
    >
      <canvas ref={ref} width={size.width * 2} height={size.height * 2} style={size} aria-hidden />
      <Frame width={width} height={height} scale={scale} />
    </div>
  );
}

function Frame({ width, height, scale }: { width: number; height: number; scale: number }) {
  const [x, y, zoom] = useStore((s) => s.transform);
  const style = {
    left: (-x / zoom) * scale,
    top: (-y / zoom) * scale,
    width: (width / zoom) * scale,
    height: (height / zoom) * scale,
  };
  return <div className="minimap-frame" style={style} />;
}
