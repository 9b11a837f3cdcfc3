import { memo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from '@xyflow/react';
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { setLaneHeight } from '../../shared/model/edits/lanes.ts';
import { setStageWidth } from '../../shared/model/edits/stages.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { attempt } from '../app/toasts.ts';
import { openPanel } from '../commands/panels.ts';
import { edit } from '../state/documents.ts';
import { select, useUi } from '../state/ui.ts';
import { cx } from '../ui/cx.ts';
import { createStage, moveHeader, renameHeader, toggleLane, type HeaderKind } from './actions.ts';
import { startEditing, stopEditing, useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';

/** Columns narrower than this on screen, in px, show their titles smaller. */
const NARROW = 110;
/** Narrower than this there is no room for words; the tooltip has the title. */
const TINY = 30;

/** Line height in px of a lane's title. */
const LINE = 20;

export const STEP_ROW = 28;
export const STAGE_ROW = 36;

/** Height in px of the stage headers on screen: they keep their size at every zoom. */
export function stageHeadersHeight(hasSteps: boolean): number {
  return STAGE_ROW + (hasSteps ? STEP_ROW : 0);
}

/** The stages' titles, above the canvas and following it sideways. */
export function StageHeaders() {
  const { map, geometry } = useMapView();
  const [x, , zoom] = useStore((s) => s.transform);
  const hasSteps = map.steps.length > 0;
  return (
    <div
      className="stage-headers"
      style={{ left: geometry.laneHeaderWidth, height: stageHeadersHeight(hasSteps) }}
    >
      <div className="stage-strip" style={{ transform: `translateX(${x}px)` }}>
        <StageStrip zoom={zoom} />
      </div>
    </div>
  );
}

/** Drawn anew when the zoom changes, not while one only pans. */
const StageStrip = memo(({ zoom }: { zoom: number }) => {
  const { map, geometry, readOnly } = useMapView();
  return (
    <>
      {geometry.stages.map((box, index) => (
        <Header
          key={box.id}
          kind="stage"
          id={box.id}
          title={map.stages[index]?.title ?? ''}
          style={{ left: box.x * zoom, width: box.width * zoom, height: STAGE_ROW }}
          size={
            box.width / Math.max(1, geometry.columns.filter((column) => column.stageId === box.id).length)
          }
        />
      ))}
      {geometry.columns.map((box) => {
        if (box.stepId === null) return null;
        const step = map.steps.find(({ id }) => id === box.stepId);
        return (
          <Header
            key={box.id}
            kind="step"
            id={box.id}
            title={step?.title ?? ''}
            style={{ left: box.x * zoom, width: box.width * zoom, top: STAGE_ROW, height: STEP_ROW }}
          />
        );
      })}
      {readOnly ? null : (
        <button
          type="button"
          className="header-add"
          style={{ left: geometry.width * zoom + 6, height: STAGE_ROW - 8 }}
          title="Add stage (Alt+S)"
          aria-label="Add stage"
          onClick={() => attempt(() => createStage(map, map.stages.length))}
        >
          <Plus size={15} aria-hidden />
        </button>
      )}
    </>
  );
});
StageStrip.displayName = 'StageStrip';

/** The lanes' titles, left of the canvas and following it up and down. */
export function LaneHeaders() {
  const { map, geometry } = useMapView();
  const [, y, zoom] = useStore((s) => s.transform);
  return (
    <div
      className="lane-headers"
      style={{ width: geometry.laneHeaderWidth, top: stageHeadersHeight(map.steps.length > 0) }}
    >
      <div className="lane-strip" style={{ transform: `translateY(${y}px)` }}>
        <LaneStrip zoom={zoom} />
      </div>
    </div>
  );
}

/** Drawn anew when the zoom changes, not while one only pans. */
const LaneStrip = memo(({ zoom }: { zoom: number }) => {
  const { map, geometry, readOnly } = useMapView();
  return (
    <>
      {geometry.lanes.map((box, index) => {
        const lane = map.lanes[index];
        return (
          <Header
            key={box.id}
            kind="lane"
            id={box.id}
            title={lane?.title ?? ''}
            hue={lane ? LANE_KIND_INFO[lane.kind].hue : 1}
            collapsed={lane?.collapsed ?? false}
            style={{ top: box.y * zoom, height: box.height * zoom }}
            size={box.height}
          />
        );
      })}
      {readOnly ? null : (
        <button
          type="button"
          className="header-add"
          style={{ top: geometry.height * zoom + 6, left: 8, right: 8, width: 'auto' }}
          title="Add lane (Alt+L)"
          onClick={() => openPanel('lanes')}
        >
          <Plus size={15} aria-hidden /> Add lane
        </button>
      )}
    </>
  );
});
LaneStrip.displayName = 'LaneStrip';

interface HeaderProps {
  kind: HeaderKind;
  id: string;
  title: string;
  style: { left?: number; top?: number; width?: number; height: number };
  hue?: number;
  collapsed?: boolean;
  /** Present width or height in px at zoom 1, for resizing. */
  size?: number;
}

function Header({ kind, id, title, style, hue, collapsed, size }: HeaderProps) {
  const { map, readOnly } = useMapView();
  const isSelected = useUi(
    (s) => s.selection.mapId === map.id && s.selection.kind === kind && s.selection.ids[0] === id,
  );
  const isEditing = useCanvas((s) => s.editing?.kind === kind && s.editing.id === id);
  const { offset, ...drag } = useReorder(kind, id);
  const choose = (): void => {
    select({ mapId: map.id, kind, ids: [id] });
    useCanvas.getState().view?.focus();
  };
  return (
    <div
      className={cx(
        'header',
        `header-${kind}`,
        isSelected && 'header-selected',
        offset !== null && 'header-dragged',
        (style.width ?? NARROW) < NARROW && 'header-narrow',
      )}
      data-hue={hue}
      data-header={id}
      style={
        offset === null
          ? style
          : { ...style, transform: `translate${kind === 'lane' ? 'Y' : 'X'}(${offset}px)` }
      }
      title={title}
      {...drag}
      onClick={choose}
      onDoubleClick={() => readOnly || startEditing({ kind, id })}
      onContextMenu={choose}
      role="presentation"
    >
      {kind === 'lane' ? (
        <button
          type="button"
          tabIndex={-1}
          className="header-toggle"
          disabled={readOnly}
          aria-label={collapsed ? `Open ${title}` : `Collapse ${title}`}
          onClick={(event) => {
            event.stopPropagation();
            attempt(() => toggleLane(map, id));
          }}
        >
          {collapsed ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </button>
      ) : null}
      {isEditing ? (
        <TitleEditor kind={kind} id={id} title={title} />
      ) : (style.width ?? NARROW) < TINY ? null : (
        <span
          className="header-title"
          style={kind === 'lane' ? { WebkitLineClamp: wholeLines(style.height) } : {}}
        >
          {title}
        </span>
      )}
      {readOnly || size === undefined || collapsed ? null : <ResizeHandle kind={kind} id={id} size={size} />}
    </div>
  );
}

/** How many whole lines of its title a lane header of this height in px has room for; at least one. */
function wholeLines(height: number): number {
  return Math.max(1, Math.floor((height - 8) / LINE));
}

/** Titles are changed in place: Enter or Tab keeps, Escape leaves it as it was. */
function TitleEditor({ kind, id, title }: { kind: HeaderKind; id: string; title: string }) {
  const { map } = useMapView();
  const [text, setText] = useState(title);
  const done = useRef(false);
  const end = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    if (keep) attempt(() => renameHeader(map, kind, id, text));
    stopEditing();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key !== 'Escape');
  };
  return (
    <input
      className="header-input"
      aria-label={`Title of the ${kind}`}
      data-draft=""
      ref={focusOnce}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => end(true)}
    />
  );
}

/** Opening the field is what the person asked for: it takes the keyboard at once. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement !== field) field.focus();
}

/** So far in px a header is moved before it counts as dragged. */
const DRAG_DISTANCE = 5;

/** A header that is dragged follows the pointer; where it is let go, it takes the place of the one there. */
function useReorder(kind: HeaderKind, id: string) {
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

/** The edge that is dragged to make columns wider or a lane taller; a double click gives the size back to layout. */
function ResizeHandle({ kind, id, size }: { kind: HeaderKind; id: string; size: number }) {
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
