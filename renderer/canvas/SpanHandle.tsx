import { useState, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { CardBox } from '../../shared/layout/geometry.ts';
import { attempt } from '../app/toasts.ts';
import { useUi } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { spanAt, spanCards } from './span.ts';

/** A grip at the lower right corner of the selected card: dragged over columns it widens the card. */
export function SpanHandle() {
  const { map, geometry, readOnly } = useMapView();
  const id = useUi(({ selection }) =>
    selection.kind === 'card' && selection.mapId === map.id && selection.ids.length === 1
      ? selection.ids[0]
      : undefined,
  );
  const isEditing = useCanvas((s) => s.editing !== null);
  const box = id === undefined ? undefined : geometry.cards.get(id);
  return box && !readOnly && !isEditing && map.columns.length > 1 ? <Grip key={box.id} box={box} /> : null;
}

function Grip({ box }: { box: CardBox }) {
  const { map, geometry } = useMapView();
  const { screenToFlowPosition } = useReactFlow();
  const [span, setSpan] = useState<number | null>(null);
  const at = (event: PointerEvent): number =>
    spanAt(
      geometry.columns,
      box.columnId,
      screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false }).x,
    );
  const first = geometry.columns.findIndex((column) => column.id === box.columnId);
  const last = span === null ? undefined : geometry.columns[first + span - 1];
  const width = last ? last.x + last.width - box.x - (box.x - (geometry.columns[first]?.x ?? 0)) : box.width;
  return (
    <>
      {last ? (
        <div className="span-preview" style={{ left: box.x, top: box.y, width, height: box.height }} />
      ) : null}
      <button
        type="button"
        tabIndex={-1}
        className="span-handle nopan nodrag"
        style={{ left: box.x + width, top: box.y + box.height }}
        aria-label="Width in columns"
        title="Drag to cover more columns (Alt+Shift+Right)"
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setSpan(at(event));
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) setSpan(at(event));
        }}
        onPointerUp={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          event.currentTarget.releasePointerCapture(event.pointerId);
          const card = map.cards.get(box.id);
          const next = at(event);
          setSpan(null);
          if (card) attempt(() => spanCards(map, [card], () => next));
        }}
        onPointerCancel={() => setSpan(null)}
      />
    </>
  );
}
