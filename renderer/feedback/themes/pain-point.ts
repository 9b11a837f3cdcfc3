/** A theme becomes a pain point, with its items as evidence. */
import { SojournError } from '../../../shared/contract/errors.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { toast } from '../../app/toasts.ts';
import { undoNow } from '../../app/undo.ts';
import { edit, mapNow } from '../../state/documents.ts';
import { countOf } from '../format.ts';

/** Items that a theme links to a card at most: more slow a map down, and say no more than so many. */
export const MOST_EVIDENCE = 2000;

/**
 * Puts a pain point into a column of a map: in its first lane of pain points, which is made where it has none. One step of
 * undo.
 *
 * @param ids the evidence; of more than `MOST_EVIDENCE` the first are taken
 * @returns the card's id
 * @throws SojournError where the map is not open, the column is gone, or the workspace is read-only
 */
export function makePainPoint(mapId: string, columnId: string, text: string, ids: readonly string[]): string {
  const map = mapNow(mapId);
  if (!map?.columns.some(({ id }) => id === columnId)) {
    throw new SojournError('notFound', 'The stage for the pain point is not on the map any more.', {
      remedy: 'Choose another stage.',
    });
  }
  const lane = map.lanes.find(({ kind }) => kind === 'painPoints');
  const evidence = ids.slice(0, MOST_EVIDENCE);
  const card = edit(mapDocId(mapId), 'Make pain point', (doc) => {
    const laneId = lane?.id ?? addLane(doc, { kind: 'painPoints' });
    const id = addCard(doc, { laneId, columnId, text: text.trim() });
    linkEvidence(doc, id, evidence, Date.now());
    return id;
  });
  toast('Pain point made', {
    description: `On “${map.meta.title || 'Untitled'}”, with ${countOf(evidence.length, 'item')} as evidence.`,
    undo: undoNow,
  });
  return card;
}
