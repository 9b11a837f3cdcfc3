/** A finding of an audit becomes a card of a map: one undoable step over both documents. */
import { SojournError } from '../../../shared/contract/errors.ts';
import { placeFinding } from '../../../shared/model/audits/edits/audits.ts';
import type { Finding } from '../../../shared/model/audits/types.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../../shared/model/lanes.ts';
import { toast } from '../../app/toasts.ts';
import { undoNow } from '../../app/undo.ts';
import { edit, mapNow } from '../../state/documents.ts';
import { intent } from '../../state/history.ts';
import { editAudits } from '../edit.ts';

export interface FindingTarget {
  readonly mapId: string;
  readonly columnId: string;
  readonly kind: LaneKind;
  /** A lane of that kind; absent: the first one, made where the map has none. */
  readonly laneId?: string;
}

/** @returns the card's id. @throws SojournError `notFound` where the map is not open or the column is gone */
export function putOnMap(finding: Finding, { mapId, columnId, kind, laneId }: FindingTarget): string {
  const map = mapNow(mapId);
  if (!map?.columns.some(({ id }) => id === columnId)) {
    throw new SojournError('notFound', 'That stage is not on the map any more.', {
      remedy: 'Choose another stage.',
    });
  }
  const lane = map.lanes.find((one) => one.id === laneId) ?? map.lanes.find((one) => one.kind === kind);
  const word = LANE_KIND_INFO[kind].card;
  const label = `Finding to ${word}`;
  const card = intent(label, () => {
    const id = edit(mapDocId(mapId), label, (doc) =>
      addCard(doc, {
        laneId: lane?.id ?? addLane(doc, { kind }),
        columnId,
        text: finding.text,
        ...(kind === 'actions' && { status: 'open' as const }),
      }),
    );
    editAudits(label, (doc) => placeFinding(doc, finding.id, mapId, id, Date.now()));
    return id;
  });
  toast(`It is ${/^[aeiou]/u.test(word) ? 'an' : 'a'} ${word} now`, {
    description: `On “${map.meta.title || 'Untitled map'}”.`,
    undo: undoNow,
  });
  return card;
}
