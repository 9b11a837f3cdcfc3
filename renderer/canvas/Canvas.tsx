import { useCallback, useMemo, useState } from 'react';
import {
  applyNodeChanges,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
  type CoordinateExtent,
  type NodeChange,
  type OnNodeDrag,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { cardText } from '../../shared/layout/card-content.ts';
import { attempt } from '../app/toasts.ts';
import { attachAndTell } from '../feedback/attach.ts';
import { FEEDBACK_DRAG_TYPE, readDraggedItems } from '../feedback/drag.ts';
import { dropPictures, pictureDragOver } from '../pictures/drop.ts';
import { select, useUi } from '../state/ui.ts';
import { placeCards } from './actions.ts';
import { startEditing, useCanvas } from './canvas-store.ts';
import { CardEditor } from './CardEditor.tsx';
import { CardNode } from './CardNode.tsx';
import { useMapView } from './context.ts';
import { ConnectorLayer } from './connectors/ConnectorLayer.tsx';
import { finishConnecting } from './connectors/connector-actions.ts';
import { CurveLayer } from './CurveLayer.tsx';
import { DropCard, GridLayer } from './GridLayer.tsx';
import { cardAt, cellAt, type Point } from './hit.ts';
import { Minimap } from './Minimap.tsx';
import { createNodeMaker, type CardNodeType } from './nodes.ts';
import { hueTable, Overview, useIsOverview } from './Overview.tsx';
import { isCurveLane, laneOf, selectCard, selectSlot, type SlotGrid } from './slots.ts';
import { useViewApi } from './view-api.ts';
import { MAX_ZOOM, MIN_ZOOM } from './zoom.ts';
import './canvas.css';

const nodeTypes = { card: CardNode };
const NO_NODES: CardNodeType[] = [];
/** A click with one of these held adds a card to the selection, or takes it out. */
const MULTI_KEYS = ['Control', 'Meta', 'Shift'];
/** One may go a little beyond the first cell; how far beyond the last one depends on the zoom, see `keepInView`. */
const EXTENT: CoordinateExtent = [
  [-40, -40],
  [Infinity, Infinity],
];

export interface CanvasProps {
  /** Size of the canvas in px, known before the first paint. */
  width: number;
  height: number;
}

/**
 * The grid, the cards and everything that is done to them by pointer. Headers and keyboard lie around it, all inside one
 * `ReactFlowProvider`.
 */
export function Canvas({ width, height }: CanvasProps) {
  const view = useMapView();
  const { map, geometry, grid, readOnly } = view;
  const { screenToFlowPosition } = useReactFlow();
  const isPanning = useCanvas((s) => s.panning);
  const isOverview = useIsOverview();
  const { nodes, onNodesChange, dragging } = useNodes();
  useViewApi(width, height);

  const pointOf = useCallback(
    (event: { clientX: number; clientY: number }): Point =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY }),
    [screenToFlowPosition],
  );

  const onDrag: OnNodeDrag<CardNodeType> = useCallback(
    (event, _node, dragged) => {
      const without = new Set(dragged.map(({ id }) => id));
      const cell = cellAt(geometry, map, pointOf(toMouse(event)), { clamp: true, without });
      useCanvas.setState({ drop: cell && isCurveLane(laneOf(map, cell.laneId)) ? null : cell });
    },
    [geometry, map, pointOf],
  );

  const onDragStop: OnNodeDrag<CardNodeType> = useCallback(
    (_event, _node, dragged) => {
      const { drop } = useCanvas.getState();
      useCanvas.setState({ drop: null });
      dragging.end();
      if (drop)
        placeCards(
          map,
          dragged.map(({ id }) => id),
          drop,
        );
    },
    [map, dragging],
  );

  const onPaneClick = useCallback(
    (event: { clientX: number; clientY: number }): void => {
      useCanvas.getState().view?.focus();
      const point = pointOf(event);
      const card = isOverview ? cardAt(geometry, map, point) : null;
      const cell = cellAt(geometry, map, point);
      if (card) select(selectCard(grid, card.id));
      else if (cell) select(selectSlot(grid, { ...cell, index: Number.MAX_SAFE_INTEGER }));
      else select({ mapId: map.id, kind: null, ids: [] });
    },
    [pointOf, isOverview, geometry, map, grid],
  );

  const onDoubleClick = (event: React.MouseEvent): void => {
    if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
    const point = pointOf(event);
    const cell = cellAt(geometry, map, point);
    if (isOverview) useCanvas.getState().view?.moveTo(point);
    else if (cell && !readOnly) startEditing({ kind: 'newCard', at: cell, text: '' });
  };

  const onDrop = (event: React.DragEvent): void => {
    if (dropPictures(view, event, pointOf(event))) return;
    const items = readDraggedItems(event.dataTransfer);
    const card = cardAt(geometry, map, pointOf(event));
    useCanvas.setState({ dropCard: null });
    if (items.length === 0 || !card || readOnly) return;
    event.preventDefault();
    attempt(() => attachAndTell({ mapId: map.id, cardId: card.id }, items));
    select(selectCard(grid, card.id));
  };

  const onDragOver = (event: React.DragEvent): void => {
    if (pictureDragOver(view, event, pointOf(event))) return;
    if (!event.dataTransfer.types.includes(FEEDBACK_DRAG_TYPE)) return;
    const card = cardAt(geometry, map, pointOf(event));
    const lane = card && map.lanes.find(({ id }) => id === card.laneId);
    const takes = lane !== undefined && lane !== null && LANE_KIND_INFO[lane.kind].evidence && !readOnly;
    const dropCard = takes && card ? card.id : null;
    if (useCanvas.getState().dropCard !== dropCard) useCanvas.setState({ dropCard });
    if (!dropCard) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'link';
  };

  /** Far away the words are too small: the tooltip has them. */
  const onMouseMove = (event: React.MouseEvent<HTMLElement>): void => {
    const card = isOverview ? cardAt(geometry, map, pointOf(event)) : null;
    const data = card && map.cards.get(card.id);
    const title = data ? cardText(data, view.touchpoints) : '';
    if (event.currentTarget.title !== title) event.currentTarget.title = title;
  };

  return (
    <div
      className="canvas-flow"
      onDoubleClick={onDoubleClick}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        // It also comes from every element that is passed inside.
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to))
          useCanvas.setState({ drop: null, dropCard: null });
      }}
      onMouseMove={onMouseMove}
    >
      <ReactFlow<CardNodeType>
        nodes={isOverview ? NO_NODES : nodes}
        nodeTypes={nodeTypes}
        width={width}
        height={height}
        onNodesChange={onNodesChange}
        onNodeDragStart={dragging.start}
        onNodeDrag={onDrag}
        onNodeDragStop={onDragStop}
        onSelectionDrag={(event, dragged) => onDrag(event.nativeEvent, dragged[0] as CardNodeType, dragged)}
        onSelectionDragStart={dragging.start}
        onSelectionDragStop={(event, dragged) =>
          onDragStop(event.nativeEvent, dragged[0] as CardNodeType, dragged)
        }
        onNodeDoubleClick={(_event, node) => readOnly || startEditing({ kind: 'card', id: node.id })}
        onNodeClick={(_event, node) => attempt(() => finishConnecting(view, node.id))}
        onPaneClick={onPaneClick}
        onNodeContextMenu={(_event, node) => node.selected || select(selectCard(grid, node.id))}
        onPaneContextMenu={onPaneClick}
        onlyRenderVisibleElements
        nodesDraggable={!readOnly && !isPanning}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={MULTI_KEYS}
        zoomOnDoubleClick={false}
        panOnScroll
        panOnScrollSpeed={1}
        panOnDrag={isPanning ? [0, 1] : [1]}
        panActivationKeyCode={null}
        selectionOnDrag={!isPanning}
        selectionMode={SelectionMode.Partial}
        selectNodesOnDrag={false}
        autoPanOnNodeDrag
        nodeDragThreshold={4}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        onMove={(_event, { zoom }) => {
          if (zoom !== useCanvas.getState().zoom) useCanvas.setState({ zoom });
        }}
        translateExtent={EXTENT}
        onMoveEnd={() => useCanvas.getState().view?.keepInView()}
        proOptions={{ hideAttribution: true }}
      >
        <ViewportPortal>
          <GridLayer />
        </ViewportPortal>
        {isOverview ? <Overview width={width} height={height} /> : null}
        <ViewportPortal>
          <CurveLayer />
          <ConnectorLayer />
          <DropCard />
          <CardEditor />
        </ViewportPortal>
      </ReactFlow>
      <Minimap width={width} height={height} />
    </div>
  );
}

