import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { useStore } from '@xyflow/react';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { hueTable } from './Overview.tsx';
import { FAINT } from './overview-paint.ts';
import { themeColours, useThemeKey } from './theme-colours.ts';

const WIDTH = 150;
const MAX_HEIGHT = 96;

/** The whole map in small; a click or drag moves the view. Painted anew only when the map changes. */
export function Minimap({ width, height }: { width: number; height: number }) {
  const { map, geometry, filter } = useMapView();
  const dimmed = filter?.dimmed;
  const isWanted = useCanvas((s) => s.minimap);
  const isWhole = useStore(({ transform: [x, y, zoom] }) => {
    const fits = geometry.width * zoom + x <= width && geometry.height * zoom + y <= height;
    return fits && x >= 0 && y >= 0;
  });
  const isShown = isWanted && !isWhole;
  const ref = useRef<HTMLCanvasElement>(null);
  const theme = useThemeKey();
  const scale = useMemo(
    () => Math.min(WIDTH / Math.max(1, geometry.width), MAX_HEIGHT / Math.max(1, geometry.height)),
    [geometry.width, geometry.height],
  );
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
