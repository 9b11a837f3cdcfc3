import { useRef, type PointerEvent } from 'react';
import { setLaneHeight } from '../../shared/model/edits/lanes.ts';
import { setStageWidth } from '../../shared/model/edits/stages.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { attempt } from '../app/toasts.ts';
import { edit } from '../state/documents.ts';
import { cx } from '../ui/cx.ts';
import { type HeaderKind } from './actions.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';

/** The edge that is dragged to make columns wider or a lane taller; a double click gives the size back to layout. */
export function ResizeHandle({ kind, id, size }: { kind: HeaderKind; id: string; size: number }) {
  const { map, geometry } = useMapView();
  const start = useRef<{ at: number; columns: number } | null>(null);
  const write = (value: number | null): void => {
    const label = kind === 'lane' ? 'Resize lane' : 'Resize stage';
    attempt(() =>
      edit(
        mapDocId(map.id),
        label,
        (doc) => (kind === 'lane' ? setLaneHeight(doc, id, value) : setStageWidth(doc, id, value)),
        { merge: `size ${id}` },
      ),
    );
  };
  const at = (event: PointerEvent): number => (kind === 'lane' ? event.clientY : event.clientX);
  const onUp = (event: PointerEvent<HTMLElement>): void => {
    if (!start.current) return;
    const { zoom } = useCanvas.getState();
    const by = (at(event) - start.current.at) / zoom / start.current.columns;
    start.current = null;
    event.currentTarget.style.removeProperty('transform');
    if (Math.abs(by) >= 2) write(Math.max(kind === 'lane' ? 28 : 140, size + by));
  };
  return (
    <span
      className={cx('header-resize', kind === 'lane' ? 'header-resize-y' : 'header-resize-x')}
      role="presentation"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        write(null);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
        const columns = geometry.columns.filter((column) => column.stageId === id).length;
        start.current = { at: at(event), columns: Math.max(1, kind === 'lane' ? 1 : columns) };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        const by = at(event) - start.current.at;
        event.currentTarget.style.transform = kind === 'lane' ? `translateY(${by}px)` : `translateX(${by}px)`;
      }}
      onPointerUp={onUp}
    />
  );
}
