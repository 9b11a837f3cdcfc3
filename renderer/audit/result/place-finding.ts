/** A finding of an audit becomes a card of a map: one undoable step over both documents. */
import { placeFinding } from '../../../shared/model/audits/edits/audits.ts';
import type { Finding } from '../../../shared/model/audits/types.ts';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { placeCard, tellPlaced, type CardTarget } from '../../place/place-card.ts';
import { intent } from '../../state/history.ts';
import { editAudits } from '../edit.ts';

/** @throws SojournError as `placeCard` */
export function putOnMap(finding: Finding, target: CardTarget): void {
  const { kind, mapId } = target;
  const word = LANE_KIND_INFO[kind].card;
  const label = `Finding to ${word}`;
  intent(label, () => {
    const status = kind === 'actions' ? ({ status: 'open' } as const) : {};
    const cardId = placeCard(target, label, { text: finding.text, ...status });
    editAudits(label, (doc) => placeFinding(doc, finding.id, mapId, cardId, Date.now()));
  });
  tellPlaced(`It is ${/^[aeiou]/u.test(word) ? 'an' : 'a'} ${word} now`, mapId);
}
