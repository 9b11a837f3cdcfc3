/** Something found elsewhere becomes a card of a map. */
import type * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, type NewCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import { toast } from '../app/toasts.ts';
import { undoNow } from '../app/undo.ts';
import { edit, mapNow } from '../state/documents.ts';

export interface CardTarget {
  readonly mapId: string;
  readonly columnId: string;
  readonly kind: LaneKind;
  /** A lane of that kind; absent: the first one, made where the map has none. */
  readonly laneId?: string | undefined;
}

/**
 * Adds a card to a map as one step of undo, or as part of the one that is under way.
 *
 * @param label names the step
 * @param more what else is written into the map with it
 * @returns the card's id
 * @throws SojournError `notFound` where the map is not open or the column is gone; and where the workspace is read-only
 */
export function placeCard(
  { mapId, columnId, kind, laneId }: CardTarget,
  label: string,
  card: Omit<NewCard, 'laneId' | 'columnId'>,
  more: (doc: Y.Doc, cardId: string) => void = () => {},
): string {
  const map = mapNow(mapId);
  if (!map?.columns.some(({ id }) => id === columnId)) {
    throw new SojournError('notFound', 'That stage is not on the map any more.', {
      remedy: 'Choose another stage.',
    });
  }
  const lane = map.lanes.find(({ id }) => id === laneId) ?? map.lanes.find((one) => one.kind === kind);
  return edit(mapDocId(mapId), label, (doc) => {
    const id = addCard(doc, { ...card, laneId: lane?.id ?? addLane(doc, { kind }), columnId });
    more(doc, id);
    return id;
  });
}

/** Says that a card was made, and where; the way back is in the message. */
export function tellPlaced(title: string, mapId: string, more = ''): void {
  const name = mapNow(mapId)?.meta.title || 'Untitled map';
  toast(title, { description: `On “${name}”${more === '' ? '' : `, ${more}`}.`, undo: undoNow });
}
