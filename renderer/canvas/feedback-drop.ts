/** Feedback that is dragged over the map and dropped: onto a card as evidence, into a quotes lane as quotes. */
import type { DragEvent } from 'react';
import { documentPlace } from '../../shared/model/apply-filter.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { attempt } from '../app/toasts.ts';
import { attachAndTell } from '../feedback/attach.ts';
import { FEEDBACK_DRAG_TYPE, readDraggedItems } from '../feedback/drag.ts';
import { addQuotes } from '../feedback/quotes.ts';
import type { CellPlace } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import type { MapView } from './context.ts';
import { cardAt, cellAt, type Point } from './hit.ts';
import { laneOf, selectCard } from './slots.ts';

interface Target {
  readonly card: string | null;
  readonly cell: CellPlace | null;
}

/** Where feedback at a point would go: to a card that takes evidence, else to a cell of a quotes lane. */
function targetAt({ map, geometry, readOnly }: MapView, point: Point): Target {
  if (readOnly) return { card: null, cell: null };
  const card = cardAt(geometry, map, point);
  const lane = card && laneOf(map, card.laneId);
  if (card && lane && LANE_KIND_INFO[lane.kind].evidence) return { card: card.id, cell: null };
  const cell = cellAt(geometry, map, point);
  return { card: null, cell: cell && laneOf(map, cell.laneId)?.kind === 'quotes' ? cell : null };
}

/** Shows where dragged feedback would go, and takes it there. */
export function feedbackDragOver(view: MapView, event: DragEvent, point: Point): void {
  if (!event.dataTransfer.types.includes(FEEDBACK_DRAG_TYPE)) return;
  const { card, cell } = targetAt(view, point);
  const now = useCanvas.getState();
  const isSame = now.drop?.laneId === cell?.laneId && now.drop?.columnId === cell?.columnId;
  if (now.dropCard !== card || !isSame || now.drop?.index !== cell?.index)
    useCanvas.setState({ dropCard: card, drop: cell });
  if (!card && !cell) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'link';
}

/** Attaches dropped feedback, or makes quotes of it. */
export function dropFeedback(view: MapView, event: DragEvent, point: Point): void {
  const items = readDraggedItems(event.dataTransfer);
  useCanvas.setState({ dropCard: null, drop: null });
  const { card, cell } = targetAt(view, point);
  if (items.length === 0 || (!card && !cell)) return;
  event.preventDefault();
  const { map, grid } = view;
  if (card) {
    attempt(() => attachAndTell({ mapId: map.id, cardId: card }, items));
    select(selectCard(grid, card));
  } else if (cell) attempt(() => addQuotes(map.id, items, documentPlace(map, cell)));
}
