/** Puts planned cards on a map: one step of undo, however many there are. */
import { documentPlace } from '../../shared/model/apply-filter.ts';
import { checkCardTexts } from '../../shared/model/card-limits.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addCards } from '../../shared/model/edits/many-cards.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { MapData } from '../../shared/model/types.ts';
import { touchpointsNamed } from '../canvas/actions.ts';
import { cardsAt, isCurveLane, laneOf } from '../canvas/slots.ts';
import { edit, mapNow } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import type { CellPlace } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import type { Plan } from './plan.ts';

/**
 * Adds the cards to a lane and selects them. In the cell `at` they go to its index, elsewhere below what is there. In a
 * lane of touchpoints each text names one of the catalogue, which is entered there if it is new.
 */
export function addPlanned(map: MapData, laneId: string, plan: Plan, at: CellPlace | null): void {
  const lane = laneOf(map, laneId);
  if (!lane || isCurveLane(lane) || plan.cards.length === 0) return;
  const count = plan.cards.length;
  const label = count === 1 ? 'Add card' : `Add ${count} cards`;
  const texts = plan.cards.map(({ text }) => text);
  checkCardTexts(texts);
  const ids = intent(label, () => {
    const touchpoints = lane.kind === 'touchpoints' ? touchpointsNamed(texts) : null;
    return edit(mapDocId(map.id), label, (doc) => {
      const stages = new Map(plan.newStages.map((title) => [title, addStage(doc, { title })]));
      const cards = plan.cards.map(({ text, source, to }, index) => ({
        laneId,
        columnId: 'columnId' in to ? to.columnId : (stages.get(to.newStage) ?? ''),
        ...(touchpoints ? { touchpointId: touchpoints[index] ?? null } : { text }),
        ...(lane.kind === 'quotes' && source !== null ? { source } : {}),
      }));
      return addCards(doc, cards, at && documentPlace(map, at));
    });
  });
  const now = mapNow(map.id) ?? map;
  const card = now.cards.get(ids[0] ?? '');
  const index = card ? cardsAt(now, laneId, card.columnId).indexOf(card) : 0;
  const cell = { laneId, columnId: card?.columnId ?? '', index };
  select({ mapId: map.id, kind: 'card', ids, cell });
  rememberSelection();
}
