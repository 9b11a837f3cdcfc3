/** A theme becomes a pain point, with its items as evidence. */
import { linkEvidence } from '../../../shared/model/edits/cards.ts';
import { placeCard, tellPlaced, type CardTarget } from '../../place/place-card.ts';
import { countOf } from '../format.ts';

/** Items that a theme links to a card at most: more slow a map down, and say no more than so many. */
export const MOST_EVIDENCE = 2000;

/**
 * Puts a pain point on a map, as one step of undo.
 *
 * @param ids the evidence; of more than `MOST_EVIDENCE` the first are taken
 * @throws SojournError as `placeCard`
 */
export function makePainPoint(target: CardTarget, text: string, ids: readonly string[]): void {
  const evidence = ids.slice(0, MOST_EVIDENCE);
  placeCard(target, 'Make pain point', { text }, (doc, id) => linkEvidence(doc, id, evidence, Date.now()));
  tellPlaced('Pain point made', target.mapId, `with ${countOf(evidence.length, 'item')} as evidence`);
}
