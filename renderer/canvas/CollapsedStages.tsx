import { useStore } from '@xyflow/react';
import type { StageBox } from '../../shared/layout/geometry.ts';
import { useMapView } from './context.ts';

/** Narrower than this on screen, in px, a strip has no room for words. */
const LEAST = 16;
/** Between a title and the ends of its strip, in px. */
const MARGIN = 8;

/**
 * Collapsed stages: strips under the cards, with their titles turned along them. The titles stay in view while one moves
 * up and down, and keep their size at every zoom, as the headers do. Headers are what one points at and hears: this is
 * for the eye.
 */
export function CollapsedStages() {
  const { map, geometry } = useMapView();
  return geometry.stages.map((box, index) =>
    box.collapsed ? <Strip key={box.id} box={box} title={map.stages[index]?.title ?? ''} /> : null,
  );
}

function Strip({ box, title }: { box: StageBox; title: string }) {
  const { geometry } = useMapView();
  const [, y, zoom] = useStore((s) => s.transform);
  const canvasHeight = useStore((s) => s.height);
  /** What of the strip is in view, in px on screen from the upper edge of the map. */
  const top = Math.max(0, -y);
  const room = Math.min(canvasHeight - y, geometry.height * zoom) - top - 2 * MARGIN;
  const isWide = box.width * zoom >= LEAST && room >= 2 * LEAST;
  return (
    <div className="grid-stage" style={{ left: box.x, width: box.width }} aria-hidden>
      {isWide ? (
        <div
          className="collapsed-stage"
          style={{
            top: (top + MARGIN) / zoom,
            width: box.width * zoom,
            maxHeight: room,
            transform: `scale(${1 / zoom})`,
          }}
        >
          {box.hidden > 0 ? <span className="collapsed-count">{box.hidden}</span> : null}
          <span className="collapsed-title">{title}</span>
        </div>
      ) : null}
    </div>
  );
}
