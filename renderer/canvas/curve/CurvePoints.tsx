import { useRef, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { valueToY, yToValue } from '../../../shared/layout/curves.ts';
import type { ColumnBox, CurveDot, CurveLane } from '../../../shared/layout/geometry.ts';
import { formatPointId } from '../../../shared/model/point-id.ts';
import type { CurveSeries, EmotionScale } from '../../../shared/model/types.ts';
import { select, useUi } from '../../state/ui.ts';
import { cx } from '../../ui/cx.ts';
import { writePoint } from '../actions.ts';
import { startEditing, useCanvas } from '../canvas-store.ts';
import { curveOwner, levelWords } from '../card-words.ts';
import { useMapView } from '../context.ts';
import { useColumnsInView } from '../use-in-view.ts';
import { curveHue, curveOf } from './CurveLine.tsx';
import { SERIES_NAMES, useCurves } from './curve-store.ts';

/** A running drag of one point. */
export interface PointDrag {
  readonly personaId: string;
  readonly columnId: string;
  readonly series: CurveSeries;
  readonly value: number;
}

interface PointsProps {
  lane: CurveLane;
  personaId: string;
  drag: PointDrag | null;
  onDrag: (drag: PointDrag | null) => void;
}

/** What marks the best and worst moment and the end of a curve. */
const PEAKS = { best: '▲', worst: '▼', end: '⚑' } as const;
const PEAK_WORDS = { best: 'best moment', worst: 'worst moment', end: 'end' } as const;

/** One handle a column in view: where there is no point yet, a faint one shows under the pointer. */
export function CurvePoints({ lane, personaId, drag, onDrag }: PointsProps) {
  const { geometry, map, grid } = useMapView();
  const columns = useColumnsInView();
  const isToBe = useCurves((s) => s.toBe);
  const shown: CurveSeries[] = isToBe || grid.series === 'toBe' ? ['toBe', 'asIs'] : ['asIs'];
  return shown.flatMap((series) => {
    const curve = curveOf(geometry.curves, lane.laneId, personaId, series);
    const dots = new Map(curve?.dots.map((dot, index) => [dot.columnId, { dot, index }]));
    return columns.flatMap((column) => {
      if (column.collapsed) return [];
      const found = dots.get(column.id);
      // Empty places are for the curve that is edited.
      if (!found && series !== (grid.series ?? 'asIs')) return [];
      const isDragged =
        drag?.personaId === personaId && drag.columnId === column.id && drag.series === series;
      const peaks = curve?.peaks;
      const roles = (['best', 'worst', 'end'] as const).filter(
        (role) => found !== undefined && peaks?.[role] === found.index,
      );
      return (
        <PointHandle
          key={`${series}/${column.id}`}
          lane={lane}
          column={column}
          personaId={personaId}
          series={series}
          dot={found?.dot}
          roles={roles}
          y={isDragged ? valueToY(lane, map.meta.scale, drag.value) : (found?.dot.y ?? lane.neutral)}
          onDrag={onDrag}
        />
      );
    });
  });
}

interface PointHandleProps {
  lane: CurveLane;
  column: ColumnBox;
  personaId: string;
  series: CurveSeries;
  dot: CurveDot | undefined;
  roles: readonly (keyof typeof PEAKS)[];
  y: number;
  onDrag: (drag: PointDrag | null) => void;
}

function PointHandle({ lane, column, personaId, series, dot, roles, y, onDrag }: PointHandleProps) {
  const view = useMapView();
  const { map, personas, grid, readOnly } = view;
  const { screenToFlowPosition } = useReactFlow();
  const moved = useRef(false);
  const place = { laneId: lane.laneId, columnId: column.id, personaId, series };
  const key = formatPointId(place);
  const isSelected = useUi(
    (s) => s.selection.kind === 'point' && s.selection.mapId === map.id && s.selection.ids[0] === key,
  );
  const words = [
    `${curveOwner(personaId, view)}: ${dot ? levelWords(map.meta.scale, dot.value) : 'no point'}`,
    ...(dot?.word ? [dot.word] : []),
    ...(series === 'toBe' ? [SERIES_NAMES.toBe.toLowerCase()] : ['assumed']),
    ...roles.map((role) => PEAK_WORDS[role]),
  ].join(', ');

  const valueAt = (event: PointerEvent): number => {
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    return steppedValue(lane, map.meta.scale, point.y);
  };

  const choose = (): void => {
    if (series !== (grid.series ?? 'asIs')) useCurves.setState({ series });
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
        !dot && 'curve-point-empty',
        isSelected && 'curve-point-selected',
      )}
      data-hue={curveHue(personaId, personas)}
      data-point={key}
      data-series={series}
      style={{ left: column.x + column.width / 2, top: y }}
      aria-label={words}
      title={[words, dot?.quote ? `“${dot.quote}”` : '', dot || readOnly ? '' : 'Drag or type a value.']
        .filter(Boolean)
        .join('\n')}
      // The keyboard stays in the map's own field.
      onMouseDown={(event) => event.preventDefault()}
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
        onDrag({ personaId, columnId: column.id, series, value: valueAt(event) });
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
    >
      {roles.length === 0 ? null : (
        <span className="curve-peak" aria-hidden>
          {roles.map((role) => PEAKS[role]).join('')}
        </span>
      )}
      {dot?.quote ? <span className="curve-quote" aria-hidden /> : null}
    </button>
  );
}

/** The value at a height, in fortieths of the scale. */
function steppedValue(lane: CurveLane, scale: EmotionScale, y: number): number {
  const step = (scale.max - scale.min) / 40;
  return Math.round(Math.round(yToValue(lane, scale, y) / step) * step * 100) / 100;
}
