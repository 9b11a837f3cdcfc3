/** Puts planned cards on a map: one step of undo, however many there are. */
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { MapData } from '../../shared/model/types.ts';
import { touchpointNamed } from '../canvas/actions.ts';
import { isCurveLane, laneOf } from '../canvas/slots.ts';
import { edit } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import type { CellPlace } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import type { Plan, PlannedCard } from './plan.ts';

/**
 * Adds the cards to a lane and selects them. In the cell `at` they go to its index, elsewhere below what is there. In a
 * lane of touchpoints each text names one of the catalogue, which is entered there if it is new.
 */
export function addPlanned(map: MapData, laneId: string, plan: Plan, at: CellPlace | null): void {
  const lane = laneOf(map, laneId);
  if (!lane || isCurveLane(lane) || plan.cards.length === 0) return;
  const count = plan.cards.length;
  const label = count === 1 ? 'Add card' : `Add ${count} cards`;
  const first = { columnId: '', ids: [] as string[] };
  intent(label, () => {
    const contents = plan.cards.map((card) => contentOf(card, lane.kind));
    edit(mapDocId(map.id), label, (doc) => {
      const stages = new Map(plan.newStages.map((title) => [title, addStage(doc, { title })]));
      let inCell = at?.index ?? 0;
      plan.cards.forEach(({ to }, position) => {
        const columnId = 'columnId' in to ? to.columnId : (stages.get(to.newStage) ?? '');
        const isHere = at !== null && at.laneId === laneId && at.columnId === columnId;
        const index = isHere ? { index: inCell } : {};
        if (isHere) inCell += 1;
        first.columnId ||= columnId;
        first.ids.push(addCard(doc, { laneId, columnId, ...index, ...contents[position] }));
      });
    });
  });
  const isHere = at?.columnId === first.columnId && at.laneId === laneId;
  const below = map.cells.get(`${laneId}/${first.columnId}`)?.length ?? 0;
  const cell = { laneId, columnId: first.columnId, index: isHere ? at.index : below };
  select({ mapId: map.id, kind: 'card', ids: first.ids, cell });
  rememberSelection();
}

function contentOf({ text, source }: PlannedCard, kind: string): Record<string, string> {
  if (kind === 'touchpoints') return { touchpointId: touchpointNamed(text) };
  return kind === 'quotes' && source !== null ? { text, source } : { text };
}
