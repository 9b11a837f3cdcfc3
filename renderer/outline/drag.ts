/** Dragging in the outline: cards to other places, and feedback onto cards. */
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { attempt } from '../app/toasts.ts';
import { placeCards } from '../canvas/actions.ts';
import type { MapView } from '../canvas/context.ts';
import { cardsAt, isCurveLane, laneOf, selectCard } from '../canvas/slots.ts';
import { attachAndTell } from '../feedback/attach.ts';
import { FEEDBACK_DRAG_TYPE, readDraggedItems } from '../feedback/drag.ts';
import type { CellPlace } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import type { Row } from './rows.ts';

/** The drag's data type. Its value is a JSON array of card ids. */
export const CARD_DRAG_TYPE = 'application/x-sojourn-cards';

export interface Drop {
  readonly index: number;
  readonly where: 'above' | 'below' | 'into';
}

/** The cards of the running drag of this window: a drag's data can be read only when it is let go. */
let dragged: readonly string[] = [];

/** Puts cards into a drag, and their texts for other programs. */
export function startCardDrag(transfer: DataTransfer, ids: readonly string[], text: string): void {
  dragged = ids;
  transfer.setData(CARD_DRAG_TYPE, JSON.stringify(ids));
  transfer.setData('text/plain', text);
  transfer.effectAllowed = 'move';
}

export function endCardDrag(): void {
  dragged = [];
}

/** Where a drag over a row would land; null where it cannot. `part`: how far down the row, 0 to 1. */
export function dropOn(
  view: MapView,
  rows: readonly Row[],
  index: number,
  part: number,
  types: readonly string[],
): Drop | null {
  const row = rows[index];
  const lane = row?.cell && laneOf(view.map, row.cell.laneId);
  if (!row || !lane || view.readOnly) return null;
  if (types.includes(FEEDBACK_DRAG_TYPE))
    return row.kind === 'card' && LANE_KIND_INFO[lane.kind].evidence ? { index, where: 'into' } : null;
  if (!types.includes(CARD_DRAG_TYPE) || dragged.length === 0 || isCurveLane(lane)) return null;
  if (row.kind === 'lane') return { index, where: 'into' };
  if (row.kind !== 'card') return null;
  return { index, where: part < 0.5 ? 'above' : 'below' };
}

/** Does what a drop asks for, as one step of undo. */
export function dropHere(view: MapView, row: Row, where: Drop['where'], transfer: DataTransfer): void {
  const { map } = view;
  const items = readDraggedItems(transfer);
  if (items.length > 0) {
    attempt(() => attachAndTell({ mapId: map.id, cardId: row.id }, items));
    select(selectCard(view.grid, row.id));
    return;
  }
  const ids = dragged.filter((id) => map.cards.has(id));
  endCardDrag();
  if (ids.length > 0 && row.cell) placeCards(map, ids, placeIn(view, row, where, ids));
}

/** The place in the grid of a drop, counted without the cards that are moved. */
export function placeIn({ map }: MapView, row: Row, where: Drop['where'], ids: readonly string[]): CellPlace {
  const { laneId, columnId, index } = row.cell ?? { laneId: '', columnId: '', index: 0 };
  const at = where === 'below' ? index + 1 : index;
  const before = cardsAt(map, laneId, columnId).slice(0, at);
  return { laneId, columnId, index: before.filter(({ id }) => !ids.includes(id)).length };
}
