/** Linking feedback to cards: one undoable step each, and the card that the inbox attaches to. */
import { create } from 'zustand';
import { SojournError } from '../../shared/contract/errors.ts';
import { cardText, touchpointsOf } from '../../shared/layout/card-content.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { linkEvidence, unlinkEvidence } from '../../shared/model/edits/cards.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { toast } from '../app/toasts.ts';
import { edit, libraryNow, mapNow } from '../state/documents.ts';
import type { Selection } from '../state/selection.ts';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';

export interface AttachTarget {
  readonly mapId: string;
  readonly cardId: string;
}

/** The card that was chosen in the feedback screens; null follows the map's selection. */
const useChosen = create<{ readonly target: AttachTarget | null }>()(() => ({ target: null }));

useUi.subscribe((now, before) => {
  if (now.selection !== before.selection && selectedCard(now.selection)) chooseTarget(null);
});
useSession.subscribe((now, before) => {
  if (now.entered !== before.entered) chooseTarget(null);
});

export function chooseTarget(target: AttachTarget | null): void {
  if (useChosen.getState().target !== target) useChosen.setState({ target });
}

function selectedCard({ mapId, kind, ids }: Selection): AttachTarget | null {
  const [cardId] = ids;
  return mapId !== null && kind === 'card' && ids.length === 1 && cardId !== undefined
    ? { mapId, cardId }
    : null;
}

/** The card to attach to: the one chosen here, else the one selected on a map. Null where there is none. */
export function useAttachTarget(): AttachTarget | null {
  const chosen = useChosen((s) => s.target);
  const selection = useUi((s) => s.selection);
  return chosen ?? selectedCard(selection);
}

/** Whether a card's lane takes evidence. */
export function takesEvidence(map: MapData, card: Card): boolean {
  const lane = map.lanes.find(({ id }) => id === card.laneId);
  return lane !== undefined && LANE_KIND_INFO[lane.kind].evidence;
}

/** A card's text, or its touchpoint's name, in one line: to name it in messages. */
export function cardName(card: Card): string {
  const library = libraryNow();
  const text = library ? cardText(card, touchpointsOf(library)) : card.text;
  return text.replaceAll(/\s+/gu, ' ').trim() || 'card without text';
}

/** The card of an open map. @throws SojournError `notFound` where it is gone or takes no evidence */
function evidenceCard({ mapId, cardId }: AttachTarget): Card {
  const map = mapNow(mapId);
  const card = map?.cards.get(cardId);
  if (!map || !card) {
    throw new SojournError('notFound', 'The card is not on its map any more.', {
      remedy: 'Choose another card.',
    });
  }
  if (!takesEvidence(map, card)) {
    throw new SojournError('unsupported', `“${cardName(card)}” stands in a lane that takes no feedback.`, {
      remedy: 'Choose a card of a lane such as pain points, gains, goals or quotes.',
    });
  }
  return card;
}

/**
 * Links items to a card. One undo step; none where all are linked already.
 *
 * @returns the items that were not linked before
 * @throws SojournError where the card is gone, takes no evidence, or the workspace is read-only
 */
export function attach(target: AttachTarget, ids: readonly string[]): readonly string[] {
  const before = new Set(evidenceCard(target).evidence);
  const added = ids.filter((id) => !before.has(id));
  if (added.length === 0) return added;
  const label = added.length === 1 ? 'Attach feedback' : `Attach ${added.length} items`;
  edit(mapDocId(target.mapId), label, (doc) => linkEvidence(doc, target.cardId, added, Date.now()));
  return added;
}

/** Takes items off a card. One undo step. @throws SojournError where the workspace is read-only */
export function detach({ mapId, cardId }: AttachTarget, ids: readonly string[]): void {
  const label = ids.length === 1 ? 'Remove evidence' : `Remove ${ids.length} items of evidence`;
  edit(mapDocId(mapId), label, (doc) => unlinkEvidence(doc, cardId, ids));
}

/** Attaches and says so, with the way back. */
export function attachAndTell(target: AttachTarget, ids: readonly string[]): void {
  const added = attach(target, ids);
  const name = cardName(evidenceCard(target));
  if (added.length === 0) {
    toast(ids.length === 1 ? 'Already attached' : 'All of them are attached already', {
      description: `to “${name}”`,
    });
    return;
  }
  toast(added.length === 1 ? 'Attached' : `${added.length} items attached`, {
    description: `to “${name}”`,
    undo: () => detach(target, added),
  });
}
