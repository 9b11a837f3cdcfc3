import { memo, useState } from 'react';
import {
  ReactFlow,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
  type CoordinateExtent,
  type OnNodeDrag,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { cardText } from '../../shared/layout/card-content.ts';
import { attempt } from '../app/toasts.ts';
import { dropPictures, pictureDragOver } from '../pictures/drop.ts';
import { select, useUi } from '../state/ui.ts';
import { useStable } from '../ui/use-stable.ts';
import { placeCards } from './actions.ts';
import { BoxSelection } from './BoxSelection.tsx';
import { startEditing, useCanvas } from './canvas-store.ts';
import { CardEditor } from './CardEditor.tsx';
import { CardNode } from './CardNode.tsx';
import { useMapView } from './context.ts';
import { CardSurroundings } from './card/surroundings.tsx';
import { CommentMarks } from '../comments/CommentMarks.tsx';
import { ConnectorLayer } from './connectors/ConnectorLayer.tsx';
import { finishConnecting, isConnecting } from './connectors/connector-actions.ts';
import { CurveLayer } from './curve/CurveLayer.tsx';
import { dropFeedback, feedbackDragOver } from './feedback-drop.ts';
import { DropCard, GridLayer } from './GridLayer.tsx';
import { toggleCollapsed } from './collapse.ts';
import { cardAt, cellAt, collapsedStageAt, type Point } from './hit.ts';
import { MarksLayer } from '../versions/Marks.tsx';
import { Minimap } from './Minimap.tsx';
import type { CardNodeType } from './nodes.ts';
import { Overview, useIsOverview } from './Overview.tsx';
import { cardsMovedBy, clickCard, pressCard } from './pick.ts';
import { useReturnView } from './return-view.ts';
import { isCurveLane, laneOf, selectCard, selectSlot } from './slots.ts';
import { useNodes } from './use-nodes.ts';
import { startPlace, useViewApi } from './view-api.ts';
import { SpanHandle } from './SpanHandle.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './zoom.ts';
import './canvas.css';

const nodeTypes = { card: CardNode };
const PRO = { hideAttribution: true };
/** Buttons of the pointer that move the view: the middle one, and with Space held the left one, too. */
const PAN_BUTTONS = [1];
const PAN_BUTTONS_HELD = [0, 1];
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
export const Canvas = memo(({ width, height }: CanvasProps) => {
  const view = useMapView();
  const { map, geometry, grid, readOnly } = view;
  const { screenToFlowPosition } = useReactFlow();
  const isPanning = useCanvas((s) => s.panning);
  const isOverview = useIsOverview();
  const { nodes, onNodesChange, startDrag, endDrag } = useNodes(width, height);
  const [start] = useState(() => startPlace(map.id, geometry, width));
  useViewApi(width, height);
  useReturnView(width, height);

  const pointOf = (event: { clientX: number; clientY: number }): Point =>
    screenToFlowPosition({ x: event.clientX, y: event.clientY });

  const whileDragged = (
    event: MouseEvent | TouchEvent | React.MouseEvent,
    dragged: readonly CardNodeType[],
  ): void => {
    const without = new Set(cardsMovedBy(grid, dragged));
    const cell = cellAt(geometry, map, pointOf(toMouse(event)), { clamp: true, without });
    useCanvas.setState({ drop: cell && isCurveLane(laneOf(map, cell.laneId)) ? null : cell });
  };
  const whenDropped = (dragged: readonly CardNodeType[]): void => {
    const { drop } = useCanvas.getState();
    useCanvas.setState({ drop: null });
    endDrag();
    if (drop) placeCards(map, cardsMovedBy(grid, dragged), drop);
  };

  const onPaneClick = (event: { clientX: number; clientY: number }): void => {
    useCanvas.getState().view?.focus();
    const point = pointOf(event);
    const card = isOverview ? cardAt(geometry, map, point) : null;
    const cell = cellAt(geometry, map, point);
    if (card) select(selectCard(grid, card.id));
    else if (cell) {
      // In a curve's cell one stays with the persona; elsewhere the empty place below the cards is meant.
      const { kind, cell: before } = useUi.getState().selection;
      const persona = kind === 'point' ? (before?.index ?? 0) : 0;
      const index = isCurveLane(laneOf(map, cell.laneId)) ? persona : Number.MAX_SAFE_INTEGER;
      select(selectSlot(grid, { ...cell, index }));
    } else {
      const stage = collapsedStageAt(geometry, point);
      select({ mapId: map.id, kind: stage === null ? null : 'stage', ids: stage === null ? [] : [stage] });
    }
  };

  /** React Flow does work whenever one of these changes. */
  const flow = useStable({
    onNodeDrag: ((event, _node, dragged) => whileDragged(event, dragged)) satisfies OnNodeDrag<CardNodeType>,
    onNodeDragStop: ((_event, _node, dragged) => whenDropped(dragged)) satisfies OnNodeDrag<CardNodeType>,
    onSelectionDrag: (event: React.MouseEvent, dragged: CardNodeType[]) => whileDragged(event, dragged),
    onSelectionDragStop: (_event: React.MouseEvent, dragged: CardNodeType[]) => whenDropped(dragged),
    onNodeDoubleClick: (_event: React.MouseEvent, node: CardNodeType) => {
      if (!readOnly) startEditing({ kind: 'card', id: node.id });
    },
    onNodeClick: (event: React.MouseEvent, node: CardNodeType) => {
      attempt(() => {
        if (!finishConnecting(view, node.id)) clickCard(grid, node.id, event);
      });
    },
    onNodeContextMenu: (_event: React.MouseEvent, node: CardNodeType) => {
      if (!node.selected) select(selectCard(grid, node.id));
    },
    onPaneClick,
    onPaneContextMenu: onPaneClick,
    onMove: (_event: unknown, { zoom }: { zoom: number }) => {
      if (zoom !== useCanvas.getState().zoom) useCanvas.setState({ zoom });
    },
    onMoveEnd: () => useCanvas.getState().view?.keepInView(),
  });

  const onPointerDown = (event: React.PointerEvent): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    const id = card?.dataset['card'];
    if (id !== undefined && event.button === 0 && !isPanning && !isConnecting()) pressCard(grid, id, event);
  };

  const onDoubleClick = (event: React.MouseEvent): void => {
    if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
    const point = pointOf(event);
    const cell = cellAt(geometry, map, point);
    const stage = collapsedStageAt(geometry, point);
    if (stage !== null && !readOnly) attempt(() => toggleCollapsed(map, 'stage', stage));
    else if (isOverview) useCanvas.getState().view?.moveTo(point);
    else if (cell && !readOnly) startEditing({ kind: 'newCard', at: cell, text: '' });
  };

  const onDrop = (event: React.DragEvent): void => {
    if (dropPictures(view, event, pointOf(event))) return;
    dropFeedback(view, event, pointOf(event));
  };

  const onDragOver = (event: React.DragEvent): void => {
    if (pictureDragOver(view, event, pointOf(event))) return;
    feedbackDragOver(view, event, pointOf(event));
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
      onPointerDownCapture={onPointerDown}
    >
      <CardSurroundings>
        <ReactFlow<CardNodeType>
          {...flow}
          nodes={nodes}
          nodeTypes={nodeTypes}
          width={width}
          height={height}
          defaultViewport={start}
          onNodesChange={onNodesChange}
          onNodeDragStart={startDrag}
          onSelectionDragStart={startDrag}
          nodesDraggable={!readOnly && !isPanning}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomOnDoubleClick={false}
          panOnScroll
          panOnScrollSpeed={1}
          panOnDrag={isPanning ? PAN_BUTTONS_HELD : PAN_BUTTONS}
          panActivationKeyCode={null}
          selectionOnDrag={!isPanning}
          selectionMode={SelectionMode.Partial}
          selectNodesOnDrag={false}
          autoPanOnNodeDrag
          nodeDragThreshold={4}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          translateExtent={EXTENT}
          proOptions={PRO}
        >
          <BelowCards />
          {isOverview ? <Overview width={width} height={height} /> : null}
          <AboveCards />
          <BoxSelection />
        </ReactFlow>
      </CardSurroundings>
      <Minimap width={width} height={height} />
    </div>
  );
});
Canvas.displayName = 'Canvas';

const BelowCards = memo(() => (
  <ViewportPortal>
    <GridLayer />
  </ViewportPortal>
));
BelowCards.displayName = 'BelowCards';

const AboveCards = memo(() => (
  <ViewportPortal>
    <CurveLayer />
    <ConnectorLayer />
    <CommentMarks />
    <SpanHandle />
    <MarksLayer />
    <DropCard />
    <CardEditor />
  </ViewportPortal>
));
AboveCards.displayName = 'AboveCards';

function toMouse(event: MouseEvent | TouchEvent | React.MouseEvent | React.TouchEvent): {
  clientX: number;
  clientY: number;
} {
  if ('clientX' in event) return event;
  const touch = event.touches[0] ?? event.changedTouches[0];
  return { clientX: touch?.clientX ?? 0, clientY: touch?.clientY ?? 0 };
}
