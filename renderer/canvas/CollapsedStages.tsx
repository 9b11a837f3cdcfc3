import { memo } from 'react';
import { useStore } from '@xyflow/react';
import { useMapView } from './context.ts';
import { stageHeadersHeight } from './Headers.tsx';
import { WithoutCards } from './WithoutCards.tsx';

/** Narrower than this on screen, in px, a strip has no room for words. */
const LEAST = 16;
/** Between a title and the ends of its strip, in px. */
const MARGIN = 8;

/**
 * The titles of collapsed stages, turned along their strips. They stay in view while one moves up and down, and keep
 * their size at every zoom, as the headers do. The headers are what one points at and hears: this is for the eye.
 */
export const CollapsedStages = memo(({ height }: { height: number }) => (
  <WithoutCards>
    <Titles height={height} />
  </WithoutCards>
));
CollapsedStages.displayName = 'CollapsedStages';

/** `height` of the canvas in px. */
function Titles({ height }: { height: number }) {
  const { map, geometry } = useMapView();
  const [x, y, zoom] = useStore((s) => s.transform);
  const top = Math.max(0, y);
  const room = Math.min(height, geometry.height * zoom + y) - top - 2 * MARGIN;
  const strips = geometry.stages.filter(({ collapsed, width }) => collapsed && width * zoom >= LEAST);
  if (strips.length === 0 || room < 2 * LEAST) return null;
  return (
    <div
      className="collapsed-stages"
      style={{ left: geometry.laneHeaderWidth, top: stageHeadersHeight(map.steps.length > 0) }}
      aria-hidden
    >
      {strips.map((box) => (
        <div
          key={box.id}
          className="collapsed-stage"
          style={{
            width: box.width * zoom,
            maxHeight: room,
            transform: `translate(${x + box.x * zoom}px, ${top + MARGIN}px)`,
          }}
        >
          <span className="collapsed-title">{map.stages.find(({ id }) => id === box.id)?.title}</span>
          {box.hidden > 0 ? <span className="collapsed-count">{box.hidden}</span> : null}
        </div>
      ))}
    </div>
  );
}
