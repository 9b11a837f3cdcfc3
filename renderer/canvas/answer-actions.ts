/** Opportunities and actions as answers to pain points: linked, unlinked, and begun from a pain point. */
import { linkSolves, unlinkSolves } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { edit, mapNow } from '../state/documents.ts';
import { select } from '../state/ui.ts';
import { startEditing } from './canvas-store.ts';
import type { MapView } from './context.ts';
import { cardsAt, laneOf, selectSlot } from './slots.ts';

/** The lanes whose cards answer pain points. */
export const ANSWER_KINDS: readonly LaneKind[] = ['opportunities', 'actions'];

/** Whether a card stands in a lane of one of these kinds. */
export function isOfKind(map: MapData, card: Card | undefined, kinds: readonly LaneKind[]): boolean {
  const lane = card && laneOf(map, card.laneId);
  return lane !== undefined && kinds.includes(lane.kind);
}

/** Says that cards answer a pain point, or no longer do. */
export function setAnswers(map: MapData, cardIds: readonly string[], painPointId: string, on: boolean): void {
  edit(mapDocId(map.id), on ? 'Link to pain point' : 'Unlink from pain point', (doc) => {
    for (const cardId of cardIds) {
      if (on) linkSolves(doc, cardId, [painPointId], Date.now());
      else unlinkSolves(doc, cardId, [painPointId]);
    }
  });
}

/**
 * Begins an opportunity that answers a pain point, in the same column: the card is added with its first words. Makes
 * the lane where the map has none.
 */
export function answerPainPoint({ map, grid }: MapView, painPoint: Card): void {
  const lane = map.lanes.find(({ kind }) => kind === 'opportunities');
  const laneId =
    lane?.id ?? edit(mapDocId(map.id), 'Add lane', (doc) => addLane(doc, { kind: 'opportunities' }));
  const { columnId } = painPoint;
  const at = { laneId, columnId, index: cardsAt(map, laneId, columnId).length };
  const now = mapNow(map.id);
  if (now) select(selectSlot({ ...grid, map: now }, at));
  startEditing({ kind: 'newCard', at, text: '', solves: painPoint.id });
}
