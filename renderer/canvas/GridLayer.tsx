import { memo } from 'react';
import { laneHue } from '../../shared/model/lanes.ts';
import type { Geometry } from '../../shared/layout/geometry.ts';
import type { MapData } from '../../shared/model/types.ts';
import { useUi } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import { CollapsedStages } from './CollapsedStages.tsx';
import { useMapView } from './context.ts';
import { slotBox } from './hit.ts';

const LINE_NAMES = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  internal: 'Line of internal interaction',
} as const;

/** Lanes, columns and blueprint lines: one layer under the cards, with the keyboard's place and the drop mark. */
export function GridLayer() {
  const { map, geometry } = useMapView();
  return (
    <div className="grid-layer" style={{ width: geometry.width, height: geometry.height }}>
      <Lines map={map} geometry={geometry} />
      <CollapsedStages />
      <KeyboardPlace />
      <DropMark />
    </div>
  );
}

const Lines = memo(({ map, geometry }: { map: MapData; geometry: Geometry }) => {
  const hues = new Map(map.lanes.map((lane) => [lane.id, laneHue(lane)]));
  const firstColumns = new Set(geometry.stages.map((stage) => stage.x));
  return (
    <>
      {geometry.lanes.map((lane) => (
        <div
          key={lane.id}
          className="grid-lane"
          data-hue={hues.get(lane.id) ?? 1}
          style={{ top: lane.y, height: lane.height }}
        />
      ))}
      {geometry.columns.map((column) =>
        column.collapsed ? null : (
          <div
            key={column.id}
            className="grid-column"
            data-stage={firstColumns.has(column.x)}
            style={{ left: column.x, width: column.width }}
          />
        ),
      )}
      {geometry.lines.map((line) => (
        <div key={line.name} className="grid-line" style={{ top: line.y }}>
          <span>{LINE_NAMES[line.name]}</span>
        </div>
      ))}
    </>
  );
});
Lines.displayName = 'Lines';

function KeyboardPlace() {
  const { map, geometry, readOnly } = useMapView();
  const selection = useUi((s) => s.selection);
  const editing = useCanvas((s) => s.editing);
  if (selection.mapId !== map.id || !selection.cell || editing) return null;
  if (selection.kind !== 'cell' && selection.kind !== 'point') return null;
  const box = slotBox(geometry, map, selection.cell);
  if (!box) return null;
  return (
    <div
      className="grid-place"
      data-kind={selection.kind}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      {selection.kind === 'cell' && !readOnly ? <span>Type or press Enter</span> : null}
    </div>
  );
}

function DropMark() {
  const { map, geometry } = useMapView();
  const drop = useCanvas((s) => s.drop);
  if (!drop) return null;
  const lane = geometry.lanes.find(({ id }) => id === drop.laneId);
  const column = geometry.columns.find(({ id }) => id === drop.columnId);
  const slot = slotBox(geometry, map, drop);
  if (!lane || !column || !slot) return null;
  return (
    <>
      <div
        className="drop-cell"
        style={{ left: column.x, top: lane.y, width: column.width, height: lane.height }}
      />
      <div className="drop-line" style={{ left: column.x + 6, top: slot.y - 4, width: column.width - 12 }} />
    </>
  );
}

/** Shows to which card the feedback under the pointer would be attached. Lies over the cards. */
export function DropCard() {
  const { geometry } = useMapView();
  const id = useCanvas((s) => s.dropCard);
  const box = id === null ? undefined : geometry.cards.get(id);
  if (!box) return null;
  return (
    <div className="drop-card" style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />
  );
}
