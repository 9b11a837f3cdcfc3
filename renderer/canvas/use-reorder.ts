import { useRef, useState, type PointerEvent } from 'react';
import { attempt } from '../app/toasts.ts';
import { moveHeader, type HeaderKind } from './actions.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';

/** So far in px a header is moved before it counts as dragged. */
const DRAG_DISTANCE = 5;

/** A header that is dragged follows the pointer; where it is let go, it takes the place of the one there. */
export function useReorder(kind: HeaderKind, id: string) {
  const { map, geometry, readOnly } = useMapView();
  const [offset, setOffset] = useState<number | null>(null);
  const start = useRef<number | null>(null);
  const along = (event: PointerEvent): number => (kind === 'lane' ? event.clientY : event.clientX);

  const targetIndex = (by: number): number => {
    const boxes =
      kind === 'lane'
        ? geometry.lanes.map(({ id: other, y, height }) => ({ id: other, from: y, to: y + height }))
        : geometry.stages.map(({ id: other, x, width }) => ({ id: other, from: x, to: x + width }));
    const own = boxes.findIndex((box) => box.id === id);
    const box = boxes[own];
    if (!box) return -1;
    const at = (box.from + box.to) / 2 + by / useCanvas.getState().zoom;
    const over = boxes.findIndex(({ to }) => at < to);
    return over < 0 ? boxes.length - 1 : over;
  };

  return {
    offset,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || readOnly || kind === 'step' || isControl(event.target)) return;
      start.current = along(event);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current === null) return;
      const by = along(event) - start.current;
      if (offset !== null || Math.abs(by) >= DRAG_DISTANCE) setOffset(by);
    },
    onPointerUp: (event: PointerEvent) => {
      if (start.current === null) return;
      const by = along(event) - start.current;
      start.current = null;
      setOffset(null);
      if (offset !== null) attempt(() => moveHeader(map, kind, id, { index: targetIndex(by) }));
    },
    onPointerCancel: () => {
      start.current = null;
      setOffset(null);
    },
  };
}

/** Whether a press lands on something of the header's own: its button, its field, its edge. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, .header-resize') !== null;
}