/** The nodes, with what a running drag does to them. Nothing of a drag is written before its end. */
function useNodes() {
  const { map, geometry, grid } = useMapView();
  const selection = useUi((s) => s.selection);
  const [makeNodes] = useState(createNodeMaker);
  const hues = hueTable(map.lanes);
  const selected = useMemo(
    () => new Set(selection.kind === 'card' && selection.mapId === map.id ? selection.ids : []),
    [selection, map.id],
  );
  const settled = useMemo(
    () => makeNodes(map, geometry, hues, selected),
    [makeNodes, map, geometry, hues, selected],
  );
  const [dragged, setDrag] = useState<CardNodeType[] | null>(null);
  const dragging = useMemo(
    () => ({
      start: () => setDrag(settled),
      end: () => setDrag(null),
    }),
    [settled],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNodeType>[]) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length > 0) {
        setDrag((now) => now && applyNodeChanges(moves, now));
      }
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length > 0) pickCards(grid, picks);
    },
    [grid],
  );
  return { nodes: dragged ?? settled, onNodesChange, dragging };
}

/** Takes React Flow's clicks and boxes over into the selection. */
function pickCards(grid: SlotGrid, changes: readonly { id: string; selected: boolean }[]): void {
  const { id: mapId } = grid.map;
  const now = useUi.getState().selection;
  const ids = new Set(now.kind === 'card' && now.mapId === mapId ? now.ids : []);
  for (const change of changes) {
    if (change.selected) ids.add(change.id);
    else ids.delete(change.id);
  }
  if (ids.size === 0) {
    if (now.kind === 'card') select({ mapId, kind: null, ids: [] });
    return;
  }
  const newest = changes.findLast((change) => change.selected)?.id ?? [...ids].at(-1) ?? '';
  select({ ...selectCard(grid, newest), ids: [...ids] });
  useCanvas.getState().view?.focus();
}

function toMouse(event: MouseEvent | TouchEvent | React.MouseEvent | React.TouchEvent): {
  clientX: number;
  clientY: number;
} {
  if ('clientX' in event) return event;
  const touch = event.touches[0] ?? event.changedTouches[0];
  return { clientX: touch?.clientX ?? 0, clientY: touch?.clientY ?? 0 };
}
