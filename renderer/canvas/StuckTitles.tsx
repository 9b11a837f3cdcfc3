/** Titles that stay in view while one looks at the inside of a tall lane or a wide stage. */
import { useCallback, useMemo } from 'react';
import { useStore, type ReactFlowState } from '@xyflow/react';
import { laneHue } from '../../shared/model/lanes.ts';
import { stageSlot } from '../../shared/model/themes.ts';
import { useUi } from '../state/ui.ts';
import { cx } from '../ui/cx.ts';
import { NamedIcon } from '../ui/icons.tsx';
import { useMapView } from './context.ts';

/** Less of a lane than this, px on screen, pushes its title up; less of a stage narrows its title. */
const LANE_ROOM = 40;
const STAGE_ROOM = 220;
/** Less of a stage than this, px, has no room for a word. */
const LEAST_ROOM = 44;

/**
 * Which of the boxes one is inside of, and how many px of it are in view, at most `most`: changes seldom while one pans.
 * Null where none begins before the edge.
 */
function useInside(
  boxes: readonly { readonly start: number; readonly length: number }[],
  axis: 0 | 1,
  most: number,
): { index: number; room: number } | null {
  const found = useStore(
    useCallback(
      ({ transform }: ReactFlowState): string => {
        const [, , zoom] = transform;
        const offset = transform[axis];
        const index = boxes.findIndex(({ start, length }) => {
          const from = start * zoom + offset;
          return from < 0 && from + length * zoom > 0;
        });
        const box = boxes[index];
        if (!box) return '';
        return `${index} ${Math.min(most, Math.round((box.start + box.length) * zoom + offset))}`;
      },
      [boxes, axis, most],
    ),
  );
  if (found === '') return null;
  const [index = 0, room = 0] = found.split(' ').map(Number);
  return { index, room };
}

function useIsSelected(id: string | undefined): boolean {
  const { map } = useMapView();
  return useUi(({ selection: { mapId, ids } }) => id !== undefined && mapId === map.id && ids.includes(id));
}

/** The title of the lane that begins above the view, at its top. */
export function StuckLane() {
  const { map, geometry } = useMapView();
  const { lanes } = geometry;
  const boxes = useMemo(() => lanes.map(({ y, height }) => ({ start: y, length: height })), [lanes]);
  const inside = useInside(boxes, 1, LANE_ROOM);
  const lane = inside && map.lanes[inside.index];
  const isSelected = useIsSelected(lane?.id);
  if (!lane || lane.collapsed) return null;
  return (
    <div
      className={cx('header header-lane header-stuck', isSelected && 'header-selected')}
      data-hue={laneHue(lane)}
      style={{ top: inside.room - LANE_ROOM }}
      aria-hidden
    >
      <span className="header-title">
        {lane.icon === '' ? null : <NamedIcon name={lane.icon} />} {lane.title}
      </span>
    </div>
  );
}

/** The title of the stage that begins left of the view, at its left edge. */
export function StuckStage({ height }: { height: number }) {
  const { map, geometry } = useMapView();
  const { stages } = geometry;
  const boxes = useMemo(() => stages.map(({ x, width }) => ({ start: x, length: width })), [stages]);
  const inside = useInside(boxes, 0, STAGE_ROOM);
  const stage = inside && map.stages[inside.index];
  const isSelected = useIsSelected(stage?.id);
  if (!stage || stage.collapsed || inside.room < LEAST_ROOM) return null;
  return (
    <div
      className={cx('header header-stage header-stuck', isSelected && 'header-selected')}
      data-hue={stage.hue ?? undefined}
      data-stage-slot={stageSlot(inside.index)}
      style={{ left: 0, width: inside.room, height }}
      aria-hidden
    >
      <span className="header-title">{stage.title}</span>
    </div>
  );
}
