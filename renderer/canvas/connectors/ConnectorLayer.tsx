import { memo, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { arrowheads } from '../../../shared/layout/connectors/arrowhead.ts';
import type { CardBox, ConnectorLine } from '../../../shared/layout/geometry.ts';
import type { Connector } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { select, useUi } from '../../state/ui.ts';
import { cx } from '../../ui/cx.ts';
import { useCanvas } from '../canvas-store.ts';
import { useMapView } from '../context.ts';
import { cardAt } from '../hit.ts';
import {
  cancelConnecting,
  finishConnecting,
  selectionOfConnector,
  startConnecting,
  useConnecting,
} from './connector-actions.ts';
import './connectors.css';

/** The connectors: lines, arrowheads and labels, the handle that draws new ones, and the line that is being drawn. */
export function ConnectorLayer() {
  const { map, geometry, filter } = useMapView();
  const isFaint = ({ from, to }: Connector): boolean =>
    filter ? filter.dimmed.has(from) || filter.dimmed.has(to) : false;
  const selected = useUi((s) =>
    s.selection.kind === 'connector' && s.selection.mapId === map.id ? s.selection.ids[0] : undefined,
  );
  const byId = new Map(map.connectors.map((connector) => [connector.id, connector]));
  return (
    <div className="connector-layer">
      <svg className="connector-lines" width={geometry.width} height={geometry.height} aria-hidden>
        {geometry.connectors.map((line) => {
          const connector = byId.get(line.id);
          return connector ? (
            <ConnectorPath
              key={line.id}
              line={line}
              connector={connector}
              selected={line.id === selected}
              faint={isFaint(connector)}
            />
          ) : null;
        })}
        <DraftLine />
      </svg>
      {geometry.connectors.map((line) => {
        const connector = byId.get(line.id);
        return line.label && connector ? (
          <ConnectorLabel
            key={line.id}
            label={line.label}
            connector={connector}
            selected={line.id === selected}
            faint={isFaint(connector)}
          />
        ) : null;
      })}
      <ConnectHandle />
    </div>
  );
}

interface PathProps {
  line: ConnectorLine;
  connector: Connector;
  selected: boolean;
  /** One of its cards is not let through by the filter. */
  faint: boolean;
}

const ConnectorPath = memo(({ line, connector, selected, faint }: PathProps) => {
  const choose = useChoose(connector);
  return (
    <g
      className={cx('connector', selected && 'connector-selected', faint && 'connector-faint')}
      data-connector={connector.id}
    >
      {/* A wide unseen line takes the pointer. */}
      <path className="connector-hit nopan" d={line.path} onPointerDown={choose}>
        {connector.label === '' ? null : <title>{connector.label}</title>}
      </path>
      <path className="connector-line" data-dashed={connector.dashed} d={line.path} />
      <path className="connector-head" d={arrowheads(line.points, connector.arrow)} />
    </g>
  );
});
ConnectorPath.displayName = 'ConnectorPath';

interface LabelProps {
  label: NonNullable<ConnectorLine['label']>;
  connector: Connector;
  selected: boolean;
  faint: boolean;
}

const ConnectorLabel = memo(({ label, connector, selected, faint }: LabelProps) => {
  const choose = useChoose(connector);
  const { x, y, width, height, text } = label;
  return (
    <div
      className={cx('connector-label nopan', selected && 'connector-selected', faint && 'connector-faint')}
      style={{ left: x, top: y, width, height }}
      title={text}
      dir="auto"
      onPointerDown={choose}
    >
      {text}
    </div>
  );
});
ConnectorLabel.displayName = 'ConnectorLabel';

/** Selects a connector by pointer. */
function useChoose(connector: Connector): (event: PointerEvent) => void {
  const { grid } = useMapView();
  return (event) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    select(selectionOfConnector(grid, connector));
    useCanvas.getState().view?.focus();
  };
}

/** While the other end is chosen: where the line begins, and the line to the pointer or to the card with the keyboard. */
function DraftLine() {
  const { geometry } = useMapView();
  const { from, pointer } = useConnecting();
  const target = useUi(({ selection }) => (selection.kind === 'card' ? selection.ids[0] : undefined));
  const sources = from.flatMap((id) => geometry.cards.get(id) ?? []);
  const box = target === undefined || from.includes(target) ? undefined : geometry.cards.get(target);
  return sources.map((source) => {
    const start = { x: source.x + source.width, y: source.y + source.height / 2 };
    const side = box && (box.x >= start.x ? box.x : box.x + box.width);
    const end = pointer ?? (box && side !== undefined ? { x: side, y: box.y + box.height / 2 } : null);
    return (
      <g key={source.id} className="connector connector-selected">
        <rect
          className="connect-source"
          x={source.x - 2}
          y={source.y - 2}
          width={source.width + 4}
          height={source.height + 4}
          rx={7}
        />
        {end ? (
          <>
            <path className="connector-line" d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
            <path className="connector-head" d={arrowheads([start, end], 'end')} />
          </>
        ) : null}
      </g>
    );
  });
}

/** A handle at the right edge of the selected card: dragged to another card it connects the two. */
function ConnectHandle() {
  const view = useMapView();
  const { map, geometry, readOnly } = view;
  const id = useUi(({ selection }) =>
    selection.kind === 'card' && selection.mapId === map.id && selection.ids.length === 1
      ? selection.ids[0]
      : undefined,
  );
  const isEditing = useCanvas((s) => s.editing !== null);
  const box = id === undefined ? undefined : geometry.cards.get(id);
  if (!box || readOnly || isEditing || map.cards.size < 2) return null;
  return <Handle key={box.id} box={box} />;
}

function Handle({ box }: { box: CardBox }) {
  const view = useMapView();
  const { screenToFlowPosition } = useReactFlow();
  const pointOf = (event: PointerEvent): { x: number; y: number } =>
    screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="connect-handle nopan nodrag"
      style={{ left: box.x + box.width, top: box.y + box.height / 2 }}
      aria-label="Connect to another card"
      title="Drag to another card to connect the two (Alt+K)"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        startConnecting([box.id]);
        useConnecting.setState({ pointer: pointOf(event) });
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const point = pointOf(event);
        const over = cardAt(view.geometry, view.map, point);
        useConnecting.setState({ pointer: point });
        useCanvas.setState({ dropCard: over && over.id !== box.id ? over.id : null });
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        const over = cardAt(view.geometry, view.map, pointOf(event));
        useCanvas.setState({ dropCard: null });
        if (over && over.id !== box.id) attempt(() => finishConnecting(view, over.id));
        else cancelConnecting();
        useCanvas.getState().view?.focus();
      }}
      onPointerCancel={() => {
        useCanvas.setState({ dropCard: null });
        cancelConnecting();
      }}
    />
  );
}
