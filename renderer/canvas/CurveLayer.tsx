import { memo, useRef, useState, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { valueToY, yToValue } from '../../shared/layout/curves.ts';
import { curvePath } from '../../shared/layout/curve-path.ts';
import type { ColumnBox, Curve, CurveLane } from '../../shared/layout/geometry.ts';
import { pointKey } from '../../shared/model/map-doc.ts';
import type { EmotionScale } from '../../shared/model/types.ts';
import { select, useUi } from '../state/ui.ts';
import { cx } from '../ui/cx.ts';
import { writePoint } from './actions.ts';
import { startEditing, useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { formatNumber } from './words.ts';
import './curve.css';

/** The emotion lanes: scale, one line a persona, and points that are dragged. */
export function CurveLayer() {
  const { geometry } = useMapView();
  return geometry.curveLanes.map((lane) => <EmotionLane key={lane.laneId} lane={lane} />);
}

/** A running drag of one point. */
interface PointDrag {
  readonly personaId: string;
  readonly columnId: string;
  readonly value: number;
}

const EmotionLane = memo(({ lane }: { lane: CurveLane }) => {
  const { map, geometry, grid } = useMapView();
  const [drag, setDrag] = useState<PointDrag | null>(null);
  const { scale } = map.meta;
  const levels = Object.entries(scale.labels).map(([value, name]) => ({ value: Number(value), name }));
  return (
    <div className="curve-lane" style={{ width: geometry.width }}>
      <svg className="curve-lines" width={geometry.width} height={geometry.height} aria-hidden>
        {levels.map(({ value, name }) => {
          const y = valueToY(lane, scale, value);
          return (
            <g key={value}>
              <line
                className={cx('curve-level', y === lane.neutral && 'curve-neutral')}
                x1={0}
                x2={geometry.width}
                y1={y}
                y2={y}
              />
              <text className="curve-level-name" x={6} y={y - 3}>
                {name}
              </text>
            </g>
          );
        })}
        {grid.personaIds.map((personaId) => (
          <CurveLine key={personaId} lane={lane} personaId={personaId} drag={drag} />
        ))}
      </svg>
      {grid.personaIds.map((personaId) => (
        <Points key={personaId} lane={lane} personaId={personaId} drag={drag} onDrag={setDrag} />
      ))}
    </div>
  );
});
EmotionLane.displayName = 'EmotionLane';

function curveOf(curves: readonly Curve[], laneId: string, personaId: string): Curve | undefined {
  return curves.find((curve) => curve.laneId === laneId && curve.personaId === personaId);
}

function CurveLine({
  lane,
  personaId,
  drag,
}: {
  lane: CurveLane;
  personaId: string;
  drag: PointDrag | null;
}) {
  const { geometry, map, personas } = useMapView();
  const curve = curveOf(geometry.curves, lane.laneId, personaId);
  if (!curve) return null;
  const hue = personas.find(({ id }) => id === personaId)?.hue ?? 1;
  const isDragged = drag?.personaId === personaId;
  const dots = isDragged
    ? curve.dots.map((dot) =>
        dot.columnId === drag.columnId ? { ...dot, y: valueToY(lane, map.meta.scale, drag.value) } : dot,
      )
    : curve.dots;
  return <path className="curve-path" data-hue={hue} d={isDragged ? curvePath(dots) : curve.path} />;
}

interface PointsProps {
  lane: CurveLane;
  personaId: string;
  drag: PointDrag | null;
  onDrag: (drag: PointDrag | null) => void;
}

/** One handle a column: where there is no point yet, a faint one shows under the pointer. */
function Points({ lane, personaId, drag, onDrag }: PointsProps) {
  const { geometry, map } = useMapView();
  const curve = curveOf(geometry.curves, lane.laneId, personaId);
  return geometry.columns.map((column) => {
    const dot = curve?.dots.find(({ columnId }) => columnId === column.id);
    const isDragged = drag !== null && drag.personaId === personaId && drag.columnId === column.id;
    const y = isDragged ? valueToY(lane, map.meta.scale, drag.value) : (dot?.y ?? lane.neutral);
    return (
      <PointHandle
        key={column.id}
        lane={lane}
        column={column}
        personaId={personaId}
        y={y}
        value={isDragged ? drag.value : (dot?.value ?? null)}
        onDrag={onDrag}
      />
    );
  });
}

interface PointHandleProps {
  lane: CurveLane;
  column: ColumnBox;
  personaId: string;
  y: number;
  value: number | null;
  onDrag: (drag: PointDrag | null) => void;
}

function PointHandle({ lane, column, personaId, y, value, onDrag }: PointHandleProps) {
  const { map, personas, grid, readOnly } = useMapView();
  const { screenToFlowPosition } = useReactFlow();
  const moved = useRef(false);
  const key = pointKey(lane.laneId, column.id, personaId);
  const isSelected = useUi(
    (s) => s.selection.kind === 'point' && s.selection.mapId === map.id && s.selection.ids[0] === key,
  );
  const persona = personas.find(({ id }) => id === personaId);
  const name = persona?.name ?? 'Everyone';
  const place = { laneId: lane.laneId, columnId: column.id, personaId };

  const valueAt = (event: PointerEvent): number => {
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    return steppedValue(lane, map.meta.scale, point.y);
  };

  const choose = (): void => {
    const index = Math.max(0, grid.personaIds.indexOf(personaId));
    select({
      mapId: map.id,
      kind: 'point',
      ids: [key],
      cell: { laneId: lane.laneId, columnId: column.id, index },
    });
    useCanvas.getState().view?.focus();
  };

  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(
        'curve-point nopan nodrag',
        value === null && 'curve-point-empty',
        isSelected && 'curve-point-selected',
      )}
      data-hue={persona?.hue ?? 1}
      data-point={key}
      style={{ left: column.x + column.width / 2, top: y }}
      aria-label={`${name}: ${value === null ? 'no point' : formatNumber(value)}`}
      title={`${name}: ${value === null ? (readOnly ? 'no point' : 'drag or type a value') : formatNumber(value)}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        choose();
        if (readOnly) return;
        moved.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        moved.current = true;
        onDrag({ personaId, columnId: column.id, value: valueAt(event) });
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        onDrag(null);
        if (moved.current) writePoint(map, place, valueAt(event));
      }}
      onPointerCancel={() => onDrag(null)}
      onDoubleClick={(event) => {
        event.stopPropagation();
        if (!readOnly) startEditing({ kind: 'point', ...place });
      }}
    />
  );
}

/** The value at a height, in fortieths of the scale. */
function steppedValue(lane: CurveLane, scale: EmotionScale, y: number): number {
  const step = (scale.max - scale.min) / 40;
  return Math.round(Math.round(yToValue(lane, scale, y) / step) * step * 100) / 100;
}
